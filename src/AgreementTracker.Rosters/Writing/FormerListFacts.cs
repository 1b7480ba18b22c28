using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Organizations;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// What only lists say in the published dossiers. It is taken out before all lists are read again, and what is not said
/// again is put back or withdrawn, so that no address is lost.
/// </summary>
/// <param name="placement">Where the agencies and agreements of the lists were.</param>
internal sealed class FormerListFacts(Placement placement)
{
    private readonly HashSet<PlacedAgreement> placed = [.. placement.Agreements.Values];
    private readonly HashSet<string> agencies = [.. placement.Agencies.Values];
    private readonly Dictionary<PlacedAgreement, AgreementFact> agreements = [];
    private readonly Dictionary<string, OrganizationFact> organizations = [];

    /// <summary>The places that have an agreement of the lists.</summary>
    public IReadOnlyCollection<string> Places => [.. placed.Select(agreement => agreement.Place).Distinct()];

    public Dossier TakeOut(Dossier dossier, IReadOnlySet<string> lists)
    {
        return dossier with
        {
            Agreements = [.. dossier.Agreements.Select(Agreement)],
            Organizations = [.. dossier.Organizations.Select(Organization)],
        };

        FieldWriter WriterOf(Fact fact) => new(fact, passage => lists.Contains(dossier.Passages[passage].Source));

        AgreementFact Agreement(AgreementFact fact)
        {
            var here = new PlacedAgreement(dossier.Jurisdiction.Slug, fact.Key);
            if (!placed.Contains(here))
                return fact;
            agreements[here] = fact;
            var writer = WriterOf(fact);
            var isModelOfLists = writer.IsOfLists("model");
            foreach (var field in ((string[])["agency", "model"]).Where(writer.IsOfLists))
                writer.Clear(field);
            return fact with
            {
                Model = isModelOfLists ? AgreementModel.NotStated : fact.Model,
                Events =
                [
                    .. fact.Events.Where(step => WriterOf(step) is var own && !step.Citations.Keys.All(own.IsOfLists)),
                ],
                Citations = writer.Citations,
            };
        }

        OrganizationFact Organization(OrganizationFact fact)
        {
            var writer = WriterOf(fact);
            if (!agencies.Contains(fact.Slug) || fact.MergedInto is not null || !writer.IsOfLists("name"))
                return fact;
            organizations[fact.Slug] = fact;
            return fact.Citations.Keys.All(writer.IsOfLists)
                ? fact with
                {
                    Name = "",
                    OtherNames = [],
                    Citations = new Dictionary<string, IReadOnlyList<Citing>>(),
                }
                : fact;
        }
    }

    /// <summary>Puts back what no list says again, and withdraws agreements that turned out to be others.</summary>
    /// <param name="now">Where the agreements of the lists are now.</param>
    /// <param name="instead">Where the rows are now that were a former agreement's; null where they are
    /// nowhere.</param>
    /// <param name="agencyOf">The organization of the agreement that is there now.</param>
    public void Finish(
        DossierWorkingSet dossiers,
        Placement now,
        Func<PlacedAgreement, PlacedAgreement?> instead,
        Func<PlacedAgreement, string?> agencyOf
    )
    {
        HashSet<PlacedAgreement> kept = [.. now.Agreements.Values];
        foreach (var here in kept)
            if (dossiers.Find(here.Place) is { } dossier && dossier.Agreement(here.Key) is { } said)
                dossier.Set(
                    said with
                    {
                        Citations = said.Citations.Where(field => field.Value.Count > 0).ToDictionary(),
                    }
                );
        foreach (var (here, fact) in agreements.Where(former => !kept.Contains(former.Key)))
            if (dossiers.Find(here.Place) is { } dossier && dossier.Agreement(here.Key) is { } left)
                Leave(dossier, fact, left, instead(here));
        foreach (var (slug, fact) in organizations)
        foreach (var dossier in dossiers.All.Where(dossier => dossier.Organization(slug) is { Name.Length: 0 }))
            dossier.Set(fact with { MergedInto = MergedInto(fact) });

        string? MergedInto(OrganizationFact fact)
        {
            var former = agreements
                .Where(agreement => agreement.Value.Agency == fact.Slug)
                .Select(agreement => instead(agreement.Key))
                .OfType<PlacedAgreement>()
                .FirstOrDefault();
            return former is not null && agencyOf(former) is { } agency && agency != fact.Slug ? agency : null;
        }
    }

    private static void Leave(DossierBuilder dossier, AgreementFact fact, AgreementFact left, PlacedAgreement? instead)
    {
        var isHeld =
            left.Events.Count > 0 || left.Citations.Any(field => field.Value.Count > 0) || dossier.HasVoteOn(fact.Key);
        dossier.Set(fact);
        if (isHeld || instead is null)
            return;
        dossier.Remove(
            fact,
            "ICE’s lists were read again: these rows are of another agreement.",
            instead.Place,
            fact.Events.Select(step => step.Key).Prepend(fact.Key).ToDictionary(key => key, _ => instead.Key)
        );
        dossier.WithdrawIfEmpty("ICE’s lists were read again: they name another place.", instead.Place);
    }
}
