using System.Text;
using AgreementTracker.Intake.Files;

namespace AgreementTracker.Intake.Tests.Files;

public class HtmlTextTests
{
    [Theory]
    [InlineData("<h1>Head</h1><p>One\n  and <b>two</b>.</p><p>Three", "Head\n\nOne and two.\n\nThree")]
    [InlineData("a<br>b<br><br>c<br><br><br>d", "a\nb\n\nc\n\nd")]
    [InlineData("<ul><li>one<li>two</ul>after", "one\ntwo\n\nafter")]
    [InlineData("<div>one<div>two</div></div>three", "one\ntwo\nthree")]
    [InlineData("<table><tr><td>Ann<td>Yes<tr><td><td>No</table>", "Ann\tYes\nNo")]
    [InlineData("<table><tr><td><p>Ann</p><td><p>Yes</p></table>", "Ann\tYes")]
    [InlineData("<pre>a  b\n c</pre>d", "a  b\n c\n\nd")]
    [InlineData("5&nbsp;&lt;&#54; &ldquo;x&rdquo; &eacute;", "5\u00A0<6 “x” é")]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "<script>alert(1)</script>")]
    public void Read_Markup_IsTextAsABrowserCopiesIt(string body, string text) => Assert.Equal(text, Text(body));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<noscript><img src=x>not seen</noscript>")]
    [InlineData("<template><p>not seen</p></template>")]
    [InlineData("<iframe srcdoc='not seen'>not seen</iframe>")]
    [InlineData("<object>not seen</object>")]
    [InlineData("<svg><script>alert(1)</script><text>not seen</text></svg>")]
    [InlineData("<!-- not seen -->")]
    [InlineData("<p hidden>not seen</p>")]
    [InlineData("<p style='color:red; DISPLAY : none'>not seen</p>")]
    [InlineData("<div style=visibility:hidden><p>not <b>seen</b></div>")]
    [InlineData("<dialog>not seen</dialog>")]
    [InlineData("<nav><a href=/>not seen</a></nav>")]
    [InlineData("<button onclick=alert(1)>not seen</button>")]
    [InlineData("<select><option>not seen</select>")]
    [InlineData("<textarea>not seen</textarea>")]
    public void Read_WhatNobodySees_IsLeftOut(string unseen) =>
        Assert.Equal("before\n\nafter", Text($"<p>before</p>{unseen}<p>after</p>"));

    [Fact]
    public void Read_OneArticle_IsTakenAloneAndTold()
    {
        var read = Read(
            "<header>Menu</header><main><aside>More</aside><article><p>Words.</p></article></main><footer>Imprint</footer>"
        );

        Assert.Equal("Words.", read.Text);
        Assert.Equal("Only the page’s main part was taken, which it marks as <article>.", read.Notes[0]);
    }

    [Fact]
    public void Read_SeveralArticles_AreTakenWithTheMainPart() =>
        Assert.Equal(
            "One\n\nTwo",
            Read("<header>Menu</header><main><article>One</article><article>Two</article></main>").Text
        );

    [Fact]
    public void Read_StatesItsEncoding_IsReadByIt()
    {
        var markup = Encoding.Latin1.GetBytes("<meta charset=\"windows-1251\"><p>\u00C4\u00E0");

        var read = SourceFile.Read("a.html", markup);

        Assert.Equal("Да", read.Text);
        Assert.Equal("The file was read as windows-1251, as it says of itself.", read.Notes[0]);
    }

    [Fact]
    public void Read_StatesAnEncodingThatIsNone_IsReadAsWindows1252() =>
        Assert.Equal("é", SourceFile.Read("a.html", [.. "<meta charset=utf-7><p>"u8, 0xE9]).Text);

    [Fact]
    public void Read_NothingIsSeen_IsRefused() =>
        Refused.With(
            "There is no word in it that could be archived.",
            () => Read("<script>document.write('all of it')</script>")
        );

    [Fact]
    public void Read_TenThousandTagsDeep_IsRead() =>
        Assert.Equal("deep words", Text(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "deep words"));

    [Fact]
    public void Read_EntitiesWithinEntities_AreNotExpanded() =>
        Assert.Contains(
            "&lol2;",
            Text("""<!DOCTYPE html [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><p>&lol2;""")
        );

    private static CapturedText Read(string body) =>
        SourceFile.Read("a.html", MadeFile.Html($"<!doctype html><body>{body}"));

    private static string Text(string body) => Read(body).Text;
}
