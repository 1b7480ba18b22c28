using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Account;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Admin;

public sealed partial class AccountsPage(IDbContextFactory<TrackerDbContext> factory, Invitations invitations, TrackerSettings settings, TimeProvider time)
{
    public const string Path = "/admin";

    private List<AccountListItem> accounts = [];
    private string? fault;
    private string? link;
    private string invited = "";

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
        accounts = await db.Accounts.SelectListItems(db, time.GetUtcNow().UtcDateTime).ToListAsync();
    }

    private async Task InviteAsync()
    {
        if (Vocabulary.Parse<AccountRole>(Role) is not { } role)
        {
            fault = "Choose a role.";
            return;
        }
        try
        {
            var token = await invitations.InviteAsync(Name ?? "", role, Http.User.AsActor());
            (link, invited) = (InvitationPage.Url(settings.AddressFor(Http.Request), token), Name!.Trim());
            await LoadAsync();
        }
        catch (AccountRefusedException e)
        {
            fault = AccountRefusals.Words(e);
        }
    }
}
