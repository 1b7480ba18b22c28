using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AgreementTracker.Data;

/// <summary>A column to be filled, and how its value is got from a row.</summary>
internal sealed record BulkColumn(string Name, RelationalTypeMapping Mapping, Func<object, object?> ValueOf);

/// <summary>
/// Writes many rows of one table in a tenth of the time that tracking and saving them takes. For rows that are new,
/// belong to nobody's table but their own and refer by keys that are set.
/// </summary>
internal static class BulkRows
{
    /// <summary>To be called within a transaction.</summary>
    public static async Task InsertAsync<T>(
        this TrackerDbContext db,
        IReadOnlyCollection<T> rows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (rows.Count == 0)
            return;
        var type = db.Model.FindEntityType(typeof(T))!;
        await db.InsertAsync(type.GetTableName()!, [.. Columns(type, static row => row)], rows, cancellationToken);
    }

    private static IEnumerable<BulkColumn> Columns(ITypeBase type, Func<object, object?> owner)
    {
        // Numbers that the database gives are left to it.
        foreach (
            var property in type.GetProperties().Where(property => property.ValueGenerated != ValueGenerated.OnAdd)
        )
        {
            var (mapping, value) = (property.GetRelationalTypeMapping(), property.PropertyInfo!);
            yield return new(
                property.GetColumnName(),
                mapping,
                row =>
                    owner(row) is { } holder && value.GetValue(holder) is { } stated
                        ? mapping.Converter?.ConvertToProvider(stated) ?? stated
                        : null
            );
        }
        foreach (var part in type.GetComplexProperties())
        foreach (
            var column in Columns(
                part.ComplexType,
                row => owner(row) is { } holder ? part.PropertyInfo!.GetValue(holder) : null
            )
        )
            yield return column;
    }
}
