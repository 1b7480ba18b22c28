using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// Where something stands in a document, in words: <c>$.voteEvents[0].votes[4].option</c> is 'Vote 1: Voter 5: Option'.
/// </summary>
internal static class PathText
{
    /// <param name="path">With the places of facts in their lists, or with what tells them from others.</param>
    public static string Of(string address, string path)
    {
        object[] steps = [.. FormPath.Steps(path)];
        if (
            steps is [string list, .. var rest]
            && DraftJson.TypeOf(address) == typeof(Dossier)
            && FactKind.OfDossier.FirstOrDefault(kind => kind.List == list) is { } kind
        )
            return rest is [var which, .. var within]
                ? Joined(One(kind, which), Within(kind.Type, within))
                : kind.Title;
        return steps switch
        {
            [] => Texts.PathText_AsAWhole,
            ["jurisdiction" or "person" or "organization", _, ..] => Within(
                FactKind.At(address, path).Type,
                steps[1..]
            ),
            _ => string.Join('.', steps).Capitalized(),
        };
    }

    /// <summary>From a fact on; nothing for the fact itself.</summary>
    public static string Within(Type fact, object[] steps)
    {
        if (steps is [])
            return "";
        var name = string.Join('.', steps.TakeWhile(step => step is string));
        var field = FieldShape.Of(fact).FirstOrDefault(shape => DraftSession.Under(name, shape.Name));
        if (field is not { Kind: FieldKind.Facts })
            return FieldText.Label(fact, field?.Name ?? name);
        var kind = FactKind.Within(field);
        return steps is [_, var which, .. var within]
            ? Joined(One(kind, which), Within(kind.Type, within))
            : kind.Title;
    }

    /// <summary>With what the fact is called in the draft: 'City Commission: 3–2: Result'.</summary>
    public static string InDraft(DraftSession session, string address, string path)
    {
        var document = session.Documents.Find(document => document.Address == address);
        if (document is null)
            return address;
        var (fact, type) = FactKind.At(address, path);
        var within = Within(type, [.. FormPath.Steps(path).Skip(FormPath.Steps(fact).Count)]);
        return Joined(FactTitle.Of(session, document, fact, type), within);
    }

    /// <summary>Without what it stands in.</summary>
    public static string Last(string address, string path) => Of(address, path).Split(": ")[^1];

    /// <summary>What stands there, as readers are shown it.</summary>
    public static string Shown(string address, string path, string value)
    {
        object[] steps = [.. FormPath.Steps(path)];
        var (fact, rest) =
            steps is [string list, _, .. var within]
            && FactKind.OfDossier.FirstOrDefault(kind => kind.List == list) is { } kind
                ? (kind.Type, within)
                : (FactKind.At(address, path).Type, steps[1..]);
        while (
            rest is [string name, _, .. var inner]
            && FieldShape.Of(fact).FirstOrDefault(shape => shape.Name == name) is { Kind: FieldKind.Facts } shape
        )
            (fact, rest) = (shape.Type, inner);
        return FieldText.Shown(fact, string.Join('.', rest), value);
    }

    private static string One(FactKind kind, object which) =>
        $"{kind.One.Capitalized()} {(which is int index ? index + 1 : $"“{which}”")}";

    private static string Joined(string fact, string within) => within.Length == 0 ? fact : $"{fact}: {within}";
}
