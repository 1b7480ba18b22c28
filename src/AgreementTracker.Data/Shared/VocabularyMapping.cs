using System.Reflection;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AgreementTracker.Data;

/// <summary>Vocabularies in the database: stored as their words, and held to them by check constraints.</summary>
internal static class VocabularyMapping
{
    private const int WordLimit = 40;

    public static void StoreVocabulariesAsWords(this ModelConfigurationBuilder configuration, Assembly assembly)
    {
        foreach (var vocabulary in assembly.GetTypes().Where(type => type.IsEnum && type.IsPublic))
            configuration
                .Properties(vocabulary)
                .HaveConversion(typeof(WordConverter<>).MakeGenericType(vocabulary))
                .HaveMaxLength(WordLimit);
    }

    public static void HoldVocabularies(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        foreach (var property in VocabularyProperties(entity))
        {
            var vocabulary = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var words = string.Join(", ", Vocabulary.WordsOf(vocabulary).Select(word => $"'{word}'"));
            var column = property.GetColumnName();
            entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"{column} in ({words})");
        }
    }

    private static IEnumerable<IMutableProperty> VocabularyProperties(IMutableEntityType entity) =>
        entity
            .GetProperties()
            .Concat(entity.GetComplexProperties().SelectMany(complex => complex.ComplexType.GetProperties()))
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum);

    private sealed class WordConverter<T>()
        : ValueConverter<T, string>(value => value.Word(), word => Vocabulary.Parse<T>(word)!.Value)
        where T : struct, Enum;
}

/// <summary>A number without zeros after its last digit: SQLite adds one, PostgreSQL keeps any.</summary>
internal sealed class PlainDecimalConverter()
    : ValueConverter<decimal, decimal>(number => number, number => PlainDecimal.Of(number));

/// <summary>Times are UTC; SQLite forgets to say so.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
