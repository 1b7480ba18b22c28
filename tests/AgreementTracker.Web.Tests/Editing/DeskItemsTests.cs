using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Tests.Accounts;
using AgreementTracker.Web.Tests.Corrections;
using Bunit;

namespace AgreementTracker.Web.Tests.Editing;

/// <summary>What one item holds closes no page of the desk.</summary>
public class DeskItemsTests
{
    public static TheoryData<string> Texts =>
        new()
        {
            new string('a', 240),
            new string('a', 241),
            new string('a', 4000),
            new string('x', 120) + " " + new string('y', 500),
            string.Concat(Enumerable.Repeat("😀", 300)),
            "a" + string.Concat(Enumerable.Repeat("😀", 300)),
            string.Concat(Enumerable.Repeat("e\u0301", 500)),
            "\u202e" + new string('z', 300),
            string.Concat(Enumerable.Repeat("a\n", 400)),
        };

    [Theory, MemberData(nameof(Texts))]
    public async Task Open_TheDesk_WithAReportOfAnyText_ShowsItsBeginning(string text)
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        using var sent = await app.ReportAsync("/corrections/new?about=dossiers/fl/miami&fact=approval", text);
        using var editor = await app.SignedInAsync(AccountRole.Editor);

        var said = (await editor.PageAsync("/edit")).TextOf("#section\\.reports ~ ul .said");

        // A mark for a character that turns the direction of writing is longer than the character.
        Assert.InRange(said.Length, 100, 248);
        Assert.DoesNotContain("\ufffd", said, StringComparison.Ordinal);
        Assert.Contains("Dismiss", (await editor.PageAsync("/edit/reports")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void Item_ThatCannotBeShown_IsNamed_AndTheOthersAreShown()
    {
        using var page = new BunitContext();

        var list = page.Render(builder =>
        {
            foreach (var name in (string[])["first", "broken", "last"])
            {
                builder.OpenComponent<Item>(0);
                builder.AddComponentParameter(1, "Name", name);
                builder.AddComponentParameter(
                    2,
                    "ChildContent",
                    (Microsoft.AspNetCore.Components.RenderFragment)(
                        item =>
                        {
                            if (name == "broken")
                                throw new InvalidOperationException("It can't be shown.");
                            item.AddMarkupContent(0, $"<li>{name}</li>");
                        }
                    )
                );
                builder.CloseComponent();
            }
        });

        Assert.Equal(["first", "last"], list.FindAll("li").Select(item => item.TextContent));
        Assert.Equal("broken can’t be shown. The fault has been logged.", list.Find(".problem").TextContent);
    }
}
