using System.Globalization;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Api;

/// <summary>What a program asks of a list, read from its address.</summary>
/// <param name="Since">Only what was published at or after this moment.</param>
/// <param name="After">The key of the item that came last.</param>
/// <param name="Chosen">The fields that are asked for, in their own order.</param>
internal sealed record OpenQuery(
    Filter Filter,
    DateTime? Since,
    string? After,
    int Limit,
    IReadOnlyList<OpenField> Chosen
)
{
    public const string UpdatedSince = "updated_since",
        Cursor = "cursor",
        LimitName = "limit",
        Fields = "fields",
        Columns = "columns";

    public const int UsualLimit = 100,
        MaxLimit = 500;

    /// <summary>The longest value of any parameter; a few dozen names of fields are as long as it gets.</summary>
    private const int MaxLength = 1000;

    private static readonly string[] TimeForms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    public static IReadOnlyList<string> ParametersOf(OpenList list) =>
        [.. list.Filters.Select(field => field.Name), UpdatedSince, Cursor, LimitName, Fields];

    /// <summary>A file is whole: there is nothing to go on from.</summary>
    public static IReadOnlyList<string> FileParametersOf(OpenList list) =>
        [.. list.Filters.Select(field => field.Name), UpdatedSince, Columns];

    /// <summary>All that decides which items there are, for the cursor: the same query, however it is written.</summary>
    public string IdentityOf(OpenList list) =>
        string.Join('\n', [list.Name, .. list.Filters.Select(field => Filter.Text(field.Name)), Since?.ToString("O")]);

    /// <exception cref="ApiProblemException">A parameter says what it can't.</exception>
    public static OpenQuery Read(IQueryCollection given, OpenList list, Places places)
    {
        string? Value(string name)
        {
            var value = given[name].ToString();
            if (value.Length > MaxLength)
                throw new ApiProblemException(ApiProblem.Bad(name, Texts.OpenQuery_TooLong.With(name, MaxLength)));
            return value.Length == 0 ? null : value;
        }

        Dictionary<string, string> values = [];
        foreach (var field in list.Filters)
        {
            var reader = new QueryReader(null);
            if (field.Read(Value(field.Name), reader, places) is { } value)
                values[field.Name] = value;
            if (reader.Problem is { } problem)
                throw new ApiProblemException(
                    ApiProblem.Bad(
                        field.Name,
                        problem,
                        field is ChoiceField choice and not MarginField
                            ? [.. choice.Options(places).Select(option => option.Value)]
                            : null
                    )
                );
        }
        var read = new OpenQuery(
            new(values),
            ReadTime(Value(UpdatedSince)),
            null,
            ReadLimit(Value(LimitName)),
            ReadFields(Value(Fields), Fields, list.Fields) ?? [.. list.UsualFields]
        );
        return read with { After = ReadCursor(Value(Cursor), read.IdentityOf(list)) };
    }

    /// <returns>Null where none are named: then all that are usual.</returns>
    public static IReadOnlyList<OpenField>? ReadFields(string? value, string parameter, IReadOnlyList<OpenField> fields)
    {
        if (value is null)
            return null;
        var names = value
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet();
        List<OpenField> chosen = [.. fields.Where(field => names.Contains(field.Name))];
        if (chosen.Count == names.Count && names.Count > 0)
            return chosen;
        var unknown = names.Except(fields.Select(field => field.Name)).FirstOrDefault(value);
        throw new ApiProblemException(
            ApiProblem.Bad(
                parameter,
                Texts.OpenQuery_UnknownField.With(unknown),
                [.. fields.Select(field => field.Name)]
            )
        );
    }

    private static DateTime? ReadTime(string? value) =>
        value is null ? null
        : DateTime.TryParseExact(
            value,
            TimeForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
        : throw new ApiProblemException(ApiProblem.Bad(UpdatedSince, Texts.OpenQuery_BadTime));

    private static int ReadLimit(string? value) =>
        value is null ? UsualLimit
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= MaxLimit
            ? limit
        : throw new ApiProblemException(ApiProblem.Bad(LimitName, Texts.OpenQuery_BadLimit.With(MaxLimit)));

    private static string? ReadCursor(string? value, string query) =>
        value is null ? null
        : OpenCursor.Read(value, query) is not (string key, bool isOfQuery)
            ? throw new ApiProblemException(ApiProblem.Bad(Cursor, Texts.OpenQuery_BadCursor))
        : isOfQuery ? key
        : throw new ApiProblemException(ApiProblem.Bad(Cursor, Texts.OpenQuery_OtherCursor));
}

/// <summary>What is wrong about a request.</summary>
internal sealed class ApiProblemException(ApiProblem problem) : Exception(problem.Detail)
{
    public ApiProblem Problem => problem;
}
