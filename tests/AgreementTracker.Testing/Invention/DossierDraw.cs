using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Testing.Invention;

/// <summary>Draws a dossier with facts of all kinds, each as whole or as bare as may be.</summary>
internal sealed partial class DossierDraw(Draw draw, IReadOnlyList<InventedSource> sources, Slugs known)
{
    private readonly Quoting quoting = new(draw, sources);
    private int keys;

    /// <param name="own">The organizations of the place, at least one.</param>
    public Dossier Dossier(string slug, string? parent, IReadOnlyList<string> own)
    {
        var (agreements, votes, figures, events) = (Keys(2), Keys(3), Keys(4), Keys(2));
        return new()
        {
            Jurisdiction = Jurisdiction(slug, parent),
            Organizations = [.. own.Select(organization => DirectoryDraw.Organization(draw, quoting, organization))],
            Agreements = [.. agreements.Select(key => Agreement(key, own, votes))],
            VoteEvents = [.. votes.Select(key => Vote(key, agreements))],
            Statements = draw.Some(4, _ => draw.Statement(quoting, known, Key())),
            Figures = [.. figures.Select((key, i) => Figure(key, figures[..i], events))],
            Events = [.. events.Select(Event)],
            Instruments = draw.Some(2, _ => Instrument(Key())),
            ContextNotes = draw.Some(2, _ => Note(Key())),
            Withdrawals = draw.Some(2, _ => Withdrawn(parent)),
            Passages = quoting.Passages,
        };
    }

    private Withdrawal Withdrawn(string? parent)
    {
        var movedTo = draw.Chance(30) ? parent : null;
        return new()
        {
            Key = Key(),
            Reason = draw.Words(Withdrawal.ReasonLimit),
            MovedTo = movedTo,
            MovedKey = movedTo is not null && draw.Chance(50) ? Key() : null,
        };
    }

    private FactDraw Fact() => new(draw, quoting);

    private string Key() => draw.Slug(keys++);

    private List<string> Keys(int most) => draw.Some(most, _ => Key());

    private string? Maybe(List<string> keys) => keys.Count > 0 && draw.Chance(60) ? draw.Of(keys) : null;

    private JurisdictionFact Jurisdiction(string slug, string? parent)
    {
        var fact = Fact();
        return new()
        {
            Slug = slug,
            Name = fact.Printed("name", JurisdictionFact.NameLimit),
            OtherNames = fact.PrintedList("otherNames"),
            Classification = Classification(slug, fact),
            Parent = parent is null ? null : fact.Cited("parent", parent),
            Division = draw.Chance(50) ? $"ocd-division/country:us/state:{slug[..2]}" : null,
            Geoid = draw.Chance(50) ? draw.Of(["12", "12086", "1245000"]) : null,
            County = fact.MaybeCited("county", () => "12086"),
            Population = draw.Chance(50) ? fact.Count("population") : null,
            Citations = fact.Citations,
        };
    }

    private JurisdictionClassification Classification(string slug, FactDraw fact) =>
        slug.Length == 2 ? fact.Cited("classification", JurisdictionClassification.State)
        : draw.Chance(30) ? JurisdictionClassification.NotStated
        : fact.Cited("classification", draw.Of(Enum.GetValues<JurisdictionClassification>()[1..5]));

    private AgreementFact Agreement(string key, IReadOnlyList<string> own, List<string> votes)
    {
        var fact = Fact();
        var latest = "";
        return new()
        {
            Key = key,
            Name = fact.MaybePrinted("name", AgreementFact.NameLimit),
            Agency = fact.Cited("agency", draw.Of(own)),
            Partner = fact.MaybeCited("partner", () => known.MaybeOrganization(draw)),
            Model = fact.Word<AgreementModel>("model"),
            Scope = fact.MaybePrinted("scope", AgreementFact.ScopeLimit),
            Events = draw.Some(5, _ => Step(votes, ref latest)),
            Citations = fact.Citations,
        };
    }

    /// <summary>After the steps before it: what comes earlier loses its value and keeps its words.</summary>
    private AgreementEventFact Step(List<string> votes, ref string latest)
    {
        var fact = Fact();
        var date = fact.MaybeDate("date");
        if (
            date?.Value is { } value
            && string.CompareOrdinal(value, latest[..Math.Min(latest.Length, value.Length)]) < 0
        )
            date = date with { Value = null, Basis = null };
        latest = string.CompareOrdinal(date?.Value, latest) > 0 ? date!.Value! : latest;
        return new()
        {
            Key = Key(),
            Kind = fact.Word<AgreementEventKind>("kind"),
            Date = date,
            VoteEvent = Maybe(votes),
            Citations = fact.Citations,
        };
    }
}
