using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Instruments;

namespace AgreementTracker.Testing.Invention;

internal sealed partial class DossierDraw
{
    private FigureFact Figure(string key, List<string> before, List<string> events)
    {
        var fact = Fact();
        return new()
        {
            Key = key,
            Metric = fact.Cited("metric", draw.Words(FigureFact.MetricLimit)),
            Quantity = fact.Printed("quantity", FigureFact.QuantityLimit),
            Value = draw.Chance(50) ? fact.Number("value") : null,
            Unit = fact.MaybeCited("unit", () => draw.Words(FigureFact.UnitLimit)),
            Of = fact.MaybePrinted("of", FigureFact.OfLimit),
            OfFigure = Maybe(before),
            Claimant = fact.Attribution("claimant", known, needed: false),
            Event = Maybe(events),
            Citations = fact.Citations,
        };
    }

    private EventFact Event(string key)
    {
        var fact = Fact();
        return new()
        {
            Key = key,
            Kind = fact.Word<EventKind>("kind"),
            Name = fact.Printed("name", EventFact.NameLimit),
            Date = fact.MaybeDate("date"),
            Participants = draw.Some(3, _ => Participant()),
            Citations = fact.Citations,
        };
    }

    private EventParticipantFact Participant()
    {
        var fact = Fact();
        return new()
        {
            Name = fact.Printed("name", EventParticipantFact.NameLimit),
            Organization = known.MaybeOrganization(draw),
            Citations = fact.Citations,
        };
    }

    private InstrumentFact Instrument(string key)
    {
        var fact = Fact();
        return new()
        {
            Key = key,
            Kind = fact.Word<InstrumentKind>("kind"),
            Title = fact.Printed("title", InstrumentFact.TitleLimit),
            Number = fact.MaybePrinted("number", InstrumentFact.NumberLimit),
            Issuer = fact.Attribution("issuer", known, needed: false),
            Date = fact.MaybeDate("date"),
            Citations = fact.Citations,
        };
    }

    private ContextNoteFact Note(string key)
    {
        var fact = Fact();
        return new()
        {
            Key = key,
            Topic = draw.Word<ContextTopic>(),
            Text = fact.Cited("text", draw.Words(ContextNoteFact.TextLimit)),
            Citations = fact.Citations,
        };
    }
}
