using System.Security.Claims;
using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components.Authorization;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// Who is at work on a page or in its circuit. An action asks <see cref="RequireAsync"/> each time: what was allowed
/// when the page was opened may not be any more.
/// </summary>
public sealed class CurrentEditor(
    AuthenticationStateProvider states,
    AccountSessions sessions,
    TimeProvider time,
    ILogger<CurrentEditor>? log = null
)
{
    /// <summary>As they were when the page was opened; enough to show a name, not to allow anything.</summary>
    /// <exception cref="AccessDeniedException">Nobody is signed in.</exception>
    public async Task<Editor> GetAsync()
    {
        var user = (await states.GetAuthenticationStateAsync()).User;
        return user is { Identity: { IsAuthenticated: true, Name: { } name } } && user.AccountOf() is { } id
            ? new(
                id,
                name,
                Enum.GetValues<AccountRole>()
                    .Where(role => user.IsInRole(Record.Vocabulary.Word(role)))
                    .SelectMany(Policies.Including)
                    .ToHashSet()
            )
            : throw new AccessDeniedException(Texts.CurrentEditor_NobodySignedIn);
    }

    /// <summary>As the database knows them now.</summary>
    /// <exception cref="AccessDeniedException"> The session is over, the account locked, its role does not allow it, or
    /// somebody who administers has not shown of late that it is they.
    /// </exception>
    public async Task<Editor> RequireAsync(string policy) =>
        await RequireAsync((await states.GetAuthenticationStateAsync()).User, policy);

    /// <summary>The same for an endpoint that is no page, where the request says who asks.</summary>
    public async Task<Editor> RequireAsync(ClaimsPrincipal user, string policy)
    {
        try
        {
            return await RequireUnloggedAsync(user, policy);
        }
        catch (AccessDeniedException refused)
        {
            log?.LogWarning(
                "Refused account {Account} what asks for {Policy}: {Reason}",
                user.AccountOf(),
                policy,
                refused.Message
            );
            throw;
        }
    }

    private async Task<Editor> RequireUnloggedAsync(ClaimsPrincipal user, string policy)
    {
        var least = Policies.MinRoleFor(policy);
        var who = await sessions.CheckAsync(user) ?? throw new AccessDeniedException(Texts.CurrentEditor_SignedOut);
        if (who.Role < least)
            throw new AccessDeniedException(
                Texts.CurrentEditor_OtherRole.With(Record.Vocabulary.Word(who.Role), Record.Vocabulary.Word(least))
            );
        if (policy == Policies.Administer && !who.IsFresh(time))
            throw new AccessDeniedException(Texts.CurrentEditor_NotFresh.With(AccountPrincipal.Fresh.TotalMinutes));
        return Editor.Of(who);
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
public sealed class AccessDeniedException(string message) : Exception(message)
{
    /// <summary>
    /// For the log, which the framework writes it to: an answer, and no fault whose place must be found.
    /// </summary>
    public override string ToString() => $"{nameof(AccessDeniedException)}: {Message}";
}
