namespace AgreementTracker.Web.Hosting;

/// <summary>
/// The page is worked on, with script: it alone loads any, and its content security policy allows what that needs. Such
/// a page is never cached, and links from it are followed by the browser itself.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkingPageAttribute : Attribute;

internal static class WorkingPages
{
    public static bool IsWorkingPage(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<WorkingPageAttribute>() is not null;
}
