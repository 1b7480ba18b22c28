using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Data.Projection;

internal static class AgreementProjection
{
    public static Agreement ToRow(this AgreementFact fact, string jurisdiction, int ordinal, CitationWriter citations)
    {
        var row = citations.Cite(
            new Agreement
            {
                Id = FactIds.Of(jurisdiction, fact.Key),
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Key = fact.Key,
                Name = fact.Name,
                AgencyId = fact.Agency,
                PartnerId = fact.Partner,
                Model = fact.Model,
                Scope = fact.Scope,
                Status = AgreementStatusRules.After(fact.Events.Select(step => step.Kind)),
            },
            fact
        );
        row.Events.AddRange(
            fact.Events.Select(
                (step, i) =>
                    citations.Cite(
                        new AgreementEvent
                        {
                            Id = FactIds.Of(jurisdiction, step.Key),
                            AgreementId = row.Id,
                            Ordinal = i,
                            Key = step.Key,
                            Kind = step.Kind,
                            Date = step.Date.ToPart(),
                            Url = step.Url,
                            VoteEventId = step.VoteEvent is { } vote ? FactIds.Of(jurisdiction, vote) : null,
                        },
                        step
                    )
            )
        );
        return row;
    }

    public static AgreementFact ToFact(this Agreement row, CitationReader citations) =>
        new()
        {
            Key = row.Key,
            Name = row.Name,
            Agency = row.AgencyId,
            Partner = row.PartnerId,
            Model = row.Model,
            Scope = row.Scope,
            Events =
            [
                .. row
                    .Events.OrderBy(step => step.Ordinal)
                    .Select(step => new AgreementEventFact
                    {
                        Key = step.Key,
                        Kind = step.Kind,
                        Date = step.Date.ToFact(),
                        Url = step.Url,
                        VoteEvent = step.VoteEventId.ToKey(),
                        Citations = citations.Of(step),
                    }),
            ],
            Citations = citations.Of(row),
        };
}
