namespace AgreementTracker.Web.Caching;

/// <summary>
/// The page is the same for every reader of the same data version: it may be cached, and revalidated by its ETag. Never
/// on a page that is interactive or personal.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadingPageAttribute : Attribute
{
    /// <summary>Whether the server keeps a copy; a file may be too long for that.</summary>
    public bool IsStored { get; init; } = true;
}
