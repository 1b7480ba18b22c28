using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Drills;

/// <summary>Two people at the desk: one writes, the other approves.</summary>
internal sealed class Newsroom : IDisposable
{
    private readonly Browser author;
    private readonly Browser reviewer;

    private Newsroom(Browser author, Browser reviewer) => (this.author, this.reviewer) = (author, reviewer);

    public static async Task<Newsroom> JoinAsync(Site site, Uri address)
    {
        await using var services = site.Services();
        var invitations = services.GetRequiredService<Invitations>();
        var (author, reviewer) = (new Browser(address), new Browser(address));
        foreach (
            var (browser, role, name) in ((Browser, AccountRole, string)[])
                [(author, AccountRole.Editor, "ada"), (reviewer, AccountRole.Reviewer, "bo")]
        )
        {
            var code = await invitations.InviteAsync($"{name} example", role, AccountActor.CommandLine);
            await browser.JoinAsync($"{address}account/invitation#{code}", $"{name}-otter");
        }
        return new(author, reviewer);
    }

    /// <summary>Restores a former revision of a place, sends it for review, and approves it.</summary>
    /// <returns>Whether a page said that it was published.</returns>
    public async Task<bool> PublishAsync(string place, int revision, string reason)
    {
        var open = $"/edit/places/{place}/restore/{revision}";
        var draft = (await author.SubmitAsync(await author.OpenAsync(open), open, Form("open"))).Location!;
        var send = $"{draft}/send";
        var review = (
            await author.SubmitAsync(await author.OpenAsync(send), send, Form("send"), ("Reason", reason))
        ).Location;
        if (review is null)
            return false;
        var decided = await reviewer.SubmitAsync(
            await reviewer.OpenAsync(review),
            review,
            Form("decide"),
            ("Decision", "approve")
        );
        return decided.Location?.StartsWith("/changes/", StringComparison.Ordinal) is true;
    }

    public void Dispose()
    {
        author.Dispose();
        reviewer.Dispose();
    }

    private static string Form(string name) => $"form:has(input[name=_handler][value={name}])";
}
