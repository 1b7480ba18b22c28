using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

public class CircuitLimitTests(Chromium chromium)
{
    [Fact]
    public async Task Open_OneMoreThanAnAccountMay_IsNotServed_AndThePageSaysSo()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var account = await app.AccountAsync(AccountRole.Editor);
        var count = app.Services.GetRequiredService<CircuitCount>();
        for (var i = 0; i < CircuitCount.Max; i++)
            count.Enter(account.Id);
        await using var browser = await chromium.ReaderAsync();
        await browser.SignInAsync(app, account, site);
        var page = await browser.NewPageAsync();

        await page.GotoAsync(new Uri(site, "/explore").AbsoluteUri);
        await Expect(page.Locator("#blazor-error-ui")).ToBeVisibleAsync();

        count.Leave(account.Id);
        await page.ReloadAsync();
        for (var time = 0; time < 300 && !await page.EvaluateAsync<bool>(ExploreTests.IsAlive); time++)
            await Task.Delay(50);
        Assert.True(await page.EvaluateAsync<bool>(ExploreTests.IsAlive));
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Send_AFlood_EndsThatPage_AndNobodyElses()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var (flooding, _, _) = await DraftAsync(app, site, "Flo Flooding");
        var (other, otherName, otherDraft) = await DraftAsync(app, site, "Ott Other");

        await flooding.EvaluateAsync(
            $$"""
            () => {
              const field = document.getElementById('$.jurisdiction.name');
              for (let i = 0; i < {{MessageLimit.AtOnce * 3}}; i++) {
                field.value = 'Miami ' + i;
                field.dispatchEvent(new Event('input', { bubbles: true }));
              }
            }
            """
        );

        await Expect(flooding.Locator("#blazor-error-ui")).ToBeVisibleAsync();
        await otherName.FillAsync("Miami Beach");
        await KeptAsync(app, otherDraft, "Miami Beach");
        await Expect(other.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Send_AMessageThatIsTooLarge_IsNotTaken_AndAnotherPageOfTheSameEditorGoesOn()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var (page, name, draft) = await DraftAsync(app, site, "Lar Large");
        var (_, secondName, secondDraft) = await DraftAsync(app, site, "Lar Large", page.Context);
        await name.FillAsync("Miami Before");
        await KeptAsync(app, draft, "Miami Before");

        await name.EvaluateAsync(
            "field => { field.value = 'x'.repeat(400000); field.dispatchEvent(new Event('input', { bubbles: true })) }"
        );

        await secondName.FillAsync("Miami Beach");
        await KeptAsync(app, secondDraft, "Miami Beach");
        Assert.DoesNotContain("xxxx", await ContentAsync(app, draft), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator("[id='$.jurisdiction.name']")).ToHaveValueAsync("Miami Before");
    }

    [Fact]
    public async Task Type_OnAPageThatIsOpen_AfterBeingLockedOut_IsNotKept_AndNoSourceOpens()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        await app
            .Services.GetRequiredService<PendingSources>()
            .KeepAsync(
                new()
                {
                    Slug = "",
                    Title = "Secret",
                    Kind = SourceKind.NewsArticle,
                    Access = SourceAccess.Full,
                    Sha256 = "",
                },
                "Nobody outside may read this.",
                new("ann", "Ann Lee")
            );
        var (page, name, draft) = await DraftAsync(app, site, "Lo Locked");
        await name.FillAsync("Miami Before");
        await KeptAsync(app, draft, "Miami Before");
        await using var db = app.Database.Context();
        await app
            .Services.GetRequiredService<AccountAdministration>()
            .LockAsync((await db.Accounts.SingleAsync()).Id, AccountActor.CommandLine);

        await name.FillAsync("Miami After");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Not kept: You have been signed out");
        await page.Locator("[id='source.choice']")
            .SelectOptionAsync(new SelectOptionValue { Label = "Secret (on the desk)" });
        await Expect(page.Locator("section.source [role=status]")).ToContainTextAsync("You have been signed out");

        await Expect(page.GetByText("Nobody outside may read this.")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Miami After", await ContentAsync(app, draft), StringComparison.Ordinal);
        await Expect(name).ToHaveValueAsync("Miami After");
    }

    /// <summary>An editor's open draft of Miami, and its field for the name.</summary>
    private async Task<(IPage Page, ILocator Name, Guid Draft)> DraftAsync(
        TrackerApp app,
        Uri site,
        string editor,
        IBrowserContext? browser = null
    )
    {
        SetDefaultExpectTimeout(20_000);
        await using var db = app.Database.Context();
        if (browser is null)
        {
            browser = await chromium.ReaderAsync(width: 1440, height: 900);
            await browser.SignInAsync(app, await app.AccountAsync(AccountRole.Editor, editor), site);
        }
        var account = await db.Accounts.SingleAsync(account => account.Name == editor);
        var draft = (
            await app
                .Services.GetRequiredService<Drafts>()
                .StartFromAsync(new(account.Id, account.Name), "dossiers/fl/miami")
        )!;
        var page = await browser.NewPageAsync();
        await page.GotoAsync(
            new Uri(site, $"/edit/drafts/{draft.Id}?source=miami-approves-ice-partnership").AbsoluteUri
        );
        var name = page.Locator("[id='$.jurisdiction.name']");
        await Expect(name).ToHaveValueAsync("Miami");
        return (page, name, draft.Id);
    }

    private static async Task KeptAsync(TrackerApp app, Guid draft, string name)
    {
        for (var wait = 0; !(await ContentAsync(app, draft)).Contains($"\"{name}\"", StringComparison.Ordinal); wait++)
        {
            Assert.True(wait < 200, $"'{name}' was not kept.");
            await Task.Delay(100);
        }
    }

    private static async Task<string> ContentAsync(TrackerApp app, Guid draft)
    {
        await using var db = app.Database.Context();
        return await db.Set<DraftDocument>()
            .Where(document => document.DraftId == draft)
            .Select(document => document.Content)
            .SingleAsync();
    }
}
