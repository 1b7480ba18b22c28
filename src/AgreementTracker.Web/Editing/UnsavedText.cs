using AgreementTracker.Record.Editing;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// What a browser holds of a field from before the connection was lost: typed, and not known to be saved.
/// </summary>
/// <param name="Key">By which the browser holds it.</param>
/// <param name="Document">The address of the document.</param>
/// <param name="Path">As the form named the field when it was typed.</param>
/// <param name="Fact">The fact by the names of facts, as typing began: it may have another place in its list
/// now.</param>
/// <param name="Before">What the draft had in the field as typing began.</param>
/// <param name="IsAsked">Whether its editor was asked about it before.</param>
public sealed record UnsavedText(
    string Key,
    string Document,
    string Path,
    string Fact,
    string Before,
    string Text,
    bool IsAsked
);

/// <param name="Field">Where it belongs; null where there is no such field any more.</param>
/// <param name="Saved">What the draft has there.</param>
public sealed record UnsavedField(
    UnsavedText Held,
    EditedDocument? Document,
    FieldContext? Field,
    string? Part,
    string Saved
)
{
    /// <summary>As the form names the field now.</summary>
    public string Path =>
        Field is null ? Held.Path
        : Part is null or "printed" ? Field.Path
        : FormPath.Of(Field.Path, Part);

    /// <summary>A field that the draft lets nobody type into gets nothing back.</summary>
    public bool MayBePutBack(DraftSession session) =>
        Document is not null && Field is not null && !session.IsFixed(Document, Field);
}

/// <summary>
/// What was typed and not saved when the connection was lost: put back where it takes nothing else away, and else asked
/// about.
/// </summary>
/// <param name="Saved">Keys of what the draft has already.</param>
internal sealed record UnsavedTexts(
    IReadOnlyList<string> Saved,
    IReadOnlyList<UnsavedField> PutBack,
    IReadOnlyList<UnsavedText> Asked
)
{
    public static UnsavedTexts Restore(DraftSession session, IEnumerable<UnsavedText> held)
    {
        List<string> saved = [];
        List<UnsavedField> putBack = [];
        List<UnsavedText> asked = [];
        foreach (var field in held.Select(text => Find(session, text)))
        {
            if (field.Field is not null && IsSame(field, field.Saved, field.Held.Text))
                saved.Add(field.Held.Key);
            else if (field.Held.IsAsked || !IsSafe(session, field))
                asked.Add(field.Held);
            else
                putBack.Add(field);
        }
        foreach (var field in putBack)
            PutIn(session, field);
        return new(saved, putBack, asked);
    }

    /// <summary>A step of its own, which can be undone.</summary>
    public static void PutIn(DraftSession session, UnsavedField field)
    {
        field.Document!.EndTyping();
        session.Type(field.Document, field.Field!, field.Part, field.Held.Text);
        field.Document.EndTyping();
    }

    /// <summary>
    /// The same fact, and nothing in the field but what was there or what was saved on the way to this text.
    /// </summary>
    private static bool IsSafe(DraftSession session, UnsavedField field) =>
        field.MayBePutBack(session)
        && field.Document!.Named(field.Field!.Fact) == field.Held.Fact
        && (
            IsSame(field, field.Saved, field.Held.Before)
            || field.Saved.Length > 0 && field.Held.Text.StartsWith(field.Saved, StringComparison.Ordinal)
        );

    private static bool IsSame(UnsavedField field, string one, string other) =>
        field.Field!.Shape.Kind switch
        {
            FieldKind.Texts => TypedText.Lines(one).SequenceEqual(TypedText.Lines(other)),
            FieldKind.Number when TypedText.Number(one) is { } number => number.ToJsonString()
                == TypedText.Number(other)?.ToJsonString(),
            _ => one == other,
        };

    /// <summary>Where it belongs now.</summary>
    public static UnsavedField Find(DraftSession session, UnsavedText held)
    {
        var document = session.Documents.Find(document => document.Address == held.Document);
        try
        {
            if (document is not null && FieldContext.At(held.Document, held.Path) is (var field, var part))
            {
                if (
                    document.Named(field.Fact) != held.Fact
                    && FormPath.Numbered(document.Tree(), held.Fact) is { } moved
                    && FieldContext.At(held.Document, FormPath.Field(moved, field.Shape.Name)) is ({ } there, _)
                    && there.Type == field.Type
                )
                    field = there;
                if (document.Has(field.Fact))
                    return new(held, document, field, part, DraftSession.TextOf(document, field, part));
            }
        }
        catch (FormatException)
        {
            // No path that a form has: the browser holds something else.
        }
        return new(held, document, null, null, "");
    }
}
