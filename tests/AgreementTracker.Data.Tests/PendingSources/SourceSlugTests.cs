using AgreementTracker.Data.PendingSources;

namespace AgreementTracker.Data.Tests.PendingSources;

public class SourceSlugTests
{
    [Theory]
    [InlineData("Miami Approves ICE Partnership", "miami-approves-ice-partnership")]
    [InlineData("  City’s “287(g)” deal: ¿qué pasó? ", "citys-287-g-deal-que-paso")]
    [InlineData("Ärger — über/alles", "arger-uber-alles")]
    [InlineData("市议会", "source")]
    [InlineData("", "source")]
    [InlineData("New", "source")]
    [InlineData(
        "One word and another and yet another and so on until there are more than fit into a slug",
        "one-word-and-another-and-yet-another-and-so-on-until-there-are-more-than-fit"
    )]
    public void Of_Title_IsReadable(string title, string slug) => Assert.Equal(slug, SourceSlug.Of(title));

    [Fact]
    public void Of_OneEndlessWord_IsCut() => Assert.Equal(new string('a', 80), SourceSlug.Of(new string('a', 500)));
}
