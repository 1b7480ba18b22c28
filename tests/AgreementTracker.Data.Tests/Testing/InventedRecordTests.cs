using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Testing.Invention;

namespace AgreementTracker.Data.Tests.Testing;

/// <summary>Whether the records that property-based tests draw have all in them that a record can have.</summary>
public class InventedRecordTests
{
    private static readonly List<InventedRecord> Records =
    [
        .. Enumerable.Range(0, 100).Select(seed => InventedRecord.Of((ulong)seed)),
    ];
    private static readonly ILookup<(Type Type, PropertyInfo Field), object?> Values = Records
        .SelectMany(record => record.Documents)
        .SelectMany(Under)
        .SelectMany(holder => DocumentReader.Fields(holder.GetType()).Values.Select(field => (holder, field)))
        .ToLookup(at => (at.holder.GetType(), at.field), at => at.field.GetValue(at.holder));

    [Fact]
    public void Of_SameSeed_IsTheSame() =>
        Assert.Equal(InventedRecord.Of(7).ToString(), InventedRecord.Of(7).ToString());

    [Fact]
    public void Of_AnotherSeed_IsAnother() =>
        Assert.NotEqual(InventedRecord.Of(7).ToString(), InventedRecord.Of(8).ToString());

    [Fact]
    public void Fields_AreAtTimesStated_AndAtTimesNot()
    {
        // No invented text prints an address: RosterImportTests have steps with one. No warning of it was kept:
        // WarningTests have such.
        Assert.All(
            Values.Where(field =>
                field.Key.Field.Name != nameof(Dossier.KeptWarnings)
                && (
                    field.Key.Type != typeof(AgreementEventFact)
                    || field.Key.Field.Name != nameof(AgreementEventFact.Url)
                )
            ),
            field => Assert.Contains(field, IsStated)
        );
        // A place that is withdrawn whole tells nothing else: WithdrawalRulesTests have such ones, and none is drawn.
        Assert.All(
            Values.Where(field =>
                !field.Key.Field.IsDefined(typeof(RequiredMemberAttribute))
                && field.Key.Field.Name is not "Passages" and not "Role"
                && field.Key.Type != typeof(Withdrawal)
            ),
            field =>
                Assert.Contains(
                    field,
                    value => !IsStated(value) || field.Key.Field.Name is "Citations" or "Organizations"
                )
        );
    }

    [Fact]
    public void Words_OfEveryVocabulary_AreUsed()
    {
        var used = Values.SelectMany(field => field).OfType<Enum>().ToLookup(word => word.GetType());

        Assert.All(used, words => Assert.Equal(Enum.GetValues(words.Key).Cast<Enum>(), words.Distinct().Order()));
    }

    [Fact]
    public void Passages_NeedWhatStandsBesideThem_AndHoldAllKindsOfLetters()
    {
        var quotes = Records
            .SelectMany(record => record.Documents)
            .OfType<ICitingDocument>()
            .SelectMany(document => document.Passages.Values)
            .ToList();

        Assert.Contains(quotes, quote => quote is { Prefix: not null, Suffix: null });
        Assert.Contains(quotes, quote => quote is { Prefix: null, Suffix: not null });
        Assert.Contains(quotes, quote => quote is { Prefix: not null, Suffix: not null });
        Assert.All(
            new[] { "😀", "\u0301", "“", "\r\n", "é", "市", "\u0001", "\ufffe", "\\", "\"" },
            letter => Assert.Contains(quotes, quote => quote.Exact.Contains(letter, StringComparison.Ordinal))
        );
        Assert.True(quotes.Max(quote => quote.Exact.Length) > 1000);
    }

    private static bool IsStated(object? value) =>
        value is not (null or IEnumerable) || (value is IEnumerable items && items.GetEnumerator().MoveNext());

    /// <summary>The object and all that it holds.</summary>
    private static IEnumerable<object> Under(object holder) =>
        holder switch
        {
            string or Enum or ValueType => [],
            IDictionary entries => entries.Values.Cast<object>().SelectMany(Under),
            IEnumerable items => items.Cast<object>().SelectMany(Under),
            _ => DocumentReader
                .Fields(holder.GetType())
                .Values.Select(field => field.GetValue(holder))
                .OfType<object>()
                .SelectMany(Under)
                .Prepend(holder),
        };
}
