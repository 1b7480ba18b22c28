using System.Reflection;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Testing.Rosters;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Rosters;
using AgreementTracker.Web.Tests.Rosters;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>
/// What an open page can change, tried by everyone after it was opened. Another way to change something that comes to
/// be fails.
/// </summary>
public class EveryCircuitActionTests
{
    /// <summary>All by which anything is written.</summary>
    private static readonly Type[] Writers =
    [
        typeof(Publisher),
        typeof(Rebuilder),
        typeof(Drafts),
        typeof(Review),
        typeof(PendingSources),
        typeof(ReaderReports),
        typeof(EntryChanges),
        typeof(RosterImport),
        typeof(AccountAdministration),
        typeof(AccountRequests),
        typeof(Retention),
        typeof(AccountSessions),
        typeof(Invitations),
        typeof(SignIns),
        typeof(SignInMethods),
        typeof(InvitationAcceptance),
    ];

    /// <summary>
    /// On open pages: a draft is opened, and what is typed is kept; a list is imported. Whether anybody may is asked
    /// each time.
    /// </summary>
    private static readonly Type[] OfCircuits =
    [
        typeof(DraftEditor),
        typeof(DraftAutoSave),
        typeof(FieldNotes),
        typeof(ListIntake),
    ];

    private static readonly Type[] Reading =
    [
        typeof(DraftEditor),
        typeof(SourcePanel),
        typeof(ReferencePicker),
        typeof(ListIntake),
    ];

    /// <summary>
    /// Not on pages: who asks, what pages about accounts do when they are posted, and what is done once a day.
    /// </summary>
    private static readonly Type[] OfRequests =
    [
        typeof(CurrentEditor),
        typeof(LiveAuthentication),
        typeof(InvitationAcceptance),
        typeof(SignIns),
        typeof(RetentionService),
    ];

    [Fact]
    public void Writers_AreInOpenPagesWhereTheTableSaysSo()
    {
        var web = typeof(App).Assembly.GetTypes();
        var writing = web.Where(type => Given(type).Any(Writers.Contains)).ToList();

        // Pages themselves are never open: what they do, they do when a form is posted, and EveryFormTests tries that.
        Assert.DoesNotContain(web, type => IsPage(type) && type.GetCustomAttribute<RenderModeAttribute>() is not null);
        Assert.Equal(
            OfCircuits.Concat(OfRequests).Select(type => type.Name).Order(),
            writing.Where(type => !IsPage(type)).Select(type => type.Name).Order()
        );
        // These have the database at hand, and read.
        Assert.Equal(
            Reading.Select(type => type.Name).Order(),
            web.Where(type =>
                    !IsPage(type)
                    && type.IsAssignableTo(typeof(IComponent))
                    && Given(type).Contains(typeof(IDbContextFactory<TrackerDbContext>))
                )
                .Select(type => type.Name)
                .Order()
        );
        Assert.Equal(
            [
                (nameof(ExploreTable), nameof(ExploreTable.ReadAddressAsync)),
                (nameof(SourcePanel), nameof(SourcePanel.SelectAsync)),
            ],
            web.SelectMany(type => type.GetMethods())
                .Where(method => method.GetCustomAttribute<JSInvokableAttribute>() is not null)
                .Select(method => (method.DeclaringType!.Name, method.Name))
                .Order()
        );
    }

    [Fact]
    public void Writers_AreAllThatWrite() =>
        // A class of Data that can be asked for and takes a clock or the lock of publishers is one that writes.
        Assert.Empty(
            typeof(Drafts)
                .Assembly.GetExportedTypes()
                .Where(type =>
                    type.IsClass
                    && Given(type).Any(given => given == typeof(TimeProvider) || given == typeof(Publisher))
                )
                .Except([.. Writers, typeof(Data.Seeding.Seeder)])
        );

    [Fact]
    public async Task Keep_AsEveryone_KeepsForWhoMayAlone()
    {
        await using var stage = await Stage.OpenAsync();
        var sessions = stage.App.Services.GetRequiredService<AccountSessions>();
        foreach (var visitor in stage.Visitors)
        {
            var author = visitor.Account ?? stage.Author;
            var user = visitor.Account is { } account
                ? AccountPrincipal.Of(await sessions.StartAsync(account, SignInWay.Passkey, "a test"))
                : new();
            var id = await stage.DraftAsync(author);
            await using var db = stage.App.Database.Context();
            var session = (await DraftOpening.OpenAsync(db, id, new(author.Id, author.Name))).Session;
            session.Show(session.Documents[0].Address, "$");
            await using var keeper = new DraftAutoSave(
                session,
                stage.App.Services.GetRequiredService<Drafts>(),
                stage.App.Services.GetRequiredService<DraftCheck>(),
                new(new SignedInAs(user), sessions, TimeProvider.System),
                () => Task.CompletedTask,
                NullLogger.Instance
            );
            await stage.PutOutAsync(visitor);
            var before = await stage.VersionAsync();

            session.Document.Set("$.jurisdiction.name", "Elsewhere");
            keeper.Touch(isWritten: true);
            await keeper.KeepAsync();

            var may = visitor.Role is not null;
            Assert.Equal(
                (visitor.Name, may, !may),
                (visitor.Name, before != await stage.VersionAsync(), keeper.IsUnsaved)
            );
            Assert.StartsWith(
                may ? "Kept at" : "Not kept: You have been signed out",
                keeper.Words,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Answer_AsEveryone_IsSaidForWhoMayAlone()
    {
        await using var stage = await Stage.OpenAsync();
        var (sessions, review) = (
            stage.App.Services.GetRequiredService<AccountSessions>(),
            stage.App.Services.GetRequiredService<Review>()
        );
        const string About = "dossiers/fl/miami $.jurisdiction.name";
        foreach (var visitor in stage.Visitors)
        {
            var author = visitor.Account ?? stage.Author;
            var user = visitor.Account is { } account
                ? AccountPrincipal.Of(await sessions.StartAsync(account, SignInWay.Passkey, "a test"))
                : new();
            var id = await stage.DraftAsync(author);
            await review.CommentAsync(id, new(stage.Administrator.Id, stage.Administrator.Name), About, "Is that so?");
            await using var db = stage.App.Database.Context();
            var session = (await DraftOpening.OpenAsync(db, id, new(author.Id, author.Name))).Session;
            session.Show(session.Documents[0].Address, "$");
            await using var page = new BunitContext();
            page.Services.AddSingleton(review)
                .AddSingleton(new CurrentEditor(new SignedInAs(user), sessions, TimeProvider.System));
            var notes = page.Render<FieldNotes>(with =>
                with.Add(part => part.Session, session)
                    .Add(part => part.Thread, session.ThreadOn("$.jurisdiction.name")!)
                    .Add(
                        part => part.Field,
                        new(
                            "$.jurisdiction",
                            typeof(JurisdictionFact),
                            FieldShape.Of(typeof(JurisdictionFact)).Single(shape => shape.Name == "name")
                        )
                    )
            );
            await stage.PutOutAsync(visitor);
            var before = await stage.VersionAsync();

            await notes.Find("textarea").ChangeAsync("It is.");
            await notes.FindAll("button")[0].ClickAsync();
            await notes.FindAll("button")[1].ClickAsync();

            var may = visitor.Role is not null;
            Assert.Equal(
                (visitor.Name, may, !may),
                (visitor.Name, before != await stage.VersionAsync(), notes.FindAll(".problem").Count > 0)
            );
        }
    }

    [Fact]
    public async Task TakeIn_AsEveryone_IsPublishedForAdministratorsAlone()
    {
        await using var stage = await Stage.OpenAsync();
        var sessions = stage.App.Services.GetRequiredService<AccountSessions>();
        foreach (var (visitor, i) in stage.Visitors.Select((visitor, i) => (visitor, i)))
        {
            var user = visitor.Account is { } account
                ? AccountPrincipal.Of(await sessions.StartAsync(account, SignInWay.Passkey, "a test"))
                : new();
            await using var page = ListIntakeTests.Open(
                stage.App,
                new(new SignedInAs(user), sessions, TimeProvider.System)
            );
            var intake = page.Render<ListIntake>();
            var may = visitor.Role == AccountRole.Administrator;
            var allowedOnce = visitor.Account?.Role == AccountRole.Administrator;
            var file = MadeFileOfList.Of($"2025-03-{i + 1:00}", "NEBRASKA");
            if (allowedOnce)
                await ListIntakeTests.GiveAsync(intake, file);
            await stage.PutOutAsync(visitor);
            var before = await stage.VersionAsync();

            if (allowedOnce)
                await ListIntakeTests.ClickAsync(intake, "Publish this list");
            else
                await ListIntakeTests.GiveAsync(intake, file);

            Assert.Equal(
                (visitor.Name, may, !may),
                (visitor.Name, before != await stage.VersionAsync(), intake.FindAll("[role=alert]").Count > 0)
            );
        }
    }

    private static bool IsPage(Type type) => type.GetCustomAttributes<RouteAttribute>().Any();

    private static IEnumerable<Type> Given(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(made => made.GetParameters())
            .Select(given => given.ParameterType)
            .Concat(
                type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Where(property => property.GetCustomAttribute<InjectAttribute>() is not null)
                    .Select(property => property.PropertyType)
            );
}
