using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Statements;
using static AgreementTracker.Record.Statements.StatementPartKind;

namespace AgreementTracker.Testing.Invention;

internal static class StatementDraw
{
    public static StatementFact Statement(this Draw draw, Quoting quoting, Slugs known, string key)
    {
        var fact = new FactDraw(draw, quoting);
        var kind = draw.Word<StatementKind>();
        return new()
        {
            Key = key,
            Kind = kind,
            Speaker = fact.Attribution("speaker", known, needed: true)!,
            Stance = fact.Word<Stance>("stance"),
            Date = fact.MaybeDate("date"),
            Parts = draw.Parts(quoting, quoting.Source(), kind),
            Citations = fact.Citations,
        };
    }

    /// <summary>In the order of the text, and apart.</summary>
    private static IReadOnlyList<StatementPartFact> Parts(
        this Draw draw,
        Quoting quoting,
        InventedSource source,
        StatementKind statement
    )
    {
        SortedList<int, (int To, StatementPartFact Part)> parts = [];
        var wanted = draw.Between(1, 4);
        while (parts.Count == 0 || wanted-- > 1)
        {
            // The first is one that its kind of statement can't do without.
            var kind =
                statement == StatementKind.Paraphrase ? Narrated
                : statement == StatementKind.PartialQuote && parts.Count > 0 ? draw.Word<StatementPartKind>()
                : Quoted;
            var (from, to) = draw.Of(
                statement == StatementKind.Written ? [(0, source.Text.Length)]
                : kind == Quoted ? source.Invented.Quotations
                : source.Invented.Narration
            );
            if (string.IsNullOrWhiteSpace(source.Text[from..to]))
                continue;
            (from, to) = draw.Part(source.Text, from, to, PassageQuote.ExactLimit);
            if (
                parts.All(other => to <= other.Key || from >= other.Value.To)
                && quoting.Passage(source, from, to) is { } passage
            )
                parts.Add(from, (to, new() { Kind = kind, Passage = passage }));
        }
        return [.. parts.Values.Select(part => part.Part)];
    }
}
