using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// A part of the page of a draft that is rendered when something is shown otherwise, and not with each letter: a
/// dossier may have hundreds of facts, and a roll call hundreds of fields.
/// </summary>
public abstract class DraftPart : ComponentBase
{
    private int rendered = -1;

    [Parameter, EditorRequired]
    public required DraftSession Session { get; set; }

    /// <summary>To be called when it has something else to show by itself.</summary>
    protected void ShowAnew() => rendered = -1;

    protected override bool ShouldRender()
    {
        if (rendered == Session.Showing)
            return false;
        rendered = Session.Showing;
        return true;
    }
}
