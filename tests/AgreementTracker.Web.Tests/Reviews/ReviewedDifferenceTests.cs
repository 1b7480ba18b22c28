using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Tests.Accounts;

namespace AgreementTracker.Web.Tests.Reviews;

/// <summary>Before it is sent, and when it is reviewed, a draft says in words what it changes.</summary>
public class ReviewedDifferenceTests
{
    [Fact]
    public async Task Get_DraftToSendAndToReview_SayWhatItChanges_AndLeadToTheJson()
    {
        await using var stage = await Stage.OpenAsync();
        using var author = await stage.App.ClientOfAsync(stage.Author);
        using var reviewer = await stage.App.SignedInAsync(AccountRole.Reviewer, "Bo Reviewer");
        var pages = new[]
        {
            (author, $"/edit/drafts/{await stage.DraftAsync(stage.Author)}/send"),
            (reviewer, $"/review/{await stage.SentAsync(stage.Author)}"),
        };

        foreach (var (client, address) in pages)
        {
            var page = await client.PageAsync(address);

            Assert.StartsWith("Changed: Note: Note ", page.TextOf(".changed > li > p"), StringComparison.Ordinal);
            Assert.Matches(
                "^One neutral sentence: was The article says .*, now Note [0-9]+\\.$",
                page.TextOf(".changed > li > ul > li")
            );
            Assert.Empty(page.All("pre"));
            var json = await client.PageAsync(page.One("a[href*='show=json']").GetAttribute("href")!);
            Assert.Contains(
                json.TextsOf("pre.difference ins"),
                words => words.Contains("Note", StringComparison.Ordinal)
            );
            Assert.Empty(json.All(".changed, form.fields[method=post] textarea[name=Reason]"));
            Assert.Equal(address, json.One("main > p:not(.crumbs) > a").GetAttribute("href"));
        }
    }
}
