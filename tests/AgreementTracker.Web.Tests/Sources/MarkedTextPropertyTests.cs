using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Sources;
using CsCheck;

namespace AgreementTracker.Web.Tests.Sources;

/// <summary>
/// Whatever is cited of whatever text: its words are shown as they stand, and each passage has its address once.
/// </summary>
public class MarkedTextPropertyTests
{
    private static readonly string[] Pieces =
    [
        "a",
        "B",
        "é",
        "e\u0301",
        "🗳",
        "“",
        "”",
        " ",
        ".",
        "\n",
        "\r\n",
        "!",
        "𝒳",
        "U.S. ",
        ". C",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1]
        .Array[1, 40]
        .Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    /// <summary>
    /// A text and passages of it, in code points; none of them is white space alone, as the validator sees to.
    /// </summary>
    private static readonly Gen<(string Text, CitedPassage[] Passages)> Cited =
        from text in Texts.Where(text => !string.IsNullOrWhiteSpace(text))
        let points = text.EnumerateRunes().ToArray()
        from ends in Gen.Select(Gen.Int[0, points.Length - 1], Gen.Int[1, points.Length]).Array[0, 8]
        select (
            text,
            ends.Where(end => end.Item1 < end.Item2)
                .Distinct()
                .Select(end => new CitedPassage(end.Item1, end.Item2, string.Concat(points[end.Item1..end.Item2]), []))
                .Where(passage => !string.IsNullOrWhiteSpace(passage.Exact))
                .ToArray()
        );

    [Fact]
    public void Of_Full_ShowsEveryParagraphToTheLetter() =>
        Cited.Sample(given =>
            Assert.Equal(
                given.Text.Split('\n').Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)),
                MarkedText
                    .Of(given.Text, given.Passages, SourceAccess.Full)
                    .Select(paragraph => Text(Assert.Single(paragraph.Parts).Nodes))
            )
        );

    [Fact]
    public void Of_AnyAccess_GivesEveryPassageItsAddressOnce() =>
        Gen.Select(Cited, Gen.Enum<SourceAccess>())
            .Sample(
                (given, access) =>
                    Assert.Equal(
                        given.Passages.Select(passage => (passage.Start, passage.End)).Order(),
                        Marks(given, access)
                            .Where(mark => !mark.Mark!.Continues)
                            .Select(mark => (mark.Mark!.Passage.Start, mark.Mark.Passage.End))
                            .Order()
                    )
            );

    [Fact]
    public void Of_AnyAccess_MarksTheWordsOfEveryPassage() =>
        Gen.Select(Cited, Gen.Enum<SourceAccess>())
            .Sample(
                (given, access) =>
                    Assert.All(
                        given.Passages,
                        passage =>
                            Assert.Equal(
                                Visible(passage.Exact),
                                Visible(
                                    string.Concat(
                                        Marks(given, access)
                                            .Where(mark => mark.Mark!.Passage == passage)
                                            .Select(mark => Text([mark]))
                                    )
                                )
                            )
                    )
            );

    [Fact]
    public void Of_Excerpts_ShowsTheTextAndOnlyWhereSomethingIsCited() =>
        Cited.Sample(given =>
            Assert.All(
                MarkedText.Of(given.Text, given.Passages, SourceAccess.Excerpts),
                paragraph =>
                {
                    Assert.All(paragraph.Parts, part => Assert.Contains(Text(part.Nodes), given.Text));
                    Assert.Contains(paragraph.Parts.SelectMany(part => part.Nodes), node => node.Mark is not null);
                }
            )
        );

    private static IEnumerable<MarkedNode> Marks((string Text, CitedPassage[] Passages) given, SourceAccess access) =>
        MarkedText
            .Of(given.Text, given.Passages, access)
            .SelectMany(paragraph => paragraph.Parts)
            .SelectMany(part => part.Nodes)
            .SelectMany(Marks);

    private static IEnumerable<MarkedNode> Marks(MarkedNode node) =>
        node.Mark is null ? [] : node.Inner.SelectMany(Marks).Prepend(node);

    private static string Text(IEnumerable<MarkedNode> nodes) =>
        string.Concat(nodes.Select(node => node.Mark is null ? node.Text : Text(node.Inner)));

    /// <summary>
    /// Without the line ends, which stand between paragraphs, and the white space of paragraphs that have nothing else.
    /// </summary>
    private static string Visible(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
}
