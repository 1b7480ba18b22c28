using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Record;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Admin;

public sealed partial class AccountsPage(
    IDbContextFactory<TrackerDbContext> factory,
    Invitations invitations,
    AccountRequests queue,
    TrackerSettings settings,
    IServer server,
    TimeProvider time
)
{
    public const string Path = "/admin";

    private List<AccountListItem> accounts = [];
    private string? fault;
    private string? link;
    private string invited = "";
    private string? asked;
    private IReadOnlyList<AccountRequest> requests = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromForm]
    public string? Name { get; set; }

    [SupplyParameterFromForm]
    public string? Role { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        requests = await queue.OpenAsync();
        accounts = await db.Accounts.SelectListItems(db, time.GetUtcNow().UtcDateTime).ToListAsync();
    }

    private Task InviteAsync() =>
        DoAsync(async () =>
        {
            var role = Vocabulary.Parse<AccountRole>(Role) ?? throw new AccountRefusedException(AccountRefusal.NoRole);
            var (name, by) = (Name?.Trim() ?? "", Http.User.AsActor());
            try
            {
                var token = await invitations.InviteAsync(name, role, by);
                (link, invited) = (InvitationPage.Url(settings.AddressForLinks(server), token), name);
            }
            catch (AccountRefusedException e) when (e.Refusal == AccountRefusal.NeedsSecondAdministrator)
            {
                await queue.AskAsync(AccountRequestKind.InviteAdministrator, null, name, by);
                asked = name;
            }
        });

    private Task ConfirmAsync(Guid request) =>
        DoAsync(async () =>
        {
            (invited, var token) = await queue.ConfirmAsync(request, Http.User.AsActor());
            link = token is null ? null : InvitationPage.Url(settings.AddressForLinks(server), token);
        });

    private Task DropAsync(Guid request) => DoAsync(() => queue.DropAsync(request, Http.User.AsActor()));

    private async Task DoAsync(Func<Task> deed)
    {
        try
        {
            await deed();
        }
        catch (AccountRefusedException e)
        {
            fault = AccountRefusals.Words(e);
        }
        await LoadAsync();
    }
}
