using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Publishing;

namespace AgreementTracker.Data.Rosters;

/// <summary>The dossiers that a list is written into, each as its newest revision has it, and new ones.</summary>
internal sealed class DossiersAtHand(TrackerDbContext db, IReadOnlySet<string> lists)
{
    private const int AtATime = 500;

    private readonly Dictionary<string, OpenDossier> open = [];
    private readonly Dictionary<string, string> contents = [];

    /// <summary>Reads those that are published and not at hand yet.</summary>
    public async Task LoadAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellation)
    {
        foreach (var batch in slugs.Distinct().Where(slug => !open.ContainsKey(slug)).Select(Dossier.AddressOf).Chunk(AtATime))
            foreach (var revision in (await db.LatestRevisionsAsync(batch, cancellation)).Values)
            {
                var dossier = DocumentJson.Read<Dossier>(revision.Content);
                open[dossier.Jurisdiction.Slug] = new(dossier, revision.Number, lists);
                contents[dossier.Jurisdiction.Slug] = revision.Content;
            }
    }

    public OpenDossier? Find(string slug) => open.GetValueOrDefault(slug);

    public OpenDossier Add(Dossier dossier) => open[dossier.Jurisdiction.Slug] = new(dossier, 0, lists);

    /// <summary>Those that say something else than what is published, states first: places lie in them.</summary>
    public IReadOnlyList<ProposedDocument> Changed() =>
    [
        .. open.Values.Select(dossier => (Document: dossier.Whole(), dossier.BasedOn))
            .Where(entry => contents.GetValueOrDefault(entry.Document.Jurisdiction.Slug) != DocumentJson.Write(entry.Document))
            .OrderBy(entry => entry.Document.Jurisdiction.Slug.Length > 2).ThenBy(entry => entry.Document.Jurisdiction.Slug, StringComparer.Ordinal)
            .Select(entry => new ProposedDocument(entry.Document, entry.BasedOn)),
    ];
}
