using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Accounts;

public sealed partial class SignInPage
{
    public const string Path = "/account/sign-in";
    public const string ThenParameter = "then";
    public const string AgainParameter = "again";

    private bool failed;
    private bool passkeyFailed;
    private PasskeyQuestion? question;

    [Inject]
    internal SignIns SignIns { get; set; } = null!;

    [Inject]
    internal Passkeys Passkeys { get; set; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = ThenParameter)]
    public string? Then { get; set; }

    /// <summary>Whoever is signed in is to show it once more.</summary>
    [SupplyParameterFromQuery(Name = AgainParameter)]
    public string? Again { get; set; }

    [SupplyParameterFromForm]
    public string? Credential { get; set; }

    [SupplyParameterFromForm]
    public string? State { get; set; }

    [SupplyParameterFromForm]
    public string? Name { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    private string Goal => LocalAddress.Or(Then, Editing.DeskPage.Path);

    private bool IsSignedIn => Http.User.Identity?.IsAuthenticated is true;

    public static string UrlAgain(string then) =>
        $"{Path}?{AgainParameter}=true&{ThenParameter}={Uri.EscapeDataString(then)}";

    protected override async Task OnInitializedAsync()
    {
        if (IsSignedIn && Again is null)
            Navigation.NavigateTo(Goal);
        else
            question = await Passkeys.AskForOneAsync(Http);
    }

    private async Task SignInWithPasskeyAsync()
    {
        passkeyFailed = !await SignIns.WithPasskeyAsync(Http, Credential, State);
        if (!passkeyFailed)
            Navigation.NavigateTo(Goal);
    }

    private async Task SignInWithPasswordAsync()
    {
        failed = !await SignIns.WithPasswordAsync(Http, Name, Password, Code);
        if (!failed)
            Navigation.NavigateTo(Goal);
    }
}
