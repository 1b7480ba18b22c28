using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Tests.Shared;

public class MarkupBuilderTests
{
    [Theory]
    [InlineData("<b>\"'&", "<p title=\"&lt;b&gt;&quot;&#x27;&amp;\">&lt;b&gt;&quot;&#x27;&amp;</p>")]
    [InlineData("“Cañón” – 3", "<p title=\"“Cañón” – 3\">“Cañón” – 3</p>")]
    [InlineData("🗳", "<p title=\"&#x1F5F3;\">&#x1F5F3;</p>")]
    [InlineData(null, "<p title=\"\"></p>")]
    public void Append_Text_IsEncodedAndMarkupIsNot(string? text, string expected)
    {
        var html = new MarkupBuilder();

        html.Append($"""<p title="{text}">{text}</p>""");

        Assert.Equal(expected, html.ToMarkup().Value);
    }
}
