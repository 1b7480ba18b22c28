using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Entries;

/// <summary>The desk's pages about people and organizations, as they work without script.</summary>
public class EntryPagesTests
{
    [Theory, EachEngine]
    public async Task Find_ByAnotherName_LeadsToTheEntry(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor);

        var found = await client.PageAsync("/edit/entries?q=annie");
        Assert.Equal("/edit/people/a-lee", found.One(".list a").GetAttribute("href"));
        Assert.StartsWith("also printed as Annie Lee · mayor, Town Council", found.TextOf(".list span"));
        Assert.Equal(
            "No person or organization has this name.",
            (await client.PageAsync("/edit/entries?q=zoe")).All("main p").Last().Words()
        );

        var entry = await client.PageAsync("/edit/people/a-lee");
        Assert.Equal("Annie Lee", entry.Fact("Also printed as"));
        await client.PageAsync("/edit/people/nobody", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/edit/people/a-lee", "people/a-lee $.person.otherNames")]
    [InlineData("/edit/organizations/border-office", "organizations/border-office $.organization.otherNames")]
    [InlineData("/edit/organizations/avon-police", "dossiers/zz/avon $.organizations['avon-police'].otherNames")]
    public async Task Post_AddAnotherName_BeginsADraftAtTheField(string address, string field)
    {
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor);

        using var response = await client.SubmitAsync(
            await client.PageAsync(address),
            "main form",
            ("Field", "otherNames")
        );

        var draft = Assert.Single(await DraftsAsync(app));
        Assert.Equal(
            $"/edit/drafts/{draft.Id}?at={field}",
            Uri.UnescapeDataString(response.Headers.Location!.PathAndQuery)
        );
        await client.PageAsync(response.Headers.Location.PathAndQuery);
    }

    [Theory, EachEngine]
    public async Task Merge_FoundComparedAndAnswered_IsADraft(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor, "Eve Editor");

        var found = await client.PageAsync("/edit/people/a-lee/merge?q=ann lee");
        Assert.Equal(["ann-lee"], found.All("[name=into]").Select(choice => choice.GetAttribute("value")!));
        var compared = await client.PageAsync("/edit/people/a-lee/merge?into=ann-lee");
        Assert.Equal(["This one is removed: A. Lee", "This one stays: Ann Lee"], compared.TextsOf(".card h2"));
        Assert.Equal("Annie Lee", compared.Fact("Also printed as", ".card:first-child"));
        var open = await client.SubmittedAsync(compared, "form[method=post].sheet", ("Role-0", ""));
        Assert.Equal("Choose for the role in Town Council.", open.TextOf("[role=alert]"));

        using var response = await client.SubmitAsync(
            open,
            "form[method=post].sheet",
            ("Name", "stays"),
            ("Role-0", "both")
        );

        var draft = Assert.Single(await DraftsAsync(app));
        Assert.Equal($"/edit/drafts/{draft.Id}", response.Headers.Location?.AbsolutePath);
        Assert.Equal((ChangeKind.Merge, "Eve Editor", 3), (draft.Kind, draft.Author, draft.Documents.Count));
        Assert.Equal(
            "A. Lee and Ann Lee are one person.",
            (await client.PageAsync($"/edit/drafts/{draft.Id}/send")).TextOf("[name=Reason]")
        );
    }

    [Theory, EachEngine]
    public async Task Merge_SentAndApproved_LeadsOldAddressesToTheOneThatStays(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor, "Eve Editor");
        using var reviewer = await app.SignedInAsync(AccountRole.Reviewer, "Ray Reviewer");
        var compared = await client.PageAsync("/edit/organizations/border-bureau/merge?into=border-office");
        using var begun = await client.SubmitAsync(compared, "form[method=post].sheet", ("Name", "stays"));
        var draft = Assert.Single(await DraftsAsync(app));
        using var sent = await client.SubmitAsync(await client.PageAsync($"/edit/drafts/{draft.Id}/send"), "main form");
        using var approved = await reviewer.SubmitAsync(
            await reviewer.PageAsync($"/review/{draft.Id}"),
            "form:has([name=Version])",
            ("Decision", "approve")
        );
        Assert.Equal("/changes/2", approved.Headers.Location?.AbsolutePath);

        using var old = await app.Client.GetAsync("/organizations/border-bureau");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/organizations/border-office"),
            (old.StatusCode, old.Headers.Location?.OriginalString)
        );
        // It may be taken apart again: no browser is to keep where it led.
        Assert.True(old.Headers.CacheControl?.NoCache);
        var stays = await app.GetAsync("/organizations/border-office");
        Assert.Equal("Border Bureau", stays.Fact("Also printed as"));
        Assert.Equal(
            ["Avon: town police", "Bree: town police"],
            stays.TextsOf("[aria-labelledby='section.agreements'] a")
        );
        var merged = await client.PageAsync("/edit/organizations/border-bureau");
        Assert.Contains("was merged into Border Office", merged.TextOf(".banner"));
        Assert.Equal(
            "/edit/organizations/border-office/split?other=border-bureau",
            merged.All(".banner a").Last().GetAttribute("href")
        );
    }

    [Theory, EachEngine]
    public async Task Split_WhatWasMerged_IsMarkedAndTakenOut(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, TwoNames.Record());
        await Approved.MergeAsync(app, Data.Entries.EntryKind.Person, "a-lee", "ann-lee");
        using var client = await app.SignedInAsync(AccountRole.Editor, "Eve Editor");

        var page = await client.PageAsync("/edit/people/ann-lee/split?other=a-lee");

        Assert.Equal("Take A. Lee out of Ann Lee again", page.TextOf("h1"));
        Assert.Equal(
            ["A. Lee", "Annie Lee"],
            page.All("[name=Name][checked]").Select(box => box.GetAttribute("value")!)
        );
        Assert.Equal(
            ["Role, “mayor”", "Role, “adviser”", "Voted, as “A. Lee”", "Said, as “A. Lee”, “mayor”"],
            page.All("[name=Reference][checked]")
                .Select(box =>
                    box.NextElementSibling!.ChildNodes.Where(node =>
                            node is not AngleSharp.Dom.IElement { ClassName: "words" }
                        )
                        .Select(node => node.TextContent)
                )
                .Select(text => string.Join("", text).Trim())
        );
        using var response = await client.PostAsync(page.Address, Approved.Marked(page));
        var draft = Assert.Single(await DraftsAsync(app), draft => draft.State == DraftState.Open);
        Assert.Equal(
            ["dossiers/zz/bree", "people/a-lee", "people/ann-lee"],
            draft.Documents.Select(document => document.Address).Order()
        );
    }

    [Fact]
    public async Task Split_NothingMarked_SaysSoAndKeepsTheName()
    {
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var page = await client.PageAsync("/edit/people/ann-lee/split");

        using var response = await client.PostAsync(page.Address, Approved.Marked(page, ("NewName", "Ann Lee <b>")));

        var again = await Page.ReadAsync(response);
        Assert.StartsWith("Choose what is the other’s", again.TextOf("[role=alert]"));
        Assert.Equal("Ann Lee <b>", again.One("[name=NewName]").GetAttribute("value"));
        Assert.Empty(await DraftsAsync(app));
    }

    [Theory]
    [InlineData("/edit/people/a-lee/merge?into=a-lee", "This is the same entry: choose another.")]
    [InlineData(
        "/edit/people/a-lee/merge?into=border-office",
        "Border Office is an organization, and a person can't be one with it."
    )]
    [InlineData(
        "/edit/people/a-lee/merge?into=bo-cruz",
        "Both have a line in the roll call of the vote 'decision' of Bree, and a person votes once: either they are two, or one of the lines is wrong and must be corrected first."
    )]
    [InlineData(
        "/edit/organizations/avon-police/split?other=avon-police",
        "This is the same entry: choose another, or name a new one."
    )]
    [InlineData("/edit/people/ann-lee/split?other=%3Cscript%3E", "There is no person '<script>'.")]
    public async Task Get_WhatCantBe_SaysWhy(string address, string why)
    {
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor);

        var page = await client.PageAsync(address);

        Assert.Equal(why, page.TextOf("[role=alert]"));
        Assert.Empty(page.All("main form[method=post]"));
    }

    [Theory]
    [InlineData("/edit/people/a-lee/merge?into=ann-lee")]
    [InlineData("/edit/people/a-lee/split")]
    [InlineData("/edit/people/a-lee")]
    public async Task Post_WithoutTheTokenOfThePage_IsRefused(string address)
    {
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var form = (await client.PageAsync(address)).One("main form[method=post]");

        using var response = await client.PostAsync(
            address,
            new FormUrlEncodedContent([
                new("_handler", form.QuerySelector("[name=_handler]")!.GetAttribute("value")!),
                new("NewName", "Ann"),
            ])
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await DraftsAsync(app));
    }

    [Theory, EachEngine]
    public async Task Merge_AnotherPlaceRefersToItMeanwhile_IsBroughtIn(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, TwoNames.Record());
        using var client = await app.SignedInAsync(AccountRole.Editor);
        using var begun = await client.SubmitAsync(
            await client.PageAsync("/edit/organizations/border-bureau/merge?into=border-office"),
            "form[method=post].sheet"
        );
        var draft = Assert.Single(await DraftsAsync(app));
        Assert.Equal(
            ["dossiers/zz/bree", "organizations/border-bureau", "organizations/border-office"],
            draft.Documents.Select(document => document.Address).Order()
        );
        await Approved.LetAvonPartnerWithAsync(app, "border-bureau");

        Assert.Contains(
            "refers to what this draft merges",
            (await client.PageAsync($"/edit/drafts/{draft.Id}")).TextOf(".banner")
        );
        var held = await client.PageAsync($"/edit/drafts/{draft.Id}/send");
        Assert.Contains("dossiers/zz/avon refers to 'border-bureau' too", held.Main.Words());
        Assert.Empty(held.All("main form"));
        var bring = await client.PageAsync($"/edit/drafts/{draft.Id}/merge");
        Assert.Equal(["Avon, ZZ"], bring.TextsOf("[aria-labelledby='section.late'] li"));
        using var brought = await client.SubmitAsync(bring, "main form");

        draft = Assert.Single(await DraftsAsync(app));
        var avon = draft.Documents.Single(document => document.Address == "dossiers/zz/avon");
        Assert.Equal((2, false), (avon.BasedOn, avon.Content.Contains("border-bureau")));
        Assert.Equal(
            "Your draft is based on the newest versions: there is nothing to merge.",
            (await client.PageAsync($"/edit/drafts/{draft.Id}/merge")).TextOf(".lead")
        );
        using var sent = await client.SubmitAsync(await client.PageAsync($"/edit/drafts/{draft.Id}/send"), "main form");
        Assert.StartsWith("/review/", sent.Headers.Location?.AbsolutePath);
    }

    private static async Task<List<Draft>> DraftsAsync(TrackerApp app)
    {
        await using var db = app.Database.Context();
        return await db.Drafts.AsNoTracking().Include(draft => draft.Documents).ToListAsync();
    }
}
