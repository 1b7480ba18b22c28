using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.About;

/// <summary>Texts of the documentation that are pages as well.</summary>
public sealed partial class TextPage(NavigationManager navigation)
{
    private DocumentationText text = null!;

    protected override void OnInitialized() =>
        text = DocumentationText.Named(new Uri(navigation.Uri).AbsolutePath.Trim('/').ToLowerInvariant());
}
