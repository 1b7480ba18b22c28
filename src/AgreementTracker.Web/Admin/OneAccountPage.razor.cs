using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Record;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Admin;

public sealed partial class OneAccountPage(
    IDbContextFactory<TrackerDbContext> factory,
    AccountAdministration administration,
    AccountRequests queue,
    NavigationManager navigation,
    TrackerSettings settings,
    IServer server,
    TimeProvider time
)
{
    private const int EventsShown = 20;

    private AccountListItem? account;
    private ListPage<AccountEventItem> events = new([], null);
    private string? fault;
    private string? link;
    private bool asked;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Id { get; set; }

    [SupplyParameterFromForm]
    public string? Role { get; set; }

    private AccountActor Actor => Http.User.AsActor();

    public static string Url(string id) => $"{AccountsPage.Path}/accounts/{id}";

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db
            .Accounts.Where(account => account.Id == Id)
            .SelectListItems(db, time.GetUtcNow().UtcDateTime)
            .SingleOrDefaultAsync();
        if (found is null)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        events = await db.AccountEvents.Where(happened => happened.SubjectId == Id).PageAsync(null, EventsShown);
        account = found;
    }

    private Task SetRoleAsync() =>
        DoAsync(
            () =>
                Vocabulary.Parse<AccountRole>(Role) is { } role
                    ? administration.SetRoleAsync(Id, role, Actor)
                    : throw new AccountRefusedException(AccountRefusal.NoRole),
            AccountRequestKind.MakeAdministrator
        );

    private Task LockAsync() => DoAsync(() => administration.LockAsync(Id, Actor));

    private Task UnlockAsync() => DoAsync(() => administration.UnlockAsync(Id, Actor));

    private Task EndSessionsAsync() => DoAsync(() => administration.EndSessionsAsync(Id, Actor));

    private Task ResetAsync() =>
        DoAsync(
            async () =>
            {
                link = InvitationPage.Url(settings.AddressForLinks(server), await administration.ResetAsync(Id, Actor));
                await LoadAsync();
            },
            AccountRequestKind.ResetAdministrator
        );

    private Task RemovePasskeysAsync() =>
        DoAsync(() => administration.RemovePasskeysAsync(Id, Actor), AccountRequestKind.RemoveAdministratorPasskeys);

    private Task ResetCodesAsync() =>
        DoAsync(
            async () =>
            {
                link = InvitationPage.Url(
                    settings.AddressForLinks(server),
                    await administration.ResetCodesAsync(Id, Actor)
                );
                await LoadAsync();
            },
            AccountRequestKind.ResetAdministratorCodes
        );

    /// <param name="kind">What is asked for where it takes a second administrator.</param>
    private async Task DoAsync(Func<Task> deed, AccountRequestKind? kind = null)
    {
        try
        {
            await deed();
        }
        catch (AccountRefusedException e)
            when (kind is { } wanted && e.Refusal == AccountRefusal.NeedsSecondAdministrator)
        {
            await queue.AskAsync(wanted, Id, account!.Name, Actor);
            asked = true;
            await LoadAsync();
        }
        catch (AccountRefusedException e)
        {
            fault = AccountRefusals.Words(e);
        }
        if (fault is null && link is null && !asked)
            navigation.NavigateTo(Url(Id));
    }
}
