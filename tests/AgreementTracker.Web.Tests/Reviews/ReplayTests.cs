using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Web.Tests.Accounts;
using AgreementTracker.Web.Tests.Corrections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Reviews;

/// <summary>
/// A form that was good once is sent again, by another, for another draft, or for what the draft is no more: it
/// publishes nothing.
/// </summary>
public class ReplayTests
{
    private const string Decide = "form:has(input[name=_handler][value=decide])";
    private const string Send = "form:has(input[name=_handler][value=send])";
    private static readonly (string, string) Approve = ("Decision", "approve");

    [Theory]
    [InlineData(AccountRole.Editor)]
    [InlineData(AccountRole.Reviewer)]
    [InlineData(AccountRole.Administrator)]
    public async Task Approve_OnesOwnDraft_WithTheFormOfAnother_PublishesNothing(AccountRole role)
    {
        await using var stage = await Stage.OpenAsync();
        var author = await stage.App.AccountAsync(role, "Ada Own");
        using var own = await stage.App.ClientOfAsync(author);
        var draft = await stage.SentAsync(author);
        using var reviewer = await stage.App.SignedInAsync(AccountRole.Reviewer, "Bo Reviewer");
        var form = await reviewer.PageAsync($"/review/{draft}");
        Assert.Empty((await own.PageAsync($"/review/{draft}")).All(Decide));
        var token = TokenOf(await own.PageAsync("/account"));

        using var refused = await own.SubmitAsync(form, Decide, token, Approve);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await IsNotPublishedAsync(stage, draft);
    }

    [Fact]
    public async Task Approve_AsItWasBeforeItsAuthorChangedIt_PublishesNothing()
    {
        await using var stage = await Stage.OpenAsync();
        using var reviewer = await stage.App.SignedInAsync(AccountRole.Reviewer, "Bo Reviewer");
        var draft = await stage.SentAsync(stage.Author);
        var form = await reviewer.PageAsync($"/review/{draft}");
        var (drafts, author) = (
            stage.App.Services.GetRequiredService<Drafts>(),
            new Contributor(stage.Author.Id, stage.Author.Name)
        );
        await drafts.TakeBackAsync(draft, author);

        using (var early = await reviewer.SubmitAsync(form, Decide, Approve))
            Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        await drafts.SendAsync(draft, 4, author, "Something else.", null);
        var refused = await reviewer.SubmittedAsync(form, Decide, Approve);

        Assert.NotEmpty(refused.All("main > [role=alert]"));
        await IsNotPublishedAsync(stage, draft);
    }

    [Fact]
    public async Task Approve_Twice_PublishesOnce()
    {
        await using var stage = await Stage.OpenAsync();
        using var reviewer = await stage.App.SignedInAsync(AccountRole.Reviewer, "Bo Reviewer");
        var form = await reviewer.PageAsync($"/review/{await stage.SentAsync(stage.Author)}");
        using var approved = await reviewer.SubmitAsync(form, Decide, Approve);
        Assert.Equal("/changes/2", approved.Headers.Location?.AbsolutePath);

        using var again = await reviewer.SubmitAsync(form, Decide, Approve);

        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal(2, await stage.App.Database.VersionAsync());
    }

    [Fact]
    public async Task Approve_WithARoleThatWasTakenSince_PublishesNothing()
    {
        await using var stage = await Stage.OpenAsync();
        var former = await stage.App.AccountAsync(AccountRole.Reviewer, "Bo Former");
        using var client = await stage.App.ClientOfAsync(former);
        var draft = await stage.SentAsync(stage.Author);
        var form = await client.PageAsync($"/review/{draft}");
        await stage
            .App.Services.GetRequiredService<AccountAdministration>()
            .SetRoleAsync(former.Id, AccountRole.Editor, AccountActor.CommandLine);

        using var refused = await client.SubmitAsync(form, Decide, Approve);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await IsNotPublishedAsync(stage, draft);
    }

    [Theory]
    [InlineData("/edit/drafts/{0}/send", Send)]
    [InlineData("/edit/drafts/{0}/merge", "form:has(input[name=_handler][value=merge])")]
    [InlineData("/review/{0}", "form:has(input[name=_handler][value=take-back])")]
    public async Task Send_OnesOwnForm_ForAnothersDraft_ChangesNothing(string address, string form)
    {
        await using var stage = await Stage.OpenAsync();
        var other = await stage.App.AccountAsync(AccountRole.Reviewer, "Bo Other");
        using var client = await stage.App.ClientOfAsync(other);
        Func<Account, Task<Guid>> make =
            address.Contains("merge") ? stage.OvertakenAsync
            : address.Contains("send") ? stage.DraftAsync
            : stage.SentAsync;
        var (own, anothers) = (await make(other), await make(stage.Author));
        var page = await client.PageAsync(string.Format(address, own));
        var before = await stage.VersionAsync();
        var fields = page.One(form)
            .QuerySelectorAll("input, textarea")
            .ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "Because.");

        using var refused = await client.PostAsync(string.Format(address, anothers), new FormUrlEncodedContent(fields));

        Assert.True(
            refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest,
            $"{refused.StatusCode}"
        );
        Assert.Equal(before, await stage.VersionAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Approve_OnesOwnDraft_WhereFourEyesAreOff_IsSaidToReaders(bool fourEyes)
    {
        const string Nobody = "published without a second person’s check";
        await using var stage = await Stage.OpenAsync(fourEyes);
        var author = await stage.App.AccountAsync(AccountRole.Reviewer, "Ada Alone");
        using var client = await stage.App.ClientOfAsync(author);
        var draft = await stage.SentAsync(author);
        var page = await client.PageAsync($"/review/{draft}");
        if (fourEyes)
        {
            Assert.Empty(page.All(Decide));
            return;
        }

        using var approved = await client.SubmitAsync(page, Decide, Approve);

        Assert.Equal("/changes/2", approved.Headers.Location?.AbsolutePath);
        Assert.Contains(Nobody, (await stage.App.GetAsync("/changes/2")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains(
            Nobody,
            (await stage.App.GetAsync("/places/fl/miami/history")).TextOf("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            Nobody,
            (await stage.App.GetAsync("/places/fl/miami/history/2")).TextOf("main"),
            StringComparison.Ordinal
        );
        // Who may not review can't approve their own work either.
        using var editor = await stage.App.ClientOfAsync(stage.Author);
        Assert.Empty((await editor.PageAsync($"/review/{await stage.SentAsync(stage.Author)}")).All(Decide));
    }

    private static (string, string) TokenOf(Page page) =>
        ("__RequestVerificationToken", page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!);

    private static async Task IsNotPublishedAsync(Stage stage, Guid draft)
    {
        Assert.Equal(1, await stage.App.Database.VersionAsync());
        await using var db = stage.App.Database.Context();
        Assert.Equal(DraftState.InReview, (await db.Drafts.SingleAsync(kept => kept.Id == draft)).State);
    }
}
