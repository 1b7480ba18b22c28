using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Accounts;

public sealed partial class InvitationPage
{
    public const string Path = "/account/invitation";

    private Account? account;
    private PasskeyQuestion? question;
    private string key = "";
    private string sealedKey = "";
    private string? fault;
    private IReadOnlyList<string>? codes;

    [Inject]
    internal InvitationAcceptance InvitationAcceptance { get; set; } = null!;

    [Inject]
    internal Passkeys Passkeys { get; set; } = null!;

    [Inject]
    internal AuthenticatorKeys Keys { get; set; } = null!;

    [Inject]
    public required Invitations Invitations { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>
    /// It comes in the fragment of the link, which no browser sends and no log keeps, and is posted from there.
    /// </summary>
    [SupplyParameterFromForm]
    public string? Token { get; set; }

    [SupplyParameterFromForm]
    public string? Credential { get; set; }

    [SupplyParameterFromForm]
    public string? State { get; set; }

    [SupplyParameterFromForm]
    public string? Key { get; set; }

    [SupplyParameterFromForm]
    public string? Name { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    public static string Url(Uri site, string token) => $"{new Uri(site, Path).AbsoluteUri}#{token}";

    protected override async Task OnInitializedAsync()
    {
        (key, sealedKey) = Keys.Take(Key);
        if (Token is null)
            return;
        var invited = await Invitations.FindAsync(Token);
        if (invited is null)
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        else
            question = await Passkeys.AskForNewAsync(Http, invited);
        account = invited;
    }

    /// <summary>
    /// The password is there still: nothing but a second factor is to be set, and by nobody who does not know it.
    /// </summary>
    private bool IsForCodes => account?.PasswordHash is not null;

    private async Task SetCodesAsync()
    {
        if (!IsForCodes)
            return;
        (fault, codes) =
            sealedKey == Key
                ? await InvitationAcceptance.WithNewCodesAsync(
                    Http,
                    account!,
                    Token,
                    Password ?? "",
                    key,
                    Code?.Trim() ?? ""
                )
                : new(Texts.FormOpenTooLong);
    }

    private async Task JoinWithPasskeyAsync()
    {
        if (account is null || IsForCodes)
            return;
        fault = (await InvitationAcceptance.WithPasskeyAsync(Http, Token, Credential, State)).Fault;
        if (fault is null)
            Navigation.NavigateTo(AccountPage.Path);
    }

    private async Task JoinWithPasswordAsync()
    {
        if (account is null || IsForCodes)
            return;
        (fault, codes) =
            sealedKey == Key
                ? await InvitationAcceptance.WithPasswordAsync(
                    Http,
                    Token,
                    Name?.Trim() ?? "",
                    Password ?? "",
                    key,
                    Code?.Trim() ?? ""
                )
                : new(Texts.FormOpenTooLong);
    }
}
