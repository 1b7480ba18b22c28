using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace AgreementTracker.Web.Account;

public sealed partial class InvitationPage
{
    public const string Path = "/account/invitation";

    private Data.Accounts.Account? account;
    private string key = "";
    private string sealedKey = "";
    private string? fault;
    private IReadOnlyList<string>? codes;

    [Inject]
    internal Joining Joining { get; set; } = null!;

    [Inject]
    internal SignIns SignIns { get; set; } = null!;

    [Inject]
    public required Invitations Invitations { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromForm]
    public string? Key { get; set; }

    [SupplyParameterFromForm]
    public string? Name { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    public static string Url(Uri site, string token) => QueryHelpers.AddQueryString(new Uri(site, Path).AbsoluteUri, "token", token);

    protected override async Task OnInitializedAsync()
    {
        // What the person has set up in an app stays good when the form comes back with a fault.
        if (Joining.Unseal(Key) is { } former)
            (key, sealedKey) = (former, Key!);
        else
            (key, sealedKey) = Joining.NewKey();
        account = await Invitations.FindAsync(Token);
        if (account is null)
            Http.Response.StatusCode = StatusCodes.Status410Gone;
    }

    private async Task JoinAsync()
    {
        if (account is null)
            return;
        if (sealedKey != Key)
        {
            fault = "The form was open for too long. Set the code up anew, with the picture below.";
            return;
        }
        var joined = await Joining.WithPasswordAsync(Token, Name?.Trim() ?? "", Password ?? "", key, Code?.Trim() ?? "");
        fault = joined.Fault;
        if (joined.Account is null)
            return;
        await SignIns.StartAsync(Http, joined.Account, SignInWay.Invitation);
        (account, codes) = (joined.Account, joined.Codes);
    }
}
