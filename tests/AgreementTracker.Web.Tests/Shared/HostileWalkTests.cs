using System.Text.Json.Nodes;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Tests.Accounts;
using AgreementTracker.Web.Tests.Corrections;
using AgreementTracker.Web.Tests.Editing;
using AgreementTracker.Web.Tests.Layout;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = AgreementTracker.Data.Account;

namespace AgreementTracker.Web.Tests.Shared;

/// <summary>
/// Markup in whatever anybody can write, published or not, and then every page that leads anywhere, as those who see
/// most of it.
/// </summary>
public class HostileWalkTests
{
    private const string Evil = EncodingTests.Evil;
    private const string Miami = "dossiers/zz/hostile";

    /// <summary>Where it must be read as it was written, or the walk has missed what it is about.</summary>
    private static readonly string[] Shown =
    [
        "/",
        "/places",
        "/places/zz/hostile",
        "/places/zz/hostile/history",
        "/places/zz/hostile/history/2",
        "/votes/zz.hostile.decision",
        "/sources/evil",
        "/people/evil",
        "/organizations/evil",
        "/changes",
        "/changes/2",
        "/corrections",
        "/edit",
        "/edit/reports",
        "/edit/sources",
        "/edit/drafts/*/send",
        "/edit/drafts/*/preview",
        "/edit/drafts/*/merge",
        "/review/*",
        "/edit/sources/*",
        "/account",
        "/admin",
        "/admin/accounts/*",
        "/admin/audit",
    ];

    [Fact]
    public async Task Open_EveryPage_WithMarkupInEveryField_MakesNothingOfIt()
    {
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            EncodingTests
                .Record()
                .Add(new PersonFact { Slug = "evil", Name = Evil })
                .Add(
                    new OrganizationFact
                    {
                        Slug = "evil",
                        Name = Evil,
                        Classification = OrganizationClassification.Media,
                    }
                )
        );
        var editor = await app.AccountAsync(AccountRole.Administrator, Evil);
        await PublishAsync(app);
        var drafts = await WriteAsync(app, editor);
        using var client = await app.ClientOfAsync(editor);
        Queue<string> left = new([
            "/",
            "/edit",
            "/edit/sources",
            "/edit/reports",
            "/account",
            "/admin",
            "/admin/audit",
            "/corrections",
            "/changes",
            "/sources/evil",
            "/people/evil",
            "/organizations/evil",
            .. drafts.SelectMany(id =>
                (string[])
                    [
                        $"/edit/drafts/{id}",
                        $"/edit/drafts/{id}/send",
                        $"/edit/drafts/{id}/preview",
                        $"/edit/drafts/{id}/merge",
                        $"/review/{id}",
                    ]
            ),
        ]);
        HashSet<string> seen = [.. left];
        HashSet<string> shown = [];

        while (left.TryDequeue(out var address))
        {
            using var response = await client.GetAsync(address);
            Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} {address}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await Page.ReadAsync(response);
            Assert.Equal("", $"{Live(page)}{(Live(page) == "" ? "" : $" on {address}")}");
            if (
                page.Document.DocumentElement.TextContent.Contains(Evil, StringComparison.Ordinal)
                || page.All("[value]").Any(field => field.GetAttribute("value") == Evil)
            )
                shown.Add(Kind(address));
            foreach (var link in page.All("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                if (seen.Count < 600 && seen.Add(link))
                    left.Enqueue(link);
        }

        Assert.Empty(Shown.Except(shown));
    }

    [Fact]
    public async Task Post_MarkupInAFileAndItsName_IsShownAsText()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var page = await client.PageAsync("/edit/sources/new");

        var refused = await client.SentAsync(page, "read", ($"{Evil.Replace("\"", "")}.exe", [0, 1, 2]));
        var described = await client.SentAsync(
            page,
            "read",
            (
                "a.html",
                System.Text.Encoding.UTF8.GetBytes(
                    $"<title>{Escaped(Evil)}</title><meta name=author content=\"{Escaped(Evil)}\"><p>{Escaped(Evil)}<script>alert(1)</script><img src=x onerror=alert(2)>"
                )
            )
        );
        var looked = await client.SentAsync(
            described,
            "show",
            null,
            ("Source.Title", Evil),
            ("Source.Publisher", Evil),
            ("Source.Author", Evil)
        );

        Assert.All([refused, described, looked], shown => Assert.Equal("", Live(shown)));
        Assert.Equal(Evil, described.One("textarea").TextContent.Trim());
        Assert.Equal(Evil, described.One("[name='Source.Title']").GetAttribute("value"));
        Assert.Contains(Evil, looked.Main.TextContent, StringComparison.Ordinal);
    }

    private static async Task PublishAsync(TrackerApp app)
    {
        await using var db = app.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == Miami);
        var dossier = DocumentJson.Read<Dossier>(newest.Content).Withdraw("figure", Evil);
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(ChangeKind.Edit, Evil, Evil, [new(dossier, newest.Number)]) { ReviewedBy = Evil, Corrects = Evil }
            );
    }

    /// <returns>Drafts in all their states, of which every text is hostile.</returns>
    private static async Task<IReadOnlyList<Guid>> WriteAsync(TrackerApp app, Person editor)
    {
        var by = new Contributor(editor.Id, editor.Name);
        var (drafts, review) = (app.Services.GetRequiredService<Drafts>(), app.Services.GetRequiredService<Review>());
        await using var db = app.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == Miami);
        List<Guid> made = [];
        foreach (var state in Enum.GetValues<DraftState>())
        foreach (var basis in (int[])[1, newest.Number])
        {
            var draft = await drafts.StartAsync(
                by,
                ChangeKind.Edit,
                [(Miami, basis, Poisoned(DraftJson.Opened(Miami, newest.Content)))],
                Evil
            );
            await review.CommentAsync(draft.Id, by, Evil, Evil);
            await db
                .Drafts.Where(kept => kept.Id == draft.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(kept => kept.State, state).SetProperty(kept => kept.Corrects, Evil)
                );
            made.Add(draft.Id);
        }
        await app
            .Services.GetRequiredService<PendingSources>()
            .KeepAsync(
                new()
                {
                    Slug = "",
                    Title = Evil,
                    Publisher = Evil,
                    Author = Evil,
                    Kind = SourceKind.NewsArticle,
                    Access = SourceAccess.Full,
                    Sha256 = "",
                },
                Evil,
                by
            );
        using var report = await app.ReportAsync("/corrections/new", Evil, "javascript:alert(1)");
        using var second = await app.ReportAsync(
            "/corrections/new?about=dossiers/zz/hostile",
            Evil,
            $"https://example.org/?{Evil}"
        );
        await db
            .Reports.Take(1)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(kept => kept.State, ReportState.Accepted)
                    .SetProperty(kept => kept.HandledBy, Evil)
                    .SetProperty(kept => kept.Answer, Evil)
                    .SetProperty(kept => kept.HandledAt, DateTime.UtcNow)
            );
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        await users.AddOrUpdatePasskeyAsync(
            (await users.FindByIdAsync(editor.Id))!,
            new([1], [1], DateTimeOffset.UtcNow, 0, null, true, false, false, [], []) { Name = Evil }
        );
        editor.SecurityStamp = (await app.ReadAsync(editor)).SecurityStamp;
        db.AccountEvents.Add(
            AccountActor.Of(editor).AuditEntry(AccountEventKind.PasskeyRenamed, editor, DateTime.UtcNow, Evil)
        );
        await db.SaveChangesAsync();
        return made;
    }

    /// <summary>All texts of a document but those by which it is found.</summary>
    private static string Poisoned(string content)
    {
        var root = JsonNode.Parse(content)!;
        Poison(root, "");
        return root.ToJsonString();

        static void Poison(JsonNode? node, string name)
        {
            if (node is JsonObject holder)
                foreach (var (key, value) in holder.ToList())
                    if (
                        value is JsonValue text
                        && text.TryGetValue<string>(out _)
                        && key is not ("slug" or "key" or "passage" or "source" or "exact")
                    )
                        holder[key] = Evil;
                    else
                        Poison(value, key);
            else if (node is JsonArray items)
                for (var i = 0; i < items.Count; i++)
                    if (items[i] is JsonValue text && text.TryGetValue<string>(out _))
                        items[i] = Evil;
                    else
                        Poison(items[i], name);
        }
    }

    /// <summary>What on a page would do something that we did not put there; nothing where all is text.</summary>
    private static string Live(Page page) =>
        string.Join(
            "; ",
            page.All("img, iframe, object, embed, svg script")
                .Select(made => made.OuterHtml)
                .Concat(
                    page.All("script")
                        .Where(script => !PageRules.IsData(script))
                        .Where(script =>
                            script.GetAttribute("src") is not ['/', not '/', ..] || script.TextContent != ""
                        )
                        .Select(made => made.OuterHtml)
                )
                .Concat(page.All("*").Where(element => element.Attributes.Any(IsLive)).Select(made => made.OuterHtml))
                .Select(markup => markup[..Math.Min(markup.Length, 300)])
        );

    private static bool IsLive(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.Ordinal)
        || attribute.Name is "href" or "src" or "action" or "formaction"
            && attribute.Value.TrimStart() is var address
            && (
                address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            );

    private static string Kind(string address) =>
        System.Text.RegularExpressions.Regex.Replace(
            address.Split('?')[0],
            @"(?<=/(drafts|review|accounts)/)[^/]+|(?<=/edit/sources/)[^/]+",
            "*"
        );

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);
}
