using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Tests.Sources;

public class ExcerptsTests
{
    [Theory]
    [InlineData("One went. Two came. Three saw. Four won.", "One", "One went. Two came. ")]
    [InlineData("One went. Two came. Three saw. Four won.", "Two", "One went. Two came. Three saw. ")]
    [InlineData("One went. Two came. Three saw. Four won.", "Four", "Three saw. Four won.")]
    [InlineData("One went. Two came. Three saw. Four won.", "came. Three", "One went. Two came. Three saw. Four won.")]
    [InlineData("Was it? It was! So be it. The end.", "So", "It was! So be it. The end.")]
    [InlineData("He came. “I saw.” She left. They won.", "left", "“I saw.” She left. They won.")]
    [InlineData("He came. (She left.) It ended. So it was.", "ended", "(She left.) It ended. So it was.")]
    [InlineData("He left. 63 stayed. Two sat. Two stood.", "He", "He left. 63 stayed. ")]
    public void Of_ShowsTheCitedSentenceAndOneOnEitherSide(string text, string cited, string shown) =>
        Assert.Equal([shown], Shown(text, cited));

    [Theory]
    [InlineData(
        "Before. Agents of U.S. Customs came. After. Far.",
        "Agents",
        "Before. Agents of U.S. Customs came. After. "
    )]
    [InlineData("Before. The late J. Doe came. After. Far.", "late", "Before. The late J. Doe came. After. ")]
    [InlineData("J. Doe came. After. Far away. The end.", "came", "J. Doe came. After. ")]
    [InlineData("Before. “J. Doe came.” After. Far.", "came", "Before. “J. Doe came.” After. ")]
    [InlineData("Before. It cost 3.5 million. After. Far.", "cost", "Before. It cost 3.5 million. After. ")]
    [InlineData(
        "Before. They came at 3 p.m. yesterday. After. Far.",
        "They",
        "Before. They came at 3 p.m. yesterday. After. "
    )]
    [InlineData("Before. He said so. After … and so on. Far.", "said", "Before. He said so. After … and so on. ")]
    public void Of_FullStopWithinASentence_DoesNotEndIt(string text, string cited, string shown) =>
        Assert.Equal([shown], Shown(text, cited));

    [Theory]
    [InlineData("Uno fue. ¿Dos vino? ¡Tres vio! Cuatro ganó.", "Uno", "Uno fue. ¿Dos vino? ")]
    [InlineData("Un. «Deux vint.» Trois vit. Quatre gagna.", "Un", "Un. «Deux vint.» ")]
    [InlineData("Un. «\u00a0Deux vint.\u00a0» Trois vit. Quatre gagna.", "Un", "Un. «\u00a0Deux vint.\u00a0» ")]
    [InlineData("一二三。四五六。七八九。十百千。", "一二", "一二三。四五六。")]
    public void Of_OtherLanguages_EndsSentencesAsTheyDo(string text, string cited, string shown) =>
        Assert.Equal([shown], Shown(text, cited));

    [Fact]
    public void Of_TwoCitationsFarApart_ShowsTwoStretches() =>
        Assert.Equal(
            ["One went. Two came. ", "Five sat. Six stood."],
            Shown("One went. Two came. Three saw. Four won. Five sat. Six stood.", "One", "Six")
        );

    [Fact]
    public void Of_CitationsNearEachOther_ShowsOneStretch() =>
        Assert.Equal(
            ["One went. Two came. Three saw. Four won. "],
            Shown("One went. Two came. Three saw. Four won. Five sat. Six stood.", "One", "Three")
        );

    [Fact]
    public void Of_NothingCited_ShowsNothing() => Assert.Empty(Excerpts.Of("One went. Two came.", 0, 19, []));

    [Fact]
    public void Of_PartOfAText_CountsFromTheTextsBeginning()
    {
        const string text = "A paragraph before.\nOne went. Two came. Three saw.\nA paragraph after.";

        Assert.Equal([(20, 40)], Excerpts.Of(text, 20, 50, [(20, 23)]));
    }

    private static IEnumerable<string> Shown(string text, params string[] cited) =>
        Excerpts
            .Of(
                text,
                0,
                text.Length,
                [
                    .. cited.Select(words =>
                        (
                            text.IndexOf(words, StringComparison.Ordinal),
                            text.IndexOf(words, StringComparison.Ordinal) + words.Length
                        )
                    ),
                ]
            )
            .Select(part => text[part.From..part.To]);
}
