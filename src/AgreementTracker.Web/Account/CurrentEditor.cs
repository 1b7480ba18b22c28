using System.Security.Claims;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Editing;
using Microsoft.AspNetCore.Components.Authorization;

namespace AgreementTracker.Web.Account;

/// <summary>Who is at work on a page or in its circuit. An action asks <see cref="RequireAsync"/> each time: what was allowed when the page was opened may not be any more.</summary>
public sealed class CurrentEditor(AuthenticationStateProvider states, AccountSessions sessions)
{
    /// <summary>As they were when the page was opened; enough to show a name, not to allow anything.</summary>
    /// <exception cref="AccessDeniedException">Nobody is signed in.</exception>
    public async Task<Editor> GetAsync()
    {
        var user = (await states.GetAuthenticationStateAsync()).User;
        return user is { Identity: { IsAuthenticated: true, Name: { } name } } && user.AccountOf() is { } id
            ? new(id, name, Enum.GetValues<AccountRole>().Where(role => user.IsInRole(Data.Vocabulary.Word(role))).SelectMany(Policies.Including).ToHashSet())
            : throw new AccessDeniedException("Nobody is signed in.");
    }

    /// <summary>As the database knows them now.</summary>
    /// <exception cref="AccessDeniedException">The session is over, the account locked, or its role does not allow it.</exception>
    public async Task<Editor> RequireAsync(string policy) => await RequireAsync((await states.GetAuthenticationStateAsync()).User, policy);

    /// <summary>The same for an endpoint that is no page, where the request says who asks.</summary>
    public async Task<Editor> RequireAsync(ClaimsPrincipal user, string policy)
    {
        var least = Policies.LeastFor(policy);
        var who = await sessions.CheckAsync(user)
            ?? throw new AccessDeniedException("You have been signed out. What was saved is safe: sign in in another tab, copy what was not saved, and reload this page.");
        return who.Role >= least
            ? Editor.Of(who)
            : throw new AccessDeniedException($"Your role is {Data.Vocabulary.Word(who.Role)}; this takes the role {Data.Vocabulary.Word(least)}.");
    }
}

/// <param name="Name">The author of what they publish.</param>
/// <param name="Roles">Their role with those that it includes.</param>
public sealed record Editor(string Id, string Name, IReadOnlySet<AccountRole> Roles)
{
    /// <summary>As drafts and history name them.</summary>
    public Contributor Contributor => new(Id, Name);

    internal static Editor Of(SignedIn who) => new(who.Account, who.Name, Policies.Including(who.Role));
}

/// <summary>Somebody is not allowed, or not any more, to do what they asked for; the message says so to them.</summary>
public sealed class AccessDeniedException(string message) : Exception(message);
