using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Editing;

public sealed partial class FieldEditor
{
    [Parameter, EditorRequired]
    public required DraftSession Session { get; set; }

    [Parameter, EditorRequired]
    public required FieldContext Field { get; set; }

    private string typedLines = "";

    private FieldShape Shape => Field.Shape;

    /// <summary>
    /// Empty rather than null: a value that vanished would be taken away from the page, with the letters typed
    /// meanwhile.
    /// </summary>
    private string Text => Session.Document.Text(Field.Path) ?? "";
    private string LabelId => $"label-{Field.Path}";
    private string HelpId => $"help-{Field.Path}";
    private string ProblemsId => $"problems-{Field.Path}";

    /// <summary>Found by its name, where it is not one of this very document.</summary>
    private bool IsPicked => Shape.Target is FieldTarget.Person or FieldTarget.Organization or FieldTarget.Jurisdiction;

    private bool IsWrong => Problems.Count > 0;
    private bool IsNotStated => Session.Document.Has(Field.Path) && Session.Document.Find(Field.Path) is null;

    private bool IsFixed => Session.IsFixed(Session.Document, Field);

    private string? DescribedBy =>
        (FieldText.Help(Shape.Name) is not null, IsWrong) switch
        {
            (true, true) => $"{HelpId} {ProblemsId}",
            (true, false) => HelpId,
            (false, true) => ProblemsId,
            _ => null,
        };

    /// <summary>
    /// Of the field and of its citations; those of a field whose name goes on from this one's are not its own.
    /// </summary>
    private IReadOnlyList<Problem> Problems =>
        [
            .. Session.ProblemsAt(Field.Path),
            .. Session.ProblemsAt(FormPath.Of(FormPath.Of(Field.Fact, "citations"), Shape.Name)),
        ];

    private IEnumerable<(string Key, string Title)> Keys
    {
        get
        {
            var kind = FactKind.OfDossier.First(kind =>
                kind.List
                == Shape.Target switch
                {
                    FieldTarget.Agreement => "agreements",
                    FieldTarget.VoteEvent => "voteEvents",
                    FieldTarget.Event => "events",
                    _ => "figures",
                }
            );
            var count = Session.Document.Count($"$.{kind.List}");
            for (var i = 0; i < count; i++)
                if (
                    FormPath.Of($"$.{kind.List}", i) is var path
                    && Session.Document.Text(FormPath.Of(path, "key")) is { } key
                )
                    yield return (key, FactTitle.Of(Session, Session.Document, path, kind.Type));
        }
    }

    /// <summary>As they are typed, ends of lines and all, while they say what the document does.</summary>
    private string Lines =>
        DraftSession.TextOf(Session.Document, Field, null) is var kept
        && kept == string.Join('\n', TypedText.Lines(typedLines))
            ? typedLines
            : kept;

    private static string Wording(Problem problem) =>
        (problem.Kind == ProblemKind.NoCitation ? Texts.FieldEditor_NoCitation : problem.Message).Capitalized();

    private void TakeAtHand() => Session.Take(Field);

    /// <summary>Bound, so that what comes back late on a slow line does not overwrite what was typed since.</summary>
    private void Type(string? text) => Session.Type(Field, null, text ?? "");

    private void Choose(string? word)
    {
        if (
            Field.Type != typeof(VoteEventFact)
            || !Session.Document.ChooseUncounted(Field.Fact, Shape.Name, word ?? "")
        )
            Session.SetText(Field, word ?? "");
        Session.Wrote();
    }

    private void TypeLines(string? text)
    {
        typedLines = text ?? "";
        Session.Type(Field, null, typedLines);
    }

    /// <summary>What was typed may be part of the outline.</summary>
    private void Left() => Session.Wrote();

    private void AnswerNotStated(bool isNotStated)
    {
        if (isNotStated)
            Session.Document.SetNotStated(Field.Fact, Shape.Name);
        else
            Session.Document.Clear(Field.Path);
        Session.Wrote();
    }
}
