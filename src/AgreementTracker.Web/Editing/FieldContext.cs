using AgreementTracker.Record.Editing;

namespace AgreementTracker.Web.Editing;

/// <summary>The field that words would be cited for.</summary>
public sealed record FieldContext(string Fact, Type Type, FieldShape Shape)
{
    public string Path => FormPath.Field(Fact, Shape.Name);
    public string Label => FieldText.Label(Type, Shape.Name);

    /// <summary>
    /// The field that letters are typed into at this path, and the part of a date; null where there is none.
    /// </summary>
    public static (FieldContext Field, string? Part)? At(string address, string path)
    {
        var (fact, type) = FactKind.At(address, path);
        if (!DraftSession.Under(path, fact))
            return null;
        object[] rest = [.. FormPath.Steps(path).Skip(FormPath.Steps(fact).Count)];
        while (true)
        {
            var name = string.Join('.', rest.TakeWhile(step => step is string));
            if (FieldShape.Of(type).FirstOrDefault(shape => DraftSession.Under(name, shape.Name)) is not { } shape)
                return null;
            if (shape.Kind == FieldKind.Facts && rest is [string list, int index, _, ..])
                (fact, type, rest) = (FormPath.Of(FormPath.Of(fact, list), index), shape.Type, rest[2..]);
            else
                return (shape.Kind, name[shape.Name.Length..]) switch
                {
                    (FieldKind.Text or FieldKind.Number or FieldKind.Texts, "") when rest.All(step => step is string) =>
                        (new(fact, type, shape), null),
                    // The words of the source have the date's own path in the form.
                    (FieldKind.Date, "" or ".printed") => (new(fact, type, shape), "printed"),
                    (FieldKind.Date, ".value") => (new(fact, type, shape), "value"),
                    _ => null,
                };
        }
    }
}
