using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Intake.Files;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Rosters;
using AgreementTracker.Web.Tests.Accounts;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Rosters;

public class ListIntakeTests
{
    [Fact]
    public async Task List_IsReadComparedShownAndPublished()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await using var page = await OpenAsync(app);
        var intake = page.Render<ListIntake>();

        await GiveAsync(intake, MadeFileOfList.Of("2025-03-01", "NEBRASKA"));
        Assert.Equal("List of agreements, March 1, 2025", intake.Find("h2").TextContent);
        Assert.Equal("Unchanged 0, New 4, Rows imported 4", Counts(intake));
        await using var db = app.Database.Context();
        Assert.Empty(await db.ImportedLists.ToListAsync());
        await ClickAsync(intake, "Publish this list");

        Assert.StartsWith("Published: ", intake.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Equal("/admin/lists/1", intake.Find(".actions a").GetAttribute("href"));
        var list = await db.ImportedLists.Include(list => list.Change).SingleAsync();
        Assert.Equal(
            ("participatingAgencies03012025am.xlsx", 4, "Ada Administrator", null),
            (list.FileName, list.Rows, list.Change!.Author, list.Overridden)
        );

        // Once more.
        await intake.Find(".actions button").ClickAsync(new());
        await GiveAsync(intake, MadeFileOfList.Of("2025-03-01", "NEBRASKA"));
        Assert.Equal("This very file was imported before: nothing was written.", intake.Find(".lead").TextContent);
    }

    [Fact]
    public async Task Doubts_TakeAReason()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-01", "NEBRASKA"));
        await using var page = await OpenAsync(app);
        var intake = page.Render<ListIntake>();
        await GiveAsync(intake, MadeFileOfList.Of("2025-03-08", "NEBRASKA", others: 1));
        Assert.Contains(
            "The list has 2 rows where the one before had 4: it drops more than 30 %.",
            Words(intake, ".banner"),
            StringComparison.Ordinal
        );

        await ClickAsync(intake, "Publish anyway");
        Assert.Equal("Say why it is imported although something speaks against it.", Words(intake, "[role=alert]"));
        await using var db = app.Database.Context();
        Assert.Equal(1, await db.ImportedLists.CountAsync());
        await intake.Find("#reason").InputAsync("ICE says so itself.");
        await ClickAsync(intake, "Publish anyway");

        Assert.StartsWith("Published: ", intake.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Equal("ICE says so itself.", (await db.ImportedLists.SingleAsync(list => list.Id == 2)).Overridden);
    }

    [Fact]
    public async Task RequestsCalledAgreements_CanNotBePublished()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await using var page = await OpenAsync(app);
        var intake = page.Render<ListIntake>();
        var requests = new MadeWorkbook()
            .Sheet("Sheet1")
            .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "MOA")
            .Row(2, "OHIO", "Spencer Police Department", "Task Force Model", "link");

        await GiveAsync(intake, ("participatingAgencies01122026am.xlsx", requests.Bytes()));

        Assert.Contains(
            "by its name it holds the participating agencies, by its headings the pending ones",
            Words(intake, ".banner"),
            StringComparison.Ordinal
        );
        Assert.Equal(["Choose another file"], intake.FindAll(".actions button").Select(button => button.TextContent));
        Assert.Empty(intake.FindAll("#reason"));
    }

    [Fact]
    public async Task Overtaken_IsShownAnewBeforeItIsPublished()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-01", "NEBRASKA", others: 2));
        await using var page = await OpenAsync(app);
        var intake = page.Render<ListIntake>();
        await GiveAsync(intake, MadeFileOfList.Of("2025-03-08", "NEBRASKA", others: 3));
        Assert.Equal("Unchanged 3, New 1, Rows imported 4", Counts(intake));
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-05", "NEBRASKA", others: 3));

        await ClickAsync(intake, "Publish this list");
        Assert.StartsWith(
            "Meanwhile another list or an editor’s change was published",
            Words(intake, "[role=alert]"),
            StringComparison.Ordinal
        );
        Assert.Equal("Unchanged 4, Rows imported 4", Counts(intake));
        await using var db = app.Database.Context();
        Assert.Equal(2, await db.ImportedLists.CountAsync());
        await ClickAsync(intake, "Publish this list");

        Assert.Equal(3, await db.ImportedLists.CountAsync());
    }

    [Theory]
    [InlineData("not a workbook", "The file is no .xlsx workbook.")]
    [InlineData("macros", "Workbooks with macros are not imported: save it as .xlsx without macros.")]
    [InlineData(
        "formulas",
        "The workbook computes its cells by formulas (Sheet1!A2): a published list holds what it says. Save it with its values."
    )]
    [InlineData("2 million rows", "The workbook has more than 250,000 rows: it is not imported.")]
    [InlineData("a zip bomb", "Unpacked, the workbook is larger than 200 MB: it is not imported.")]
    [InlineData("no day", "The file's name does not tell the list's day: state it.")]
    public async Task HostileFile_IsOneClearError(string kind, string error)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await using var page = await OpenAsync(app);
        var intake = page.Render<ListIntake>();
        await intake.Find("#table").ChangeAsync("participating");

        await GiveAsync(intake, MadeFileOfList.Hostile(kind));

        Assert.Equal(error, Words(intake, "[role=alert]"));
        Assert.Equal("participating", intake.Find("#table").GetAttribute("value"));
        if (kind != "no day")
            return;
        // The file is still there.
        await intake.Find("#day").ChangeAsync("2025-03-01");
        await SubmitAsync(intake);
        Assert.Equal("List of agreements, March 1, 2025", intake.Find("h2").TextContent);
    }

    [Fact]
    public async Task NoFile_OrOneTooLarge_IsToldBeforeItIsSent()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await using var page = await OpenAsync(app);
        var intake = page.Render<ListIntake>();

        await SubmitAsync(intake);
        Assert.Equal("Choose a file.", Words(intake, "[role=alert]"));
        await GiveAsync(intake, ("participatingAgencies03012025am.xlsx", new byte[RosterFile.BytesLimit + 1]));

        Assert.Equal("The workbook is larger than 20 MB: it is not imported.", Words(intake, "[role=alert]"));
    }

    internal static BunitContext Open(TrackerApp app, CurrentEditor editor)
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton(app.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>())
            .AddSingleton(app.Services.GetRequiredService<IsolatedReader>())
            .AddSingleton(app.Services.GetRequiredService<RosterImport>())
            .AddSingleton(editor);
        return page;
    }

    internal static async Task GiveAsync(IRenderedComponent<ListIntake> intake, (string Name, byte[] Bytes) file)
    {
        intake.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file.Bytes, file.Name));
        await SubmitAsync(intake);
    }

    internal static Task ClickAsync(IRenderedComponent<ListIntake> intake, string button)
    {
        Assert.Contains(intake.FindAll("button"), element => element.TextContent == button);
        return SubmitAsync(intake);
    }

    private static Task SubmitAsync(IRenderedComponent<ListIntake> intake) => intake.Find("form").SubmitAsync();

    private static string Words(IRenderedComponent<ListIntake> intake, string selector) =>
        PageExtensions.Words(intake.Find(selector));

    private static string Counts(IRenderedComponent<ListIntake> intake) =>
        string.Join(", ", intake.FindAll("table.counts tr").Select(line => line.PartsWords()));

    private static async Task<BunitContext> OpenAsync(TrackerApp app)
    {
        var sessions = app.Services.GetRequiredService<AccountSessions>();
        var account = await app.AccountAsync(AccountRole.Administrator, "Ada Administrator");
        return Open(
            app,
            new(
                new SignedInAs(AccountPrincipal.Of(await sessions.StartAsync(account, SignInWay.Passkey, "a test"))),
                sessions,
                TimeProvider.System
            )
        );
    }
}
