using AgreementTracker.Data.Seeding;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Statements;

namespace AgreementTracker.Testing;

/// <summary>A place in the record that words stand for, as the seeds have it.</summary>
/// <param name="Key">Of the fact, or of the one it belongs to; null for the place itself and its organizations.</param>
/// <param name="Anchor">The passage on the source's page, counted here and not by the code that is tested.</param>
public sealed record SeededCitation(string? Key, string Field, string Exact, string Source, string Anchor)
{
    public string Address => $"/sources/{Source}#{Anchor}";
}

/// <summary>What the seeds say of a place, read past the database.</summary>
public static class SeededDossier
{
    private static readonly Lazy<SeedFolder> Seeds = new(() => SeedFolder.Read(Repository.Seeds));

    public static Dossier Of(string slug) =>
        (Dossier)Seeds.Value.Documents.Single(document => document.Address == Dossier.AddressOf(slug)).Document;

    /// <summary>Every citation of the dossier, and every part of a statement, which is its own.</summary>
    public static IReadOnlyList<SeededCitation> CitationsOf(string slug)
    {
        var dossier = Of(slug);
        List<SeededCitation> citations = [];
        string? key = null;
        foreach (var (fact, _) in dossier.Facts())
        {
            key =
                fact is KeyedFact keyed ? keyed.Key
                : fact is JurisdictionFact or OrganizationFact ? null
                : key;
            foreach (var (field, citings) in fact.Citations)
                citations.AddRange(citings.Select(citing => Citation(dossier, key, field, citing.Passage)));
            if (fact is StatementFact statement)
                citations.AddRange(statement.Parts.Select(part => Citation(dossier, key, "its words", part.Passage)));
        }
        return citations;
    }

    private static SeededCitation Citation(Dossier dossier, string? key, string field, string passage)
    {
        var quote = dossier.Passages[passage];
        var text = File.ReadAllText(Path.Combine(Repository.Seeds, "sources", $"{quote.Source}.txt"));
        var before = text.Split(quote.Exact) is [var one, _]
            ? one.EnumerateRunes().Count()
            : throw new InvalidOperationException(
                $"'{quote.Exact}' is not in {quote.Source} once: count its place here too."
            );
        return new(
            key,
            field,
            quote.Exact,
            quote.Source,
            $"p-{before}-{before + quote.Exact.EnumerateRunes().Count()}"
        );
    }
}
