using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Account;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Admin;

public sealed partial class OneAccountPage(
    IDbContextFactory<TrackerDbContext> factory, AccountAdministration administration, NavigationManager navigation, TrackerSettings settings, TimeProvider time)
{
    private const int EventsShown = 20;

    private AccountListItem? account;
    private ListPage<AccountEventItem> events = new([], null);
    private string? fault;
    private string? link;

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
        var found = await db.Accounts.Where(account => account.Id == Id).SelectListItems(db, time.GetUtcNow().UtcDateTime).SingleOrDefaultAsync();
        if (found is null)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        events = await db.AccountEvents.Where(happened => happened.SubjectId == Id).PageAsync(null, EventsShown);
        account = found;
    }

    private Task SetRoleAsync() => DoAsync(() => Vocabulary.Parse<AccountRole>(Role) is { } role
        ? administration.SetRoleAsync(Id, role, Actor)
        : throw new AccountRefusedException(AccountRefusal.NoRole));

    private Task LockAsync() => DoAsync(() => administration.LockAsync(Id, Actor));

    private Task UnlockAsync() => DoAsync(() => administration.UnlockAsync(Id, Actor));

    private Task EndSessionsAsync() => DoAsync(() => administration.EndSessionsAsync(Id, Actor));

    private Task ResetAsync() => DoAsync(async () =>
    {
        link = InvitationPage.Url(settings.AddressFor(Http.Request), await administration.ResetAsync(Id, Actor));
        await LoadAsync();
    });

    private Task RemovePasskeysAsync() => DoAsync(() => administration.RemovePasskeysAsync(Id, Actor));

    private Task ResetCodesAsync() => DoAsync(async () =>
    {
        link = InvitationPage.Url(settings.AddressFor(Http.Request), await administration.ResetCodesAsync(Id, Actor));
        await LoadAsync();
    });

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
        if (fault is null && link is null)
            navigation.NavigateTo(Url(Id));
    }
}
