using System.Collections;
using System.Globalization;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.Validation;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data.Sources;

internal static class CitedFactWalk
{
    /// <summary>
    /// Every field of a document that rests on a passage, with the passage's key; a statement rests on its parts.
    /// </summary>
    /// <param name="names">The names behind slugs.</param>
    public static IEnumerable<(string Passage, CitedFact Fact)> CitedFacts(
        this ICitingDocument document,
        IReadOnlyDictionary<string, string> names
    )
    {
        var subject = document switch
        {
            Dossier dossier => dossier.Jurisdiction.Name,
            DirectoryEntry { Person: { } person } => person.Name,
            DirectoryEntry { Organization: { } organization } => organization.Name,
            _ => document.Address,
        };
        string? key = null;
        foreach (var (fact, _) in document.Facts())
        {
            // Counts and lines of a roll call have no key: they are found with the vote they follow.
            key =
                fact is KeyedFact keyed ? keyed.Key
                : fact is JurisdictionFact or OrganizationFact ? null
                : key;
            var values = CitableField.Of(fact).ToDictionary(field => field.Name);
            foreach (var (field, citings) in fact.Citations)
            foreach (var citing in citings)
                yield return (
                    citing.Passage,
                    new(
                        document.Address,
                        subject,
                        key,
                        fact.GetType(),
                        field,
                        Shown(fact, values[field], names),
                        citing.Role
                    )
                );
            if (fact is StatementFact statement)
                foreach (var part in statement.Parts)
                    yield return (
                        part.Passage,
                        new(
                            document.Address,
                            subject,
                            key,
                            fact.GetType(),
                            CitationIndex.Words,
                            null,
                            CitationRole.Supports
                        )
                    );
        }
    }

    /// <summary>The value of a field in a few words.</summary>
    internal static string? Shown(Fact fact, CitableField field, IReadOnlyDictionary<string, string> names) =>
        (fact, field.Value) switch
        {
            (_, string slug) when field.IsReference => names.GetValueOrDefault(slug, slug),
            (VoteCountFact count, int number) => $"{number} {count.Option.Word()}",
            (_, Enum word) => Vocabulary.WordOf(word).Replace('-', ' '),
            (_, DateFact date) => date.Value ?? date.Printed,
            (_, string text) => text,
            (_, IEnumerable texts) => string.Join(", ", texts.Cast<object>()),
            (_, IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
}
