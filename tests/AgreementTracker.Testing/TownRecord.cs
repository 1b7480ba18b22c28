using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Testing;

/// <summary>
/// Documents about places that do not exist, for one test to publish. Unless the test says otherwise, everything in a
/// dossier rests on one article that prints all of it: a test writes down only what it is about.
/// </summary>
public sealed class TownRecord
{
    public const string State = "zz";
    public const string StateName = "Zenia";

    /// <summary>The key of the passage that facts rest on for which the test names no other.</summary>
    public const string Passage = "article";

    private readonly List<IDocument> documents = [];
    private readonly List<ArchivedText> texts = [];

    /// <param name="withState">False where another record has published it.</param>
    public TownRecord(bool withState = true)
    {
        if (withState)
            Add(StateOf(State, StateName));
    }

    /// <summary>A state of which nothing is told but its name.</summary>
    public static Dossier StateOf(string slug, string name) =>
        new()
        {
            Jurisdiction = new()
            {
                Slug = slug,
                Name = name,
                Classification = JurisdictionClassification.State,
            },
        };

    /// <summary>Where the article about a place is.</summary>
    public static string ArticleOn(string place) => $"{place.Replace('/', '-')}-gazette";

    public TownRecord Source(string slug, string text, Func<SourceDocument, SourceDocument>? change = null)
    {
        var archived = ArchivedText.Of(text);
        var source = new SourceDocument
        {
            Slug = slug,
            Title = $"The {slug} of the day",
            Kind = SourceKind.NewsArticle,
            Access = SourceAccess.Full,
            Sha256 = archived.Sha256,
        };
        texts.Add(archived);
        documents.Add(change?.Invoke(source) ?? source);
        return this;
    }

    /// <summary>A person of the directory.</summary>
    public TownRecord Add(PersonFact person) => AddEntry(new() { Person = person });

    /// <summary>An organization of the directory.</summary>
    public TownRecord Add(OrganizationFact organization) => AddEntry(new() { Organization = organization });

    private TownRecord AddEntry(DirectoryEntry entry)
    {
        var source = $"directory-{documents.Count}";
        var facts = entry.Facts().Select(found => found.Fact).ToList();
        var text = $"This is {string.Join(", ", facts.SelectMany(CitableField.Of).SelectMany(Printed).Distinct())}.";
        Source(source, text);
        facts.ForEach(CiteFieldsOf);
        documents.Add(
            entry with
            {
                Passages = new Dictionary<string, PassageQuote>
                {
                    [Passage] = new() { Source = source, Exact = text },
                },
            }
        );
        return this;
    }

    /// <summary>With a citation for every field that is stated and has none.</summary>
    public TownRecord Add(Dossier dossier)
    {
        var article = Article(dossier);
        var source = ArticleOn(dossier.Jurisdiction.Slug);
        Source(source, article);
        dossier = dossier with
        {
            Passages = new OrderedDictionary<string, PassageQuote>(dossier.Passages)
            {
                [Passage] = new() { Source = source, Exact = article },
            },
        };
        foreach (var (fact, _) in dossier.Facts())
            CiteFieldsOf(fact);
        documents.Add(dossier);
        return this;
    }

    /// <summary>With a sentence of its own for every field that is stated.</summary>
    /// <param name="cited">The fact's key, or that of the fact it belongs to, the field, and its sentence.</param>
    public TownRecord AddApart(Dossier dossier, out IReadOnlyList<(string? Key, string Field, string Exact)> cited)
    {
        List<(string? Key, string Field, string Exact)> sentences = [];
        var source = ArticleOn(dossier.Jurisdiction.Slug);
        string? key = null;
        foreach (var (fact, _) in dossier.Facts())
        {
            key =
                fact is KeyedFact keyed ? keyed.Key
                : fact is JurisdictionFact or OrganizationFact ? null
                : key;
            var citations = new OrderedDictionary<string, IReadOnlyList<Citing>>();
            foreach (var field in CitableField.Of(fact).Where(field => field.Value is not null))
            {
                citations[field.Name] = [new() { Passage = $"s{sentences.Count}" }];
                sentences.Add((key, field.Name, $"§{sentences.Count} {string.Join(", ", Printed(field))}."));
            }
            SetCitations(fact, citations);
        }
        Source(source, string.Join(' ', sentences.Select(sentence => sentence.Exact)));
        documents.Add(
            dossier with
            {
                Passages = sentences
                    .Index()
                    .ToDictionary(
                        sentence => $"s{sentence.Index}",
                        sentence => new PassageQuote { Source = source, Exact = sentence.Item.Exact }
                    )
                    .Concat(dossier.Passages)
                    .ToDictionary(),
            }
        );
        cited = sentences;
        return this;
    }

    public Task PublishAsync(IServiceProvider services) => PublishAsync(services, basedOn: 0);

    /// <param name="basedOn">The revision that its dossiers follow; 0 where they are new.</param>
    public Task PublishAsync(IServiceProvider services, int basedOn) =>
        services
            .GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "a test",
                    "to see it on a page",
                    [.. documents.Select(document => new ProposedDocument(document, document is Dossier ? basedOn : 0))]
                )
                {
                    Texts = texts,
                }
            );

    /// <summary>All that the dossier says is printed, a sentence each.</summary>
    private static string Article(Dossier dossier) =>
        string.Join(
            ". ",
            dossier.Facts().SelectMany(entry => CitableField.Of(entry.Fact)).SelectMany(Printed).Distinct()
        ) + ".";

    private static IEnumerable<string> Printed(CitableField field) =>
        field switch
        {
            { Value: DateFact date } => [date.Printed],
            { Rule: PrintedAttribute, Value: string text } => [text],
            { Rule: PrintedAttribute, Value: IEnumerable<string> several } => several,
            { Rule: PrintedNumberAttribute, Value: IFormattable number } =>
            [
                number.ToString(null, CultureInfo.InvariantCulture),
            ],
            _ => [],
        };

    private static void CiteFieldsOf(Fact fact)
    {
        var citations = new OrderedDictionary<string, IReadOnlyList<Citing>>(fact.Citations);
        foreach (var field in CitableField.Of(fact).Where(field => field.Value is not null))
        {
            var citings = citations.GetValueOrDefault(field.Name) ?? [];
            if (citings.All(citing => citing.Role != CitationRole.Supports))
                citations[field.Name] = [new() { Passage = Passage }, .. citings];
        }
        SetCitations(fact, citations);
    }

    private static void SetCitations(Fact fact, IReadOnlyDictionary<string, IReadOnlyList<Citing>> citations) =>
        typeof(Fact).GetProperty(nameof(Fact.Citations))!.SetValue(fact, citations);
}
