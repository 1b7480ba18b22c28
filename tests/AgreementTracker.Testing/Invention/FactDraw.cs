using AgreementTracker.Record;
using AgreementTracker.Record.Dates;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Testing.Invention;

/// <summary>Draws the fields of one fact, and cites each where it is drawn.</summary>
internal sealed class FactDraw(Draw draw, Quoting quoting)
{
    private readonly OrderedDictionary<string, IReadOnlyList<Citing>> citations = [];

    public IReadOnlyDictionary<string, IReadOnlyList<Citing>> Citations => citations;

    public T Cited<T>(string field, T value)
    {
        Cite(field, quoting.Any());
        return value;
    }

    public T? MaybeCited<T>(string field, Func<T?> value)
        where T : class => draw.Chance(50) && value() is { } stated ? Cited(field, stated) : null;

    public T Word<T>(string field)
        where T : struct, Enum
    {
        var word = draw.Word<T>();
        return Vocabulary.IsNotStated(word) ? word : Cited(field, word);
    }

    public string Printed(string field, int limit)
    {
        var passage = quoting.Any();
        Cite(field, passage);
        return quoting.PartOf(passage, limit);
    }

    public string? MaybePrinted(string field, int limit) => draw.Chance(50) ? Printed(field, limit) : null;

    public IReadOnlyList<string> PrintedList(string field)
    {
        var passages = draw.Some(3, _ => quoting.Any());
        if (passages.Count > 0)
            Cite(field, [.. passages]);
        return [.. passages.Select(passage => quoting.PartOf(passage, 300))];
    }

    public decimal Number(string field)
    {
        var source = quoting.Source();
        var (from, to, number) = draw.Of(source.Invented.Numbers);
        Cite(field, quoting.Around(source, from, to));
        return PlainDecimal.Of(number);
    }

    /// <summary>A whole number, or null where the source happens to have none.</summary>
    public int? Count(string field, int least = 0)
    {
        var source = quoting.Source();
        var whole = source
            .Invented.Numbers.Where(number =>
                number.Number >= least
                && number.Number <= int.MaxValue
                && number.Number == decimal.Truncate(number.Number)
            )
            .ToList();
        if (whole.Count == 0)
            return null;
        var (from, to, number) = draw.Of(whole);
        Cite(field, quoting.Around(source, from, to));
        return (int)number;
    }

    public DateFact? MaybeDate(string field)
    {
        var source = quoting.Source();
        switch (draw.Below(5))
        {
            case 0:
                var (from, to, values) = draw.Of(source.Invented.Dates);
                Cite(field, quoting.Around(source, from, to));
                return new()
                {
                    Value = draw.Of(values),
                    Printed = source.Text[from..to],
                    Basis = DateBasis.Printed,
                };
            case 1 when source.Document.Published is { Length: 10 }:
                var (value, printed) = (draw.Date(), PrintedIn(source, field));
                return MayMeanAnyDate(printed)
                    ? new()
                    {
                        Value = value,
                        Printed = printed,
                        Basis = DateBasis.Derived,
                    }
                    : new() { Printed = printed };
            case 2 when source.Document.Kind is SourceKind.OfficialRecord or SourceKind.OfficialList:
                return new()
                {
                    Value = draw.Date(),
                    Printed = PrintedIn(source, field),
                    Basis = DateBasis.OfficialRecord,
                };
            case 3:
                return new() { Printed = PrintedIn(source, field) };
            default:
                return null;
        }
    }

    private static bool MayMeanAnyDate(string printed) =>
        new[] { "0003", "9995" }.All(year => DerivedDate.IsPossible(printed, "", "", year, new(2025, 6, 18)));

    /// <summary>With a name or an affiliation where that is needed, and never empty.</summary>
    public AttributionFact? Attribution(string field, Slugs known, bool needed)
    {
        if (!needed && draw.Chance(40))
            return null;
        var named = draw.Chance(60);
        var attribution = new AttributionFact
        {
            Name = named ? Printed($"{field}.name", AttributionFact.NameLimit) : null,
            Role = MaybePrinted($"{field}.role", AttributionFact.RoleLimit),
            Affiliation =
                needed && !named
                    ? Printed($"{field}.affiliation", AttributionFact.AffiliationLimit)
                    : MaybePrinted($"{field}.affiliation", AttributionFact.AffiliationLimit),
            Person = known.MaybePerson(draw),
            Organization = known.MaybeOrganization(draw),
        };
        return attribution == new AttributionFact() ? null : attribution;
    }

    private string PrintedIn(InventedSource source, string field)
    {
        while (true)
        {
            var (from, to) = draw.Part(source.Text, 0, source.Text.Length, PartialDate.PrintedLimit);
            if (quoting.Passage(source, from, to) is { } passage)
            {
                Cite(field, passage);
                return quoting.PartOf(passage, PartialDate.PrintedLimit);
            }
        }
    }

    /// <summary>
    /// With the passages needed, and at times with more that support the field, contradict it or are there for context.
    /// </summary>
    private void Cite(string field, params string[] supporting)
    {
        List<Citing> citings = [.. supporting.Select(passage => new Citing { Passage = passage })];
        while (draw.Chance(15))
        {
            var role = draw.Word<CitationRole>();
            var passage = quoting.Any();
            citings.Add(
                new()
                {
                    Passage = passage,
                    Role = role,
                    ReportedAs =
                        role == CitationRole.Contradicts ? quoting.PartOf(passage, Citing.ReportedAsLimit) : null,
                }
            );
        }
        citations.Add(field, draw.Shuffled(citings));
    }
}
