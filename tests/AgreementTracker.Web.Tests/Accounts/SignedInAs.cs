using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>Whoever was signed in when a page was opened.</summary>
internal sealed class SignedInAs(ClaimsPrincipal who) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        Task.FromResult(new AuthenticationState(who));
}
