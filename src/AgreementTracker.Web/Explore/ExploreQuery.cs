using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AgreementTracker.Web.Explore;

/// <summary>All that a reader has chosen. It is the address, and nothing else remembers it.</summary>
/// <param name="Group">The column by whose values the rows are grouped, or null.</param>
/// <param name="Page">From 1.</param>
public sealed record ExploreQuery(
    DataSet Of,
    Filter Filter,
    SortOrder Order,
    Column? Group,
    IReadOnlyList<Column> Columns,
    int Page,
    int Size
)
{
    public const string Path = "/explore";
    public const string CsvPath = "/explore.csv";
    private const int UsualSize = 50;
    private const int MaxPages = 1_000_000;

    public static IReadOnlyList<int> Sizes { get; } = [25, UsualSize, 100];

    public bool HasUsualColumns => Columns.SequenceEqual(UsualColumns(Of));

    public string Url => QueryLink.To(Path, [.. Parameters, ("page", Page == 1 ? null : $"{Page}")]);

    /// <summary>The file has all rows, whatever page is in view.</summary>
    public string CsvUrl => QueryLink.To(CsvPath, Parameters);

    /// <summary>The same rows with all that is known of each, for programs.</summary>
    public string JsonUrl =>
        QueryLink.To($"/{Of.Name}.json", Of.Fields.Select(asked => (asked.Name, Filter.Text(asked.Name))));

    private IEnumerable<(string Name, string? Value)> Parameters =>
        [
            ("of", Of == DataSet.Agreements ? null : Of.Name),
            .. Of.Fields.Select(asked => (asked.Name, Filter.Text(asked.Name))),
            ("sort", Order == Of.UsualOrder ? null : $"{Order}"),
            ("group", Group?.Name),
            ("columns", HasUsualColumns ? null : string.Join(',', Columns.Select(column => column.Name))),
            ("size", Size == UsualSize ? null : $"{Size}"),
        ];

    /// <summary>At least one, so that there is a page to say that nothing fits.</summary>
    public int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);

    /// <summary>With these values of fields, which are still to be read.</summary>
    public ExploreQuery WithFilter(IReadOnlyDictionary<string, string?> values) =>
        this with
        {
            Filter = new(
                values
                    .Where(value => !string.IsNullOrEmpty(value.Value))
                    .ToDictionary(value => value.Key, value => value.Value!)
            ),
            Page = 1,
        };

    public static ExploreQuery All(DataSet of) =>
        new(of, new(new Dictionary<string, string>()), of.UsualOrder, null, UsualColumns(of), 1, UsualSize);

    /// <summary>The table with what another list was narrowed to.</summary>
    public static string UrlOf(DataSet of, params (string Field, string? Value)[] values) =>
        All(of).WithFilter(values.ToDictionary(value => value.Field, value => value.Value)).Url;

    public static ExploreQuery Read(string? queryString, QueryReader reader, Places places)
    {
        var given = QueryHelpers.ParseQuery(queryString);
        // A form adds what its button says after what the form itself says.
        string? Last(string name) => given.TryGetValue(name, out var values) ? values.LastOrDefault() : null;

        var all = All(ReadDataSet(Last("of"), reader));
        var filter = new Dictionary<string, string>();
        foreach (var field in all.Of.Fields)
            if (field.Read(Last(field.Name), reader, places) is { } value)
                filter[field.Name] = value;
        return all with
        {
            Filter = new(filter),
            Order = ReadOrder(Last("sort"), all, reader),
            Group = ReadGroup(Last("group"), all, reader),
            Columns = ReadColumns(given.GetValueOrDefault("columns"), all, reader),
            Page = reader.Number(Last("page"), 1, MaxPages, Texts.ExploreQuery_Page) ?? 1,
            Size = ReadSize(Last("size"), reader),
        };
    }

    private static DataSet ReadDataSet(string? name, QueryReader reader)
    {
        if (string.IsNullOrEmpty(name))
            return DataSet.Agreements;
        if (DataSet.All.FirstOrDefault(set => set.Name == name) is { } found)
            return found;
        reader.Report(Texts.ExploreQuery_UnknownTable.With(string.Join(", ", DataSet.All.Select(set => set.Name))));
        return DataSet.Agreements;
    }

    private static SortOrder ReadOrder(string? text, ExploreQuery all, QueryReader reader)
    {
        if (string.IsNullOrEmpty(text))
            return all.Order;
        var order = SortOrder.Parse(text);
        var sortable = all.Of.Columns.Where(column => column.IsSortable).ToList();
        if (sortable.Any(column => column.Name == order.Column))
            return order;
        reader.Report(Texts.ExploreQuery_UnknownOrder.With(Names(sortable)));
        return all.Order;
    }

    private static Column? ReadGroup(string? name, ExploreQuery all, QueryReader reader)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        var groupable = all.Of.Columns.Where(column => column.IsGroupable).ToList();
        if (groupable.Find(column => column.Name == name) is { } found)
            return found;
        reader.Report(Texts.ExploreQuery_UnknownGroup.With(Names(groupable)));
        return null;
    }

    private static IReadOnlyList<Column> ReadColumns(StringValues given, ExploreQuery all, QueryReader reader)
    {
        var names = given
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0)
            return all.Columns;
        var chosen = all.Of.Columns.Where(column => names.Contains(column.Name)).ToList();
        if (chosen.Count == names.Count)
            return chosen;
        reader.Report(Texts.ExploreQuery_UnknownColumn.With(Names(all.Of.Columns)));
        return all.Columns;
    }

    private static int ReadSize(string? text, QueryReader reader)
    {
        if (string.IsNullOrEmpty(text))
            return UsualSize;
        if (Sizes.Any(size => $"{size}" == text))
            return int.Parse(text);
        reader.Report(Texts.ExploreQuery_Sizes.With(Sizes[0], Sizes[1], Sizes[2]));
        return UsualSize;
    }

    private static IReadOnlyList<Column> UsualColumns(DataSet of) => [.. of.Columns.Where(column => column.IsUsual)];

    private static string Names(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => column.Name));
}
