using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Accounts;

public sealed partial class SignOutPage
{
    public const string Path = "/account/sign-out";
    public const string Form = "sign-out";

    [Inject]
    internal SignIns SignIns { get; set; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private async Task SignOutAsync()
    {
        await SignIns.EndAsync(Http);
        // What a shared browser keeps of the desk goes too.
        Http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        Navigation.NavigateTo(SignInPage.Path);
    }
}
