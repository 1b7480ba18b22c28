using AgreementTracker.Intake.Files;

namespace AgreementTracker.Data.Tests.Sources.Intake;

public class HtmlHintsTests
{
    [Fact]
    public void Read_SchemaOrg_IsTakenFirst()
    {
        const string script = """
            {"@graph": [{"@type": "WebSite", "name": "Site"}, {"@type": "NewsArticle", "headline": "The vote", "author": [{"name": "Dee Fox"}, "Al Orr"],
              "publisher": {"name": "Gazette"}, "datePublished": "2025-06-17T22:10:00-04:00", "url": "https://gazette.example/vote"}]}
            """;

        Assert.Equal(
            new()
            {
                Title = "The vote",
                Publisher = "Gazette",
                Author = "Dee Fox, Al Orr",
                Url = "https://gazette.example/vote",
                Published = "2025-06-17",
                Language = "es-US",
            },
            Hints(
                $"""<html lang="es-US"><script type="application/ld+json">{script}</script><meta property="og:title" content="Other">"""
            )
        );
    }

    [Fact]
    public void Read_MetaElements_AreTaken() =>
        Assert.Equal(
            new()
            {
                Title = "The vote",
                Publisher = "Gazette",
                Author = "Dee Fox",
                Url = "https://gazette.example/a",
                Published = "2025-06-17",
            },
            Hints(
                """
                <title>The vote | Gazette</title><meta property="og:title" content=" The   vote "><meta property="og:site_name" content="Gazette">
                <meta name="author" content="Dee Fox"><link rel="canonical" href="https://gazette.example/a"><meta property="article:published_time" content="2025-06-17T10:00Z">
                """
            )
        );

    [Fact]
    public void Read_OnlyATitle_IsTaken() =>
        Assert.Equal(new() { Title = "The vote" }, Hints("<title>The vote</title>"));

    [Theory]
    [InlineData("""<link rel="canonical" href="javascript:alert(1)">""")]
    [InlineData("""<link rel="canonical" href="/relative">""")]
    [InlineData("""<meta name="date" content="yesterday evening">""")]
    [InlineData("""<meta name="date" content="2025-02-31T10:00">""")]
    [InlineData("""<meta name="author" content="  ">""")]
    [InlineData(
        """<script type="application/ld+json">{"headline": 5, "author": {"name": []}, "publisher": null}</script>"""
    )]
    [InlineData("""<script type="application/ld+json">{"headline": "cut off</script>""")]
    [InlineData("""<script type="application/ld+json">[[[[]]]]</script>""")]
    public void Read_WhatMakesNoSense_IsNoHint(string head) => Assert.Equal(new(), Hints(head));

    [Fact]
    public void Read_LongerThanASourceHasIt_IsCut()
    {
        var hints = Hints(
            $"<title>{new string('t', 9000)}</title><link rel=canonical href='https://a.example/{new string('u', 9000)}'>"
        );

        Assert.Equal(500, hints.Title!.Length);
        Assert.Null(hints.Url);
    }

    private static SourceHints Hints(string head) => SourceFile.Read("a.html", MadeFile.Html($"{head}<p>Words.")).Hints;
}
