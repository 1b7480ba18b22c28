using AgreementTracker.Record.Editing;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// Facts that follow one another in a list, as many as are looked at together: a longer list is folded, so that a
/// dossier of hundreds is as light as one of a few.
/// </summary>
/// <param name="From">The place of the first.</param>
/// <param name="To">Behind the last.</param>
internal sealed record FactFold(EditedDocument Document, string List, int From, int To, bool IsFolded)
{
    private const int MaxUnfolded = 30;
    private const int Length = 20;

    public IEnumerable<string> Paths => Enumerable.Range(From, To - From).Select(index => FormPath.Of(List, index));

    public static IEnumerable<FactFold> Of(EditedDocument document, FactKind kind)
    {
        var list = FormPath.Of("$", kind.List);
        var count = document.Count(list);
        if (count <= MaxUnfolded)
            yield return new(document, list, 0, count, false);
        else
            for (var from = 0; from < count; from += Length)
                yield return new(document, list, from, Math.Min(from + Length, count), true);
    }

    /// <summary>Where a fact is folded away; null where it is seen anyhow.</summary>
    public static FactFold? With(EditedDocument document, string fact) =>
        FormPath.Steps(fact) is [string list, int index]
        && FactKind.OfDossier.FirstOrDefault(kind => kind.List == list) is { } kind
            ? Of(document, kind).FirstOrDefault(fold => fold.IsFolded && fold.From <= index && index < fold.To)
            : null;
}
