using AgreementTracker.Record.Documents;

namespace AgreementTracker.Rosters.Writing;

/// <summary>The dossiers that a list is written into, each as its newest revision has it, and new ones.</summary>
/// <param name="read">Reads the newest revisions of places' dossiers, each with its number.</param>
/// <param name="former">What is taken out of each as it is read, where all lists are read again; null where a new list
/// is written.</param>
internal sealed class DossierWorkingSet(
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyList<(string Content, int Number)>>> read,
    IReadOnlySet<string> lists,
    FormerListFacts? former = null
)
{
    private const int AtATime = 500;

    private readonly Dictionary<string, DossierBuilder> open = [];
    private readonly Dictionary<string, string> contents = [];
    private readonly Dictionary<string, HashSet<int>> agencies = [];

    /// <summary>Reads those that are published and not at hand yet.</summary>
    public async Task LoadAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        foreach (var batch in slugs.Distinct().Where(slug => !open.ContainsKey(slug)).Chunk(AtATime))
        foreach (var (content, number) in await read(batch, cancellationToken))
        {
            var dossier = DocumentJson.Read<Dossier>(content);
            open[dossier.Jurisdiction.Slug] = new(former?.TakeOut(dossier, lists) ?? dossier, number, lists);
            contents[dossier.Jurisdiction.Slug] = content;
        }
    }

    public IEnumerable<DossierBuilder> All => open.Values;

    public DossierBuilder? Find(string slug) => open.GetValueOrDefault(slug);

    /// <summary>The numbers of the agencies of the lists that were written into a place's dossier.</summary>
    public IReadOnlySet<int> AgenciesIn(string slug) =>
        agencies.TryGetValue(slug, out var found) ? found : new HashSet<int>();

    public void Note(string slug, int agency)
    {
        if (!agencies.TryGetValue(slug, out var found))
            found = agencies[slug] = [];
        found.Add(agency);
    }

    /// <summary>
    /// An organization stands in one dossier: where an agreement needs it, and of several in the one it was moved to.
    /// The others leave it out.
    /// </summary>
    /// <param name="home">The place of the agency; null where the lists know none of this slug.</param>
    public void GiveEachOrganizationOneHome(Func<string, string?> home)
    {
        var shared = open
            .Values.SelectMany(dossier => dossier.Organizations.Select(organization => (dossier, organization.Slug)))
            .GroupBy(found => found.Slug, found => found.dossier)
            .Where(dossiers => dossiers.Count() > 1);
        foreach (var dossiers in shared.ToList())
        {
            var at = dossiers
                .OrderByDescending(dossier => dossier.Slug == home(dossiers.Key))
                .ThenByDescending(dossier => dossier.Agreements.Exists(agreement => agreement.Agency == dossiers.Key))
                .First();
            foreach (var other in dossiers.Where(dossier => dossier != at))
                other.Organizations.RemoveAll(organization => organization.Slug == dossiers.Key);
        }
    }

    public DossierBuilder Add(Dossier dossier) => open[dossier.Jurisdiction.Slug] = new(dossier, 0, lists);

    /// <summary>
    /// Those that say something else than what is published, each with the number of the revision that it was made of;
    /// states first, since places lie in them.
    /// </summary>
    public IReadOnlyList<(Dossier Document, int BasedOn)> Changed() =>
        [
            .. open
                .Values.Select(dossier => (Document: dossier.Whole(), dossier.BasedOn))
                .Where(entry =>
                    contents.GetValueOrDefault(entry.Document.Jurisdiction.Slug) != DocumentJson.Write(entry.Document)
                )
                .OrderBy(entry => entry.Document.Jurisdiction.Slug.Length > 2)
                .ThenBy(entry => entry.Document.Jurisdiction.Slug, StringComparer.Ordinal),
        ];
}
