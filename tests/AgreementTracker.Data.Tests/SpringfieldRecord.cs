using System.Text;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data.Tests;

/// <summary>A small record to publish, with a row in every table. Nothing in it is of any place that exists.</summary>
internal static class SpringfieldRecord
{
    public const string Address = "dossiers/xx/springfield";

    /// <summary>
    /// Characters outside the BMP before and within passages set code points apart from UTF-16 units.
    /// </summary>
    public static readonly ArchivedText Text = ArchivedText.Of(
        """
        The Springfield Gazette 📰

        The Town Council of Springfield voted 3-2 on Tuesday to approve an agreement that lets town police assist ICE. Ann Lee voted yes, Bo Cruz voted no.

        “It keeps us safe,” said Ann Lee, the mayor. She signed a proclamation 🖋️ in 2025 that asked for it. ICE says it arrested 12 people, 5 of whom had convictions, in an operation in April.

        Other towns have said no. Shelbyville asked the town police of Springfield for help.
        """.ReplaceLineEndings("\n")
    );

    public static SourceDocument Gazette() =>
        new()
        {
            Slug = "gazette",
            Title = "The council votes",
            Kind = SourceKind.NewsArticle,
            Access = SourceAccess.Full,
            Published = "2025-06-19",
            Sha256 = Text.Sha256,
        };

    public static DirectoryEntry Ice() =>
        Read<DirectoryEntry>(
            """
            {
              "passages": { "ice": { "source": "gazette", "exact": "lets town police assist ICE" } },
              "organization": {
                "slug": "ice", "name": "ICE", "classification": "federal-agency",
                "citations": { "name": ["ice"], "classification": ["ice"] }
              }
            }
            """
        );

    /// <summary>A member of the council, which stands in the dossier; the dossier in its turn refers to her.</summary>
    public static DirectoryEntry AnnLee() =>
        Read<DirectoryEntry>(
            """
            {
              "passages": {
                "lee": { "source": "gazette", "exact": "said Ann Lee, the mayor" },
                "vote": { "source": "gazette", "exact": "Ann Lee voted yes" }
              },
              "person": {
                "slug": "ann-lee", "name": "Ann Lee",
                "memberships": [{
                  "organization": "springfield-council", "role": "mayor",
                  "citations": { "organization": ["vote"], "role": ["lee"] }
                }],
                "citations": { "name": ["lee"] }
              }
            }
            """
        );

    public static Dossier Dossier() => Read<Dossier>(SpringfieldJson.Dossier);

    /// <summary>The dossier with one note, which says no more than that a certain editor was there.</summary>
    public static Dossier Dossier(string note) =>
        Dossier() with
        {
            ContextNotes = [Dossier().ContextNotes[0] with { Text = note }],
        };

    /// <summary>The dossier without the police, and without what needs them.</summary>
    public static Dossier WithoutPolice()
    {
        var dossier = Dossier();
        return dossier with
        {
            Organizations = [dossier.Organizations[0]],
            Agreements = [],
            VoteEvents = [dossier.VoteEvents[0] with { Agreement = null }],
            Passages = dossier.Passages.Where(passage => passage.Key != "police").ToDictionary(),
        };
    }

    /// <summary>Another place, whose agreement is with the police of Springfield.</summary>
    public static Dossier Shelbyville() =>
        Read<Dossier>(
            """
            {
              "jurisdiction": {
                "slug": "xx/shelbyville", "name": "Shelbyville", "classification": "municipality",
                "citations": { "name": ["help"], "classification": ["help"] }
              },
              "passages": {
                "help": { "source": "gazette", "exact": "Shelbyville asked the town police of Springfield for help." }
              },
              "agreements": [{
                "key": "agreement", "agency": "springfield-police", "model": "not-stated",
                "citations": { "agency": ["help"] }
              }]
            }
            """
        );

    public static IDocument[] All() => [Gazette(), Ice(), AnnLee(), Dossier()];

    /// <summary>All of it as the first change.</summary>
    public static ProposedChange First() => Proposed(0, All());

    public static ProposedChange Proposed(int basedOn, params IEnumerable<IDocument> documents) =>
        new(
            ChangeKind.Edit,
            "An editor",
            "To try it",
            [.. documents.Select(document => new ProposedDocument(document, basedOn))]
        )
        {
            Texts = [Text],
        };

    /// <summary>The citations of a fact all of whose fields rest on one passage.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Citing>> Cited(string passage, string[] fields) =>
        fields.ToDictionary(field => field, IReadOnlyList<Citing> (_) => [new() { Passage = passage }]);

    private static T Read<T>(string json)
        where T : class, IDocument
    {
        List<Problem> problems = [];
        return new DocumentReader("Springfield", problems).Read<T>(Encoding.UTF8.GetBytes(json))
            ?? throw new InvalidDocumentsException(problems);
    }
}
