using AgreementTracker.Data;
using AgreementTracker.Record;
using Microsoft.AspNetCore.Authorization;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// What may be asked of whoever is signed in, for <c>[Authorize(Policy = …)]</c> and <see
/// cref="CurrentEditor.RequireAsync"/>.
/// </summary>
public static class Policies
{
    public const string Edit = "edit";
    public const string Review = "review";
    public const string Administer = "administer";

    /// <summary>The least role that will do; those above it may do the same.</summary>
    public static AccountRole MinRoleFor(string policy) =>
        policy switch
        {
            Edit => AccountRole.Editor,
            Review => AccountRole.Reviewer,
            Administer => AccountRole.Administrator,
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Unknown policy."),
        };

    /// <summary>A role with those that it includes.</summary>
    public static IReadOnlySet<AccountRole> Including(AccountRole role) =>
        Enum.GetValues<AccountRole>().Where(other => other <= role).ToHashSet();

    internal static void AddPolicies(this AuthorizationOptions options)
    {
        foreach (var policy in (string[])[Edit, Review, Administer])
            options.AddPolicy(
                policy,
                required =>
                    required
                        .RequireAuthenticatedUser()
                        .RequireRole(
                            Enum.GetValues<AccountRole>()
                                .Where(role => role >= MinRoleFor(policy))
                                .Select(role => role.Word())
                        )
            );
    }
}
