using System.Text;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Testing.Country;

/// <summary>A text that grows sentence by sentence, each of which can be cited.</summary>
internal sealed class CountryArticle(string slug, string title)
{
    private readonly StringBuilder text = new();
    private Dictionary<string, PassageQuote> passages = [];

    public void Say(string key, string sentence) => Fill(Quote(key, sentence));

    public void Fill(string sentence) =>
        text.Append(
                text.Length == 0 ? ""
                : text.Length % 5 == 0 ? "\n"
                : " "
            )
            .Append(sentence);

    /// <summary>Hands the words back, to be written.</summary>
    public string Quote(string key, string words)
    {
        passages.Add(key, new() { Source = slug, Exact = words });
        return words;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<Citing>> Cite(
        params IEnumerable<(string Field, string Passage)> citations
    ) =>
        citations.ToDictionary(
            citation => citation.Field,
            IReadOnlyList<Citing> (citation) => [new() { Passage = citation.Passage }]
        );

    /// <summary>What was quoted since this was last asked: the passages of one document.</summary>
    public IReadOnlyDictionary<string, PassageQuote> TakePassages()
    {
        var taken = passages;
        passages = [];
        return taken;
    }

    public SourceDocument Source() =>
        new()
        {
            Slug = slug,
            Title = title,
            Publisher = "Invented Gazette",
            Published = "2025-07-01",
            Captured = "2025-07-02",
            Kind = SourceKind.NewsArticle,
            Access = SourceAccess.Full,
            Language = "en",
            Sha256 = Text().Sha256,
        };

    public ArchivedText Text() => ArchivedText.Of(text.ToString());
}
