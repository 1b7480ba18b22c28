using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// Somebody's own account. Whatever was done leads back here by a new request, unless there is something to mend or to
/// be shown once.
/// </summary>
public sealed partial class AccountPage
{
    public const string Path = "/account";

    private Account? account;
    private IList<UserPasskeyInfo> passkeys = [];
    private PasskeyQuestion? question;
    private List<AccountSession> sessions = [];
    private int codesLeft;
    private string key = "";
    private string sealedKey = "";
    private string? fault;
    private IReadOnlyList<string>? codes;

    [Inject]
    public required TimeProvider Time { get; set; }

    [Inject]
    internal SignInMethods SignInMethods { get; set; } = null!;

    [Inject]
    internal Passkeys Passkeys { get; set; } = null!;

    [Inject]
    internal AuthenticatorKeys Keys { get; set; } = null!;

    [Inject]
    internal SignIns SignIns { get; set; } = null!;

    [Inject]
    public required AccountSessions Sessions { get; set; }

    [Inject]
    public required AccountAdministration Administration { get; set; }

    [Inject]
    public required TrackerDbContext Db { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromForm]
    public string? Credential { get; set; }

    [SupplyParameterFromForm]
    public string? State { get; set; }

    [SupplyParameterFromForm]
    public string? PasskeyName { get; set; }

    [SupplyParameterFromForm(FormName = "name")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "Name")]
    public string? SignInName { get; set; }

    [SupplyParameterFromForm]
    public string? Key { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    /// <summary>
    /// Whether they have shown of late that it is they: without it no way to sign in comes, goes or changes.
    /// </summary>
    private bool IsFresh => Http.User.IsFresh(Time);

    private static string Late => Texts.AccountPage_Late.With(AccountPrincipal.Fresh.TotalMinutes);

    /// <summary>A form that was opened in time and comes too late is answered, and not merely unknown.</summary>
    private bool HasForms => IsFresh || HttpMethods.IsPost(Http.Request.Method);

    protected override async Task OnInitializedAsync()
    {
        var found = await SignInMethods.FindAsync(Http.User.AccountOf()!);
        passkeys = [.. (await SignInMethods.PasskeysOfAsync(found)).OrderBy(passkey => passkey.CreatedAt)];
        codesLeft = await SignInMethods.CodesLeftAsync(found);
        sessions = await Db
            .AccountSessions.AsNoTracking()
            .Where(session => session.AccountId == found.Id)
            .OrderByDescending(session => session.SeenAt)
            .ToListAsync();
        question = await Passkeys.AskForNewAsync(Http, found);
        (key, sealedKey) = Keys.Take(Key);
        account = found;
    }

    private Task RenameAsync() =>
        DoAsync(async () =>
        {
            await Administration.RenameAsync(account!.Id, Name ?? "", AccountActor.Of(account));
            return null;
        });

    private Task AddPasskeyAsync() =>
        ChangeSignInMethodsAsync(() => SignInMethods.AddPasskeyAsync(Http, account!, PasskeyName, Credential, State));

    private Task RenamePasskeyAsync(UserPasskeyInfo passkey) =>
        DoAsync(async () =>
        {
            await SignInMethods.RenamePasskeyAsync(account!, passkey.CredentialId, PasskeyName);
            return null;
        });

    private Task RemovePasskeyAsync(UserPasskeyInfo passkey) =>
        TakeAwayAsync(() => SignInMethods.RemovePasskeyAsync(account!, passkey.CredentialId));

    private Task RemovePasswordAsync() => TakeAwayAsync(() => SignInMethods.RemovePasswordAsync(account!));

    /// <summary>Whoever came in by a way that is gone is out.</summary>
    private Task TakeAwayAsync(Func<Task<string?>> deed) =>
        ChangeSignInMethodsAsync(async () =>
        {
            var refused = await deed();
            if (refused is null)
                await SignIns.GoOnAsync(Http, account!);
            return refused;
        });

    private async Task SetPasswordAsync()
    {
        if (!IsFresh)
        {
            fault = Late;
            return;
        }
        if (sealedKey != Key)
        {
            fault = Texts.FormOpenTooLong;
            return;
        }
        await using (var transaction = await Db.Database.BeginTransactionAsync())
        {
            (fault, codes) = await SignInMethods.SetPasswordAsync(
                account!,
                SignInName?.Trim() ?? "",
                Password ?? "",
                key,
                Code?.Trim() ?? ""
            );
            if (fault is null)
                await transaction.CommitAsync();
        }
        if (fault is null)
            await SignIns.GoOnAsync(Http, account!);
        else
        {
            Db.ChangeTracker.Clear();
            account = await SignInMethods.FindAsync(account!.Id);
        }
    }

    private async Task MakeCodesAsync()
    {
        if (!IsFresh)
            fault = Late;
        else if (account!.PasswordHash is not null)
            codes = await SignInMethods.MakeCodesAsync(account);
    }

    private Task EndAsync(string session) =>
        DoAsync(async () =>
        {
            await Sessions.EndAsync((await Sessions.CheckAsync(Http.User))!, session);
            return null;
        });

    private Task EndOthersAsync() =>
        DoAsync(async () =>
        {
            await Sessions.EndOthersAsync((await Sessions.CheckAsync(Http.User))!);
            return null;
        });

    private Task ChangeSignInMethodsAsync(Func<Task<string?>> deed) =>
        DoAsync(() => IsFresh ? deed() : Task.FromResult<string?>(Late));

    private async Task DoAsync(Func<Task<string?>> deed)
    {
        try
        {
            fault = await deed();
        }
        catch (AccountRefusedException e)
        {
            fault = AccountRefusals.Words(e);
        }
        if (fault is null)
            Navigation.NavigateTo(Path);
    }

    private static string Day(DateTimeOffset at) => DateWords.Of(at.UtcDateTime);
}
