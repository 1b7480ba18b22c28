using System.Globalization;
using AgreementTracker.Data.OpenData;
using AgreementTracker.Record;
using AgreementTracker.Web.Api;

namespace AgreementTracker.Web.Downloads;

/// <summary>
/// A list as a table, or the parts of its items as one: a line for each item, or for each part with the id of its item.
/// </summary>
/// <param name="Part">Null for the table of the items.</param>
internal sealed record OpenTable(OpenList List, OpenField? Part)
{
    public string Name => Part is null ? List.Name : $"{List.Name}-{Part.Name}";

    /// <summary>At the address of its page.</summary>
    public string Path => Part is null ? $"{List.Path}.csv" : $"{List.Path}/{Part.Name}.csv";

    public IReadOnlyList<OpenField> Columns { get; } =
        Part is null
            ? [.. List.Fields.Where(field => field.PartType is null)]
            :
            [
                new(List.Singular, typeof(string), null, null, item => ((OpenRow)item).Id),
                .. OpenJson.FieldsOf(Part.PartType!).Where(field => field.PartType is null),
            ];

    public static IEnumerable<OpenTable> Of(OpenList list) =>
        [new(list, null), .. list.Parts.Select(part => new OpenTable(list, part))];

    /// <summary>The lines of an item.</summary>
    public IEnumerable<IEnumerable<string>> LinesOf(OpenRow row, IReadOnlyList<OpenField> chosen) =>
        Part is null
            ? [chosen.Select(field => Text(field.Get(row)))]
            : ((IEnumerable<object>)Part.Get(row)!).Select(part =>
                // The first column is the item's own.
                chosen.Select(field => Text(field.Get(field == Columns[0] ? row : part)))
            );

    /// <summary>As in JSON; what no source states is empty.</summary>
    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            Enum word => Vocabulary.WordOf(word),
            bool flag => flag ? "true" : "false",
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
            IEnumerable<string> texts => string.Join("; ", texts),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
