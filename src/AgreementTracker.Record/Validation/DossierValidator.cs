using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Validation;

/// <summary>
/// What must hold of a document beyond its form: every stated field cited, every quote in its source to the letter,
/// every reference met. It reports all that is wrong, each with its address. Nothing is published that it objects to.
/// </summary>
public static class DossierValidator
{
    public static IReadOnlyList<Problem> Validate(IReadOnlyCollection<LocatedDocument> documents, KnownRecord known)
    {
        List<Problem> problems = [];
        foreach (var same in documents.GroupBy(document => document.Address).Where(group => group.Count() > 1))
        foreach (var again in same.Skip(1))
            problems.Add(new(again.File, again.Path, $"{same.Key} is already there in {same.First().File}"));

        foreach (var located in documents)
        {
            var report = new Report(located, problems);
            if (located.Document is SourceDocument source)
                SourceRules.Check(source, known, report);
            if (located.Document is ICitingDocument citing)
            {
                var passages = PassageRules.Find(citing, known, report);
                CitationRules.Check(citing, passages, known, report);
                ReferenceRules.Check(citing, known, report);
                StatementRules.Check(citing, passages, report);
                VoteRules.Check(citing, passages, report);
            }
            if (located.Document is Dossier dossier)
                DossierRules.Check(dossier, report);
        }
        return problems;
    }
}

/// <summary>Notes what is wrong with one document.</summary>
internal sealed class Report(LocatedDocument document, List<Problem> problems)
{
    public string Root => document.Path;

    public string Address => document.Address;

    public void Add(string path, string message, ProblemKind kind = ProblemKind.Other) =>
        problems.Add(new(document.File, path, message) { Kind = kind });
}

/// <summary>A quote, found in its source.</summary>
/// <param name="At">In UTF-16 units.</param>
internal sealed record FoundPassage(PassageQuote Quote, SourceDocument Source, string Text, int At)
{
    public int End => At + Quote.Exact.Length;
}
