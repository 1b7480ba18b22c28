using System.Collections;
using System.Globalization;
using AgreementTracker.Data.Projection;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AgreementTracker.Data.Integrity;

/// <summary>Compares the rows that two contexts track, column by column, whatever tables the model has.</summary>
internal static class RowComparison
{
    public static void Track(TrackerDbContext db, DocumentRows rows)
    {
        foreach (
            var root in new object?[]
            {
                rows.Source,
                rows.Jurisdiction,
                rows.Organization,
                rows.Person,
            }.OfType<object>()
        )
            db.Attach(root);
        db.AttachRange(rows.Passages);
        db.AttachRange(rows.Citations);
    }

    public static IEnumerable<string> Differences(TrackerDbContext expected, TrackerDbContext found)
    {
        var (left, right) = (Rows(expected), Rows(found));
        foreach (var row in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
            if (!right.TryGetValue(row, out var there))
                yield return $"{row}: the row is missing";
            else if (!left.TryGetValue(row, out var wanted))
                yield return $"{row}: the row is none of the document's";
            else
                foreach (var (column, value) in wanted)
                    if (there[column] != value)
                        yield return $"{row}: {column} is {there[column]}, but {value} by the newest revision";
    }

    private static Dictionary<string, Dictionary<string, string>> Rows(TrackerDbContext db)
    {
        Dictionary<string, Dictionary<string, string>> rows = [];
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            // An owned part lives in its owner's row and has its owner's key.
            var key = string.Join(
                '/',
                entry
                    .Metadata.FindPrimaryKey()!
                    .Properties.Select(property => entry.Property(property.Name).CurrentValue)
            );
            var columns = rows.TryGetValue($"{entry.Metadata.GetTableName()} {key}", out var known)
                ? known
                : rows[$"{entry.Metadata.GetTableName()} {key}"] = [];
            foreach (
                var property in entry.Properties.Concat(
                    entry.ComplexProperties.SelectMany(complex => complex.Properties)
                )
            )
                columns[Column(property.Metadata)] = Shown(property.CurrentValue);
        }
        return rows;
    }

    private static string Column(IProperty property) => property.GetColumnName();

    private static string Shown(object? value) =>
        value switch
        {
            null => "nothing",
            string text => $"'{text}'",
            Enum word => $"'{Vocabulary.WordOf(word)}'",
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Shown))}]",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
