using AgreementTracker.Record.Events;

namespace AgreementTracker.Data.Projection;

internal static class EventProjection
{
    public static Event ToRow(this EventFact fact, string jurisdiction, int ordinal, CitationWriter citations)
    {
        var row = citations.Cite(
            new Event
            {
                Id = FactIds.Of(jurisdiction, fact.Key),
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Key = fact.Key,
                Kind = fact.Kind,
                Name = fact.Name,
                Date = fact.Date.ToPart(),
            },
            fact
        );
        row.Participants.AddRange(
            fact.Participants.Select(
                (participant, i) =>
                    citations.Cite(
                        new EventParticipant
                        {
                            Id = FactIds.Of(row.Id, i),
                            EventId = row.Id,
                            Ordinal = i,
                            Name = participant.Name,
                            OrganizationId = participant.Organization,
                        },
                        participant
                    )
            )
        );
        return row;
    }

    public static EventFact ToFact(this Event row, CitationReader citations) =>
        new()
        {
            Key = row.Key,
            Kind = row.Kind,
            Name = row.Name,
            Date = row.Date.ToFact(),
            Participants =
            [
                .. row
                    .Participants.OrderBy(participant => participant.Ordinal)
                    .Select(participant => new EventParticipantFact
                    {
                        Name = participant.Name,
                        Organization = participant.OrganizationId,
                        Citations = citations.Of(participant),
                    }),
            ],
            Citations = citations.Of(row),
        };
}
