using System.Text.Json.Nodes;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Validation;
using AgreementTracker.Record.Warnings;

namespace AgreementTracker.Data.Drafts;

/// <summary>Finds the warnings of documents. None of them keeps a document from being published.</summary>
public static class WarningCheck
{
    /// <summary>Of documents that stand by themselves, such as seeds.</summary>
    public static IReadOnlyList<Warning> Find(IReadOnlyCollection<LocatedDocument> documents, KnownRecord known) =>
        Find(
            documents,
            known,
            new(
                MembershipsIn(documents),
                LaterText.Among(documents.Select(located => located.Document).OfType<SourceDocument>(), known.TextOf)
            )
        );

    internal static async Task<IReadOnlyList<Warning>> FindAsync(
        TrackerDbContext db,
        IReadOnlyCollection<LocatedDocument> documents,
        KnownRecord known,
        CancellationToken cancellationToken
    )
    {
        var voters = documents
            .Select(located => located.Document)
            .OfType<Dossier>()
            .SelectMany(dossier => dossier.VoteEvents)
            .Where(vote => vote.Date?.Value is not null)
            .SelectMany(vote => vote.Votes)
            .Select(vote => vote.Person)
            .OfType<string>()
            .Distinct();
        var memberships = MembershipsIn(documents);
        var people = await db.LatestRevisionsAsync(
            voters.Where(person => !memberships.ContainsKey(person)).Select(DirectoryEntry.AddressOfPerson),
            cancellationToken
        );
        foreach (var revision in people.Values)
            if (DocumentJson.Read<DirectoryEntry>(revision.Content).Person is { } person)
                memberships[person.Slug] = person.Memberships;
        var cited = documents
            .Select(located => located.Document)
            .OfType<ICitingDocument>()
            .SelectMany(document => document.Passages.Values)
            .Select(passage => passage.Source)
            .ToHashSet();
        return Find(documents, known, new(memberships, await db.LaterTextsAsync(cited, cancellationToken)));
    }

    private static IReadOnlyList<Warning> Find(
        IReadOnlyCollection<LocatedDocument> documents,
        KnownRecord known,
        Neighbours neighbours
    )
    {
        List<Warning> warnings = [];
        foreach (var located in documents)
            if (located.Document is ICitingDocument citing)
            {
                List<(string Path, WarningCode Code, string Found, string? Passage)> found = [];
                // A passage that is not in its source is an error, and reported as such.
                var passages = PassageRules.Find(citing, known, new(located, []));
                if (citing is Dossier dossier)
                {
                    found.AddRange(VoteWarnings.Of(dossier, passages, neighbours));
                    found.AddRange(StepWarnings.Of(dossier));
                }
                found.AddRange(PassageWarnings.Of(citing, passages, neighbours));
                warnings.AddRange(WithReasons(located, citing, found));
            }
        return warnings;
    }

    private static IEnumerable<Warning> WithReasons(
        LocatedDocument located,
        ICitingDocument document,
        List<(string Path, WarningCode Code, string Found, string? Passage)> found
    )
    {
        if (found.Count == 0)
            yield break;
        var root = JsonNode.Parse(DocumentJson.Write(document))!;
        foreach (var (path, code, what, passage) in found)
        {
            var at = (
                passage is null ? FormPath.Named(root, path) : DocumentReader.MemberPath("$.passages", passage)
            ).CutTo(KeptWarning.AtLimit);
            var cut = what.CutTo(KeptWarning.FoundLimit);
            var kept = document.KeptWarnings.FirstOrDefault(kept =>
                kept.Code == code && kept.At == at && kept.Found == cut
            );
            yield return new(located.Address, located.File, located.Path + path[1..], at, code, cut, kept?.Reason);
        }
    }

    private static Dictionary<string, IReadOnlyList<MembershipFact>> MembershipsIn(
        IEnumerable<LocatedDocument> documents
    ) =>
        documents
            .Select(located => located.Document)
            .OfType<DirectoryEntry>()
            .Select(entry => entry.Person)
            .OfType<PersonFact>()
            .DistinctBy(person => person.Slug)
            .ToDictionary(person => person.Slug, person => person.Memberships);
}
