using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Account;

public sealed partial class SignInPage
{
    public const string Path = "/account/sign-in";
    public const string ThenParameter = "then";

    private bool failed;

    [Inject]
    internal SignIns SignIns { get; set; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = ThenParameter)]
    public string? Then { get; set; }

    [SupplyParameterFromForm]
    public string? Name { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    private string Goal => LocalAddress.Or(Then, AccountPage.Path);

    protected override void OnInitialized()
    {
        if (Http.User.Identity?.IsAuthenticated is true)
            Navigation.NavigateTo(Goal);
    }

    private async Task SignInAsync()
    {
        failed = !await SignIns.WithPasswordAsync(Http, Name, Password, Code);
        if (!failed)
            Navigation.NavigateTo(Goal);
    }
}
