using System.Collections;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Documents;

/// <summary>All facts of a document, in its order, each with its path.</summary>
internal static class FactWalk
{
    public static IEnumerable<(Fact Fact, string Path)> Facts(this ICitingDocument document, string root = "$") =>
        Under(document, root);

    /// <summary>The keys of the passages that something rests on.</summary>
    public static HashSet<string> CitedPassages(this ICitingDocument document) =>
        [
            .. document
                .Facts()
                .SelectMany(entry => entry.Fact.Citations.Values)
                .SelectMany(citings => citings)
                .Select(citing => citing.Passage),
            .. (document as Dossier)?.Statements.SelectMany(statement => statement.Parts).Select(part => part.Passage)
                ?? [],
        ];

    private static IEnumerable<(Fact Fact, string Path)> Under(object holder, string path)
    {
        foreach (var (name, property) in DocumentReader.Fields(holder.GetType()))
            switch (property.GetValue(holder))
            {
                case Fact fact:
                    foreach (var found in Itself(fact, $"{path}.{name}"))
                        yield return found;
                    break;
                case IList items:
                    for (var i = 0; i < items.Count; i++)
                        if (items[i] is Fact item)
                            foreach (var found in Itself(item, $"{path}.{name}[{i}]"))
                                yield return found;
                    break;
            }
    }

    private static IEnumerable<(Fact, string)> Itself(Fact fact, string path) =>
        Under(fact, path).Prepend((fact, path));
}
