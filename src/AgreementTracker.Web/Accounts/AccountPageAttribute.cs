namespace AgreementTracker.Web.Accounts;

/// <summary>
/// The page is about whoever looks at it: it may set cookies, is kept nowhere, and may load our own script, without
/// which passkeys don't work. Where it wants somebody who is signed in, <c>[Authorize]</c> says so.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccountPageAttribute : Attribute;

internal static class AccountPages
{
    public static bool IsAccountPage(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AccountPageAttribute>() is not null;
}
