using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>The tables at work: whatever is chosen is in the address, and the address brings it back.</summary>
public class ExploreTests(Chromium chromium, TownsSite site)
{
    internal const string IsAlive =
        "performance.getEntriesByType('resource').some(loaded => /\\/explore\\.[^/]*js$/.test(loaded.name))";

    [Theory]
    [EachEngine("/explore", "State", "?sort=state", "Town 00")]
    [EachEngine("/explore?of=votes", "Place", "?of=votes&sort=place", "Town 00")]
    [EachEngine("/explore?of=votes&sort=place", "Place", "?of=votes&sort=-place", "Town 59")]
    public async Task Sort_IsInTheAddress_AndComesBack(
        DatabaseEngine engine,
        string address,
        string column,
        string query,
        string first
    )
    {
        await using var visit = await OpenAsync(address, engine);
        var before = await Rows(visit).First.InnerTextAsync();

        await Heading(visit, column).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(Address(visit, query));
        await Expect(Rows(visit).First).ToContainTextAsync(first);
        await visit.Page.ReloadAsync();
        await Expect(Rows(visit).First).ToContainTextAsync(first);

        await visit.Page.GoBackAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(visit.Site, address).AbsoluteUri);
        await Expect(Rows(visit).First).ToHaveTextAsync(before, new() { UseInnerText = true });
        Assert.Empty(visit.Disturbances);
    }

    [Fact]
    public async Task Filter_Group_Columns_Page_AndAllTheWayBack()
    {
        await using var visit = await OpenAsync("/explore?of=votes&size=25");
        var page = visit.Page;
        var status = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status);

        await page.GetByRole(AriaRole.Combobox, new() { Name = "State" }).SelectOptionAsync("zz");
        await page.GetByLabel("Place or body").FillAsync("town council");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(status).ToHaveTextAsync("40 votes, sorted by date, descending, page 1 of 2");
        await Expect(page).ToHaveURLAsync(Address(visit, "?of=votes&text=town%20council&state=zz&size=25"));

        await page.GetByText("Columns, groups, rows per page").ClickAsync();
        await page.GetByLabel("Group by").SelectOptionAsync("result");
        await Expect(page.Locator(".mud-datagrid-group").First).ToContainTextAsync("failed");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Method" }).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Method" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "State" }).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader).Nth(1)).ToHaveTextAsync("State");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "A yes vote" }).UncheckAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "A yes vote" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Expect(page.GetByText("Page 2 of 2", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(status).ToHaveTextAsync("40 votes, grouped by result, sorted by date, descending, page 2 of 2");
        await Expect(page)
            .ToHaveURLAsync(
                Address(
                    visit,
                    "?of=votes&text=town%20council&state=zz&group=result&columns=place,state,body,result,yes,no,date,method&size=25&page=2"
                )
            );
        await Expect(Rows(visit)).ToHaveCountAsync(15);

        // A reader to whom this address was sent sees the same, with script or without.
        await using var other = await Visit.BeginAsync(chromium, site, script: false);
        await other.OpenAsync(page.Url);
        Assert.Equal(await Rows(visit).AllInnerTextsAsync(), await Rows(other).AllInnerTextsAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Collapse group" }).First.ClickAsync();
        await Expect(Rows(visit)).Not.ToHaveCountAsync(15);
        for (var step = 0; step < 6; step++)
            await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(Address(visit, "?of=votes&size=25"));
        await Expect(status).ToHaveTextAsync("60 votes, sorted by date, descending, page 1 of 3");
        await Expect(page.GetByLabel("Place or body")).ToHaveValueAsync("");
        await Expect(page.Locator(".mud-datagrid-group")).ToHaveCountAsync(0);
        Assert.Empty(visit.Disturbances);
    }

    [Fact]
    public async Task File_HasTheRowsOfTheTable()
    {
        await using var visit = await OpenAsync(
            "/explore?of=votes&state=yy&sort=-place&columns=place,result,yes&size=100"
        );
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).ClickAsync()
        );

        var lines = await File.ReadAllLinesAsync(await download.PathAsync());

        Assert.Equal("agreementtracker-votes-version-1.csv", download.SuggestedFilename);
        Assert.Equal("Place,Result,Yes,Page", lines[0]);
        var shown = (await Rows(visit).AllInnerTextsAsync()).Select(row => row.Split('\t')[..3]);
        Assert.Equal(shown, lines[1..].Select(line => line.Split(',')[..3]));
    }

    [Fact]
    public async Task Filter_ThatMakesNoSense_SaysSo_AndGoesOn()
    {
        await using var visit = await OpenAsync("/explore?of=votes");
        var page = visit.Page;

        await page.GetByLabel("Year").FillAsync("soon");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert))
            .ToContainTextAsync("A year has four digits");

        await page.GetByLabel("Year").FillAsync("undated");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status))
            .ToHaveTextAsync("10 votes, sorted by date, descending");
    }

    [Fact]
    public async Task WithoutScript_EveryControl_LeadsToAnAddress()
    {
        await using var visit = await Visit.BeginAsync(chromium, site, script: false, width: 390);
        await visit.OpenAsync("/explore?of=votes&size=25");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Expect(page.GetByText("Page 2 of 3", new() { Exact = true })).ToBeVisibleAsync();
        await Heading(visit, "Place").ClickAsync();
        await Expect(Rows(visit).First).ToContainTextAsync("Town 00");
        await page.GetByText("Columns, groups, rows per page").ClickAsync();
        await page.GetByLabel("Group by").SelectOptionAsync("state");
        await page.GetByLabel("Year").FillAsync("2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator(".mud-datagrid-group").First).ToContainTextAsync("Yonderland 4 votes");
    }

    [Fact]
    public async Task Keys_Alone_SortFilterChooseAndTurn()
    {
        await using var visit = await OpenAsync("/explore?of=votes&size=25");
        var page = visit.Page;

        await Heading(visit, "Place").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Place sorted ascending" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Place sorted descending" })).ToBeFocusedAsync();

        await page.GetByText("Columns, groups, rows per page").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "State" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Page 2 of 3", new() { Exact = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Page 3 of 3", new() { Exact = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Page 3 of 3", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Next page" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Link_ToAReadingPage_LeavesNoScriptBehind()
    {
        await using var visit = await OpenAsync("/explore?of=votes&size=25");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "View source" }).First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Vote of Town");
        Assert.Equal("undefined", await visit.Page.EvaluateAsync<string>("typeof Blazor"));

        await visit.Page.GoBackAsync();
        await Expect(Rows(visit)).ToHaveCountAsync(25);
    }

    [Fact]
    public async Task Connection_ThatBreaks_IsTold_AndComesBack()
    {
        await using var visit = await BreakableAsync("/explore?of=votes&sort=place");
        var (page, dialog) = (
            visit.Page,
            visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "The connection is interrupted" })
        );

        await page.Context.SetOfflineAsync(true);
        // The event is given by hand: a socket that is offline may wait long for the other end's goodbye.
        await page.EvaluateAsync(
            "sockets.forEach(socket => { socket.close(); socket.dispatchEvent(new CloseEvent('close', { code: 1006 })); })"
        );
        await Expect(dialog).ToContainTextAsync("Trying to connect again.");
        await Expect(dialog.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await page.Context.SetOfflineAsync(false);
        await Expect(dialog).ToBeHiddenAsync();

        await Heading(visit, "Place").ClickAsync();
        await Expect(Rows(visit).First).ToContainTextAsync("Town 59");
    }

    [Fact]
    public async Task Connection_ThatStaysAway_CanBeTriedAgain_OrThePageLoaded()
    {
        await using var visit = await BreakableAsync("/explore?of=votes&sort=-place&size=25&page=2");
        var (page, dialog) = (
            visit.Page,
            visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "The connection is interrupted" })
        );
        await page.EvaluateAsync(
            """
            () => {
              Blazor.reconnect = async () => { throw new Error('away'); };
              document.querySelector('dialog').dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'failed' } }));
            }
            """
        );
        var retry = dialog.GetByRole(AriaRole.Button, new() { Name = "Try again" });

        await Expect(dialog).ToContainTextAsync("No connection yet.");
        await page.Keyboard.PressAsync("Escape");
        await retry.ClickAsync();
        await Expect(dialog).ToContainTextAsync("No connection yet.");
        await page.EvaluateAsync("Blazor.reconnect = async () => false");
        await retry.ClickAsync();
        await Expect(dialog).ToContainTextAsync("has let this session go");
        await Expect(retry).ToBeHiddenAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Load the page again" }).ClickAsync();

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText("Page 2 of 3", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Rows(visit).First).ToContainTextAsync("Town 34");
    }

    [Theory]
    [InlineData("/explore?group=state")]
    [InlineData("/explore?of=votes&sort=place")]
    [InlineData(
        "/explore?of=statements&columns=speaker,role,organization,stance,text,kind,date,place,state&size=25&page=2"
    )]
    public async Task Axe_OnASmallPhone_WithEverythingOpen_FindsNothing(string address)
    {
        await using var visit = await OpenAsync(address);
        var page = visit.Page;
        await page.SetViewportSizeAsync(320, 844);
        await visit.UnfoldAllAsync();

        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
            await page.PassesAxeAsync();
            await page.EvaluateAsync(
                "document.querySelector('dialog').dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'failed' } }))"
            );
            await page.PassesAxeAsync();
            await page.EvaluateAsync(
                "document.querySelector('dialog').close(); document.getElementById('blazor-error-ui').style.display = 'block'"
            );
            await page.PassesAxeAsync();
            await page.EvaluateAsync("document.getElementById('blazor-error-ui').style.display = ''");
        }
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    private static ILocator Rows(Visit visit) => visit.Page.Locator("tbody tr:has(td:last-child > a)");

    private static ILocator Heading(Visit visit, string column) =>
        visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = column }).GetByRole(AriaRole.Button);

    private static Regex Address(Visit visit, string query) =>
        new($"^{Regex.Escape(new Uri(visit.Site, $"/explore{query}").AbsoluteUri)}$");

    /// <summary>Playwright's own way to wait makes code of a string, which the page does not allow.</summary>
    private static async Task WaitUntilAliveAsync(Visit visit)
    {
        for (var time = 0; !await visit.Page.EvaluateAsync<bool>(IsAlive); time++)
        {
            Assert.True(time < 300, "The page does not come to life.");
            await Task.Delay(50);
        }
    }

    private async Task<Visit> OpenAsync(string address, DatabaseEngine engine = DatabaseEngine.Sqlite)
    {
        var visit = await Visit.BeginAsync(chromium, site, engine);
        await visit.OpenAsync(address);
        await WaitUntilAliveAsync(visit);
        return visit;
    }

    private async Task<Visit> BreakableAsync(string address)
    {
        var visit = await Visit.BeginAsync(chromium, site);
        await visit.Page.AddInitScriptAsync(
            "window.sockets = []; WebSocket = class extends WebSocket { constructor(...parts) { super(...parts); sockets.push(this); } };"
        );
        await visit.OpenAsync(address);
        await WaitUntilAliveAsync(visit);
        return visit;
    }
}
