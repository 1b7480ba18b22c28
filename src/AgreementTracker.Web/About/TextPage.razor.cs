using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.About;

/// <summary>Texts of the documentation that are pages as well.</summary>
public sealed partial class TextPage(NavigationManager navigation)
{
    private const string About = "about";

    private DocumentationText text = null!;

    /// <summary>Whether the page also says who publishes this site.</summary>
    private bool IsAbout { get; set; }

    protected override void OnInitialized()
    {
        var name = new Uri(navigation.Uri).AbsolutePath.Trim('/').ToLowerInvariant();
        IsAbout = name == About;
        text = DocumentationText.Named(name);
    }
}
