using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data.Entries;

/// <summary>
/// A place in a published document that belongs to an entry: where somebody is said to have spoken, voted or taken
/// part, or a role of theirs.
/// </summary>
/// <param name="Path">Of the field that refers, or of the role.</param>
/// <param name="Subject">The place that the document tells of, or whose entry it is.</param>
/// <param name="Key">Of the fact, or of the one it belongs to.</param>
/// <param name="Field">As citations name it.</param>
/// <param name="Name">As printed, where the source prints one there.</param>
/// <param name="Words">Of the source.</param>
public sealed record EntryReference(
    string Document,
    string Path,
    string Subject,
    Type Fact,
    string? Key,
    string Field,
    string? Date,
    string? Name,
    string? Role,
    string? Words
)
{
    private const int MaxWords = 240;

    /// <summary>How a form calls it.</summary>
    public string Id => $"{Document} {Path}";

    /// <summary>Whether this is the same thing told of by another revision.</summary>
    internal bool IsAs(EntryReference other) =>
        (Document == other.Document || Fact == typeof(MembershipFact))
        && (Fact, Key, Field, Name, Role, Words)
            == (other.Fact, other.Key, other.Field, other.Name, other.Role, other.Words);

    internal static IEnumerable<EntryReference> In(ICitingDocument document, EntryKind kind, string slug)
    {
        var subject = document switch
        {
            Dossier dossier => dossier.Jurisdiction.Name,
            DirectoryEntry { Person: { } person } => person.Name,
            DirectoryEntry { Organization: { } organization } => organization.Name,
            _ => document.Address,
        };
        var wanted = kind == EntryKind.Person ? ReferenceKind.Person : ReferenceKind.Organization;
        KeyedFact? owner = null;
        foreach (var (fact, path) in document.Facts())
        {
            owner = fact as KeyedFact ?? (fact is JurisdictionFact or OrganizationFact or PersonFact ? null : owner);
            foreach (
                var (_, _, at) in References
                    .In(fact, path)
                    .Where(reference => reference.Kind == wanted && reference.Slug == slug)
            )
                yield return Of(document, subject, fact, owner, at, at[(path.Length + 1)..]);
            if (
                fact is MembershipFact
                && kind == EntryKind.Person
                && document is DirectoryEntry { Person.Slug: var own }
                && own == slug
            )
                yield return Of(document, subject, fact, owner, path, "role");
        }
    }

    private static EntryReference Of(
        ICitingDocument document,
        string subject,
        Fact fact,
        KeyedFact? owner,
        string path,
        string field
    )
    {
        var attribution = fact switch
        {
            StatementFact statement => statement.Speaker,
            FigureFact figure => figure.Claimant,
            InstrumentFact instrument => instrument.Issuer,
            _ => null,
        };
        var date =
            (fact as MembershipFact)?.Start
            ?? (owner ?? fact) switch
            {
                StatementFact statement => statement.Date,
                VoteEventFact vote => vote.Date,
                EventFact happening => happening.Date,
                InstrumentFact instrument => instrument.Date,
                _ => null,
            };
        var name = fact switch
        {
            PersonVoteFact vote => vote.Voter,
            EventParticipantFact participant => participant.Name,
            PersonFact person => person.Name,
            OrganizationFact organization => organization.Name,
            _ => field.EndsWith("organization", StringComparison.Ordinal)
                ? attribution?.Affiliation ?? attribution?.Name
                : attribution?.Name ?? attribution?.Affiliation,
        };
        return new(
            document.Address,
            path,
            subject,
            fact.GetType(),
            owner?.Key,
            field,
            date?.Value ?? date?.Printed,
            name,
            attribution?.Role ?? (fact as MembershipFact)?.Role,
            Shown(WordsOf(document, fact, field))
        );
    }

    private static string? WordsOf(ICitingDocument document, Fact fact, string field)
    {
        if (fact is StatementFact statement)
            return string.Join(
                " … ",
                statement.Parts.Select(part => document.Passages.GetValueOrDefault(part.Passage)?.Exact)
            );
        var prefix = field.Contains('.') ? field[..(field.LastIndexOf('.') + 1)] : "";
        string[] fields = [field, $"{prefix}name", $"{prefix}affiliation", "voter", "role", .. fact.Citations.Keys];
        return fields
            .Select(name => fact.Citations.GetValueOrDefault(name))
            .OfType<IReadOnlyList<Citing>>()
            .SelectMany(citings => citings)
            .Select(citing => document.Passages.GetValueOrDefault(citing.Passage)?.Exact)
            .FirstOrDefault(exact => exact is not null);
    }

    private static string? Shown(string? words) => words?.CutToWords(MaxWords);
}
