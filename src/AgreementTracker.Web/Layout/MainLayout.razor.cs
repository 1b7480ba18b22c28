using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Layout;

public sealed partial class MainLayout(NavigationManager navigation)
{
    private NavigationManager Navigation => navigation;
}
