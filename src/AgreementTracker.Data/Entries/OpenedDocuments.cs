using System.Text.Json.Nodes;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Entries;

/// <summary>Published documents, each as a draft would begin with it, to be changed together.</summary>
internal sealed class OpenedDocuments
{
    /// <summary>More than these are no work for one draft, which a person is to look through.</summary>
    public const int Max = 200;

    private readonly OrderedDictionary<string, (Revision? Published, JsonObject Root)> documents = [];

    public static async Task<OpenedDocuments> OfAsync(
        TrackerDbContext db,
        IEnumerable<string> addresses,
        CancellationToken cancellationToken
    )
    {
        var opened = new OpenedDocuments();
        var wanted = addresses.Distinct().ToList();
        foreach (
            var (address, revision) in (await db.LatestRevisionsAsync(wanted, cancellationToken)).OrderBy(entry =>
                wanted.IndexOf(entry.Key)
            )
        )
            opened.documents[address] = (
                revision,
                JsonNode.Parse(DraftJson.Opened(address, revision.Content))!.AsObject()
            );
        return opened;
    }

    public JsonObject this[string address] => documents[address].Root;

    public IEnumerable<(string Address, int BasedOn, string Content)> All =>
        documents.Select(document =>
            (document.Key, RevisionOf(document.Key), document.Value.Root.ToJsonString(DraftJson.Options))
        );

    public IEnumerable<(string Address, JsonObject Root)> Roots =>
        documents.Select(document => (document.Key, document.Value.Root));

    /// <summary>As they are published; new ones are not.</summary>
    public IEnumerable<ICitingDocument> Published =>
        documents
            .Values.Select(document => document.Published)
            .OfType<Revision>()
            .Select(revision => DocumentJson.ReadCiting(revision.Document, revision.Content));

    public int RevisionOf(string address) =>
        documents.TryGetValue(address, out var document) ? document.Published?.Number ?? 0 : 0;

    public void Add(string address, JsonObject root) => documents.Add(address, (null, root));
}
