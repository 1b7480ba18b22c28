using AgreementTracker.Data.ContextNotes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Events;
using AgreementTracker.Data.Instruments;

namespace AgreementTracker.Testing.Invention;

internal sealed partial class DossierDraw
{
    private FigureFact Figure(string key, List<string> before, List<string> events)
    {
        var fact = Fact();
        return new()
        {
            Key = key,
            Metric = fact.Cited("metric", draw.Words(Data.Figures.Figure.MetricLimit)),
            Quantity = fact.Printed("quantity", Data.Figures.Figure.QuantityLimit),
            Value = draw.Chance(50) ? fact.Number("value") : null,
            Unit = fact.MaybeCited("unit", () => draw.Words(Data.Figures.Figure.UnitLimit)),
            Of = fact.MaybePrinted("of", Data.Figures.Figure.OfLimit),
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
            Name = fact.Printed("name", Data.Events.Event.NameLimit),
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
            Name = fact.Printed("name", EventParticipant.NameLimit),
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
            Title = fact.Printed("title", Data.Instruments.Instrument.TitleLimit),
            Number = fact.MaybePrinted("number", Data.Instruments.Instrument.NumberLimit),
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
            Text = fact.Cited("text", draw.Words(ContextNote.TextLimit)),
            Citations = fact.Citations,
        };
    }
}
