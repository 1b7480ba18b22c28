using AgreementTracker.Record.Sources;
using Person = AgreementTracker.Data.Account;

namespace AgreementTracker.Web.Tests.Accounts;

public partial class EveryFormTests
{
    private const string Article = "This text was invented for tests.";
    private const AccountRole Edit = AccountRole.Editor,
        Review = AccountRole.Reviewer,
        Administer = AccountRole.Administrator,
        SignedIn = AccountRole.Editor;

    /// <param name="Name">The component, and the name of its form; what is in braces differs from one to the
    /// next.</param>
    /// <param name="Who">The least role that may send it; null where it is open to all, and has tests of its
    /// own.</param>
    /// <param name="Prepare">Makes what the form is about, for its author, and says where the form is.</param>
    /// <param name="Changes">Whether it does something as it is sent here: what a test can't make, such as a passkey,
    /// it does not.</param>
    private sealed record Form(
        string Name,
        AccountRole? Who,
        Func<Stage, Person, Task<string>> Prepare,
        bool Changes = true
    )
    {
        public (string Name, string Value)[] Fields { get; init; } = [];

        /// <summary>The name where the component has it as a constant.</summary>
        public string? Handler { get; init; }

        /// <summary>Its first form of this name on a page.</summary>
        public string On(Page page)
        {
            var (name, isBegun) = Name.Split(' ', 2)[1].Split('{') is [var begun, _]
                ? (begun, true)
                : (Handler ?? Name.Split(' ', 2)[1], false);
            var handler = page.All("form input[name=_handler]")
                .Select(input => input.GetAttribute("value")!)
                .First(value =>
                    isBegun
                        ? value.StartsWith(name, StringComparison.Ordinal)
                            && Table.All(other => other.Name.Split(' ', 2)[1] != value)
                        : value == name
                );
            return $"form:has(input[name=_handler][value=\"{handler}\"])";
        }

        /// <summary>
        /// A value that begins with a star is that of the first button that goes on so, a question mark that of the
        /// first field of the name; one that ends with a star is another for each visitor.
        /// </summary>
        public (string, string)[] Filled(Page page, string visitor) =>
            [
                .. Fields.Select(field =>
                    (
                        field.Name,
                        field.Value switch
                        {
                            ['*', .. var button] => page.All($"button[value^='{button}']")[0].GetAttribute("value")!,
                            "?" => page.All($"input[name={field.Name}]")[0].GetAttribute("value")!,
                            [.. var own, '*'] => $"{own}{visitor}",
                            var value => value,
                        }
                    )
                ),
            ];
    }

    private static readonly Form[] Table =
    [
        Of("NewPlacePage new-place", Edit, "/edit/places/new", ("StateCode", "zz"), ("Name", "Newtown of *")),
        Of("OpenPage open", Edit, "/edit/places/fl/miami"),
        new("DraftPage discard", Edit, async (stage, author) => $"/edit/drafts/{await stage.DraftAsync(author)}"),
        Of("EntryPage open", Edit, "/edit/people/ron-desantis"),
        Of("MergeEntryPage merge", Edit, "/edit/people/ron-desantis/merge?into=tessa-petit"),
        Of(
            "SplitEntryPage split",
            Edit,
            "/edit/people/ron-desantis/split",
            ("NewName", "Another of *"),
            ("Reference", "?")
        ),
        new("SendPage send", Edit, async (stage, author) => $"/edit/drafts/{await stage.DraftAsync(author)}/send")
        {
            Fields = [("Reason", "To say it better.")],
        },
        new(
            "MergePage merge",
            Edit,
            async (stage, author) => $"/edit/drafts/{await stage.OvertakenAsync(author)}/merge"
        ),
        new("ReviewPage take-back", Edit, async (stage, author) => $"/review/{await stage.SentAsync(author)}"),
        new(
            "ReviewPage comment {field.About}",
            Edit,
            async (stage, author) => $"/review/{await stage.SentAsync(author)}"
        )
        {
            Fields = [("Text", "Is that so?")],
        },
        new("ReviewPage decide", Review, async (stage, _) => $"/review/{await stage.SentAsync(stage.Author)}")
        {
            Fields = [("Decision", "approve")],
        },
        Of(
            "NewSourcePage FormName",
            Edit,
            "/edit/sources/new",
            ("Do", "keep"),
            ("Text", Article),
            ("Seen", ArchivedText.HashOf(Article)),
            ("Source.Title", "An article"),
            ("Source.Kind", "news-article"),
            ("Source.Access", "full")
        ) with
        {
            Handler = "source",
        },
        new("PendingSourcePage describe", Edit, async (stage, _) => $"/edit/sources/{await stage.SourceAsync()}")
        {
            Fields = [("Source.Title", "Another title")],
        },
        new("PendingSourcePage delete", Edit, async (stage, _) => $"/edit/sources/{await stage.SourceAsync()}")
        {
            Fields = [("Sure", "true")],
        },
        new("ReportsPage decide", Edit, (stage, _) => stage.ReportAsync()) { Fields = [("decision", "*accepted.")] },
        new("ReportErrorPage report", null, null!),
        new("TakenListPage undo", Administer, (stage, _) => stage.ListAsync())
        {
            Fields = [("Reason", "The wrong file."), ("Sure", "true")],
        },
        new("QuestionsPage decide", Administer, (stage, _) => stage.QuestionAsync())
        {
            Fields = [("decision", "*same."), ("reason.1-1", "Asked the office.")],
        },
        new("OneAccountPage role", Administer, async (stage, _) => $"/admin/accounts/{(await stage.OtherAsync()).Id}")
        {
            Fields = [("Role", "administrator")],
        },
        Of("OneAccountPage lock"),
        new(
            "OneAccountPage unlock",
            Administer,
            async (stage, _) => $"/admin/accounts/{(await stage.LockedAsync()).Id}"
        ),
        Of("OneAccountPage end"),
        Of("OneAccountPage reset"),
        WithWays("OneAccountPage reset-codes"),
        WithWays("OneAccountPage reset-passkeys"),
        new("AccountsPage invite", Administer, (stage, _) => Task.FromResult("/admin"))
        {
            Fields = [("Name", "Cy Newcomer, invited by *"), ("Role", "administrator")],
        },
        new("RequestList confirm-{request.Id}", Administer, (stage, _) => stage.RequestAsync()),
        new("RequestList drop-{request.Id}", Administer, (stage, _) => stage.RequestAsync()),
        Own("name", ("Name", "Cy Renamed, *")),
        Own("rename-{i}", ("PasskeyName", "Another")),
        Own("remove-{i}"),
        Own("passkey", changes: false),
        Own("codes"),
        Own("no-password"),
        Own("password", changes: false),
        Own("end-{session.Id}"),
        Own("end-others"),
        new("SignOutPage Form", null, null!),
        new("SignInPage passkey", null, null!),
        new("SignInPage password", null, null!),
        new("InvitationPage open", null, null!),
        new("InvitationPage passkey", null, null!),
        new("InvitationPage password", null, null!),
        new("InvitationPage codes", null, null!),
    ];

    private static Form Of(string name, AccountRole who, string address, params (string, string)[] fields) =>
        new(name, who, (_, _) => Task.FromResult(address)) { Fields = fields };

    /// <summary>What an administrator does to another's account.</summary>
    private static Form Of(string name) =>
        new(name, Administer, async (stage, _) => $"/admin/accounts/{(await stage.OtherAsync()).Id}");

    private static Form WithWays(string name) =>
        new(
            name,
            Administer,
            async (stage, _) =>
            {
                var other = await stage.OtherAsync();
                await stage.OwnAsync(other);
                return $"/admin/accounts/{other.Id}";
            }
        );

    /// <summary>What somebody does to their own account.</summary>
    private static Form Own(string name, params (string, string)[] fields) => Own(name, true, fields);

    private static Form Own(string name, bool changes, params (string, string)[] fields) =>
        new($"AccountPage {name}", SignedIn, async (stage, author) => await stage.OwnAsync(author), changes)
        {
            Fields = fields,
        };
}
