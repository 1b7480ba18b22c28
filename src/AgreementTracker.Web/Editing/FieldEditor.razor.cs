using System.Globalization;
using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Editing;

public sealed partial class FieldEditor
{
    [Parameter, EditorRequired]
    public required DraftSession Session { get; set; }

    [Parameter, EditorRequired]
    public required FieldAtHand Field { get; set; }

    private string typedLines = "";

    private FieldShape Shape => Field.Shape;
    /// <summary>Empty rather than null: a value that vanished would be taken away from the page, with the letters typed meanwhile.</summary>
    private string Text => Session.Document.Text(Field.Path) ?? "";
    private string LabelId => $"label-{Field.Path}";
    private string HelpId => $"help-{Field.Path}";
    private string ProblemsId => $"problems-{Field.Path}";
    /// <summary>Found by its name, where it is not one of this very document.</summary>
    private bool IsPicked => Shape.Target is FieldTarget.Person or FieldTarget.Organization or FieldTarget.Jurisdiction;

    private bool IsWrong => Problems.Count > 0;
    private bool IsNotStated => Session.Document.Has(Field.Path) && Session.Document.Find(Field.Path) is null;

    /// <summary>What names a published fact stays as it is.</summary>
    private bool IsFixed => Shape.Name == "slug" && Field.Type != typeof(OrganizationFact)
        || Shape.IsIdentity && Session.IsPublished(Field.Fact, Text);

    private string? DescribedBy => (FieldText.Help(Shape.Name) is not null, IsWrong) switch
    {
        (true, true) => $"{HelpId} {ProblemsId}",
        (true, false) => HelpId,
        (false, true) => ProblemsId,
        _ => null,
    };

    /// <summary>Of the field and of its citations; those of a field whose name goes on from this one's are not its own.</summary>
    private IReadOnlyList<Problem> Problems => [.. Session.ProblemsAt(Field.Path),
        .. Session.ProblemsAt(FormPath.Of(FormPath.Of(Field.Fact, "citations"), Shape.Name))];

    private IEnumerable<(string Key, string Title)> Keys
    {
        get
        {
            var kind = FactKind.OfDossier.First(kind => kind.List == Shape.Target switch
            {
                FieldTarget.Agreement => "agreements",
                FieldTarget.VoteEvent => "voteEvents",
                FieldTarget.Event => "events",
                _ => "figures",
            });
            var count = Session.Document.Count($"$.{kind.List}");
            for (var i = 0; i < count; i++)
                if (FormPath.Of($"$.{kind.List}", i) is var path && Session.Document.Text(FormPath.Of(path, "key")) is { } key)
                    yield return (key, FactTitle.Of(Session, Session.Document, path, kind.Type));
        }
    }

    /// <summary>As they are typed, ends of lines and all, while they say what the document does.</summary>
    private string Lines => Kept.SequenceEqual(Split(typedLines)) ? typedLines : string.Join('\n', Kept);

    private IEnumerable<string?> Kept => (Session.Document.Find(Field.Path) as JsonArray ?? []).Select(line => line?.ToString());

    private static string[] Split(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Wording(Problem problem) =>
        (problem.Kind == ProblemKind.NoCitation ? "has no citation: select the words in the source that say so" : problem.Message).Capitalized();

    private void TakeAtHand() => Session.Take(Field);

    /// <summary>Bound, so that what comes back late on a slow line does not overwrite what was typed since.</summary>
    private void Type(string? text)
    {
        Set(text ?? "");
        Session.Typed();
    }

    private void Choose(string? word)
    {
        if (Field.Type != typeof(VoteEventFact) || !Session.Document.ChooseUncounted(Field.Fact, Shape.Name, word ?? ""))
            Set(word ?? "");
        Session.Wrote();
    }

    private void TypeLines(string? text)
    {
        typedLines = text ?? "";
        Session.Set(Field, new JsonArray([.. Split(typedLines).Select(line => JsonValue.Create(line))]));
        Session.Typed();
    }

    /// <summary>What was typed may be part of the outline.</summary>
    private void Left() => Session.Wrote();

    private void Set(string text)
    {
        if (text.Length == 0)
            Session.Document.Clear(Field.Path);
        else
            Session.Set(Field, Shape.Kind == FieldKind.Number && Number(text) is { } number ? number : text);
    }

    /// <summary>Null for what is no number: it is kept as it was typed, and the check says what is wrong with it.</summary>
    private JsonNode? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && !text.EndsWith('.') ? number
        : null;

    private void AnswerNotStated(bool isNotStated)
    {
        if (isNotStated)
            Session.Document.SetNotStated(Field.Fact, Shape.Name);
        else
            Session.Document.Clear(Field.Path);
        Session.Wrote();
    }
}
