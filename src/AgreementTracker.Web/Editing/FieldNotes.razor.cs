using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Editing;

public sealed partial class FieldNotes(Review review, CurrentEditor editor)
{
    private string text = "";
    private string? fault;

    [Parameter, EditorRequired]
    public required DraftSession Session { get; set; }

    [Parameter, EditorRequired]
    public required FieldContext Field { get; set; }

    [Parameter, EditorRequired]
    public required NoteThread Thread { get; set; }

    private string Id => $"answer-{Field.Path}";

    /// <summary>An answer that is typed goes with the settling.</summary>
    private async Task SayAsync(bool isSettled)
    {
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            var me = who.Contributor;
            fault = null;
            IReadOnlyList<DraftNote> said = isSettled
                ? await review.SettleAsync(Session.Id, me, Thread.About, text)
                : [await review.CommentAsync(Session.Id, me, Thread.About, text)];
            foreach (var note in said)
                Session.Said(note);
            text = "";
            Thread = Session.ThreadOn(Field.Path) ?? Thread;
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
    }

    protected override void Say(string words) => fault = words;
}
