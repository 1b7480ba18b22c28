using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data.Projection;

internal static class VoteEventProjection
{
    public static VoteEvent ToRow(this VoteEventFact fact, string jurisdiction, int ordinal, CitationWriter citations)
    {
        var row = citations.Cite(
            new VoteEvent
            {
                Id = FactIds.Of(jurisdiction, fact.Key),
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Key = fact.Key,
                BodyId = fact.Body,
                AgreementId = fact.Agreement is { } agreement ? FactIds.Of(jurisdiction, agreement) : null,
                Motion = fact.Motion,
                Effect = fact.Effect,
                Stage = fact.Stage,
                Method = fact.Method,
                Result = fact.Result,
                Date = fact.Date.ToPart(),
                SortDate = fact.Date?.Value ?? "",
                DayOrder = fact.Order ?? 0,
                Seats = fact.Seats,
                Vacant = fact.Vacant,
                VotesNeeded = fact.VotesNeeded,
                CastingVote = fact.Votes.FirstOrDefault(vote => vote.Capacity == VoterCapacity.CastingVote)?.Option,
                Margin = fact.Count(VoteOption.Yes) - fact.Count(VoteOption.No) is { } difference
                    ? Math.Abs(difference)
                    : null,
                TallyCheck = TallyChecks.Compare(
                    fact.Counts.Select(count => (count.Option, count.Value)),
                    fact.CountedVotes().Select(vote => vote.Option)
                ),
            },
            fact
        );
        row.Counts.AddRange(
            fact.Counts.Select(
                (count, i) =>
                    citations.Cite(
                        new VoteCount
                        {
                            Id = $"{row.Id}.{count.Option.Word()}",
                            VoteEventId = row.Id,
                            Ordinal = i,
                            Option = count.Option,
                            Value = count.Value,
                        },
                        count
                    )
            )
        );
        row.Votes.AddRange(
            fact.Votes.Select(
                (vote, i) =>
                    citations.Cite(
                        new PersonVote
                        {
                            Id = FactIds.Of(row.Id, i),
                            VoteEventId = row.Id,
                            Ordinal = i,
                            Voter = vote.Voter,
                            PersonId = vote.Person,
                            Option = vote.Option,
                            OptionPrinted = vote.OptionPrinted,
                            Capacity = vote.Capacity,
                        },
                        vote
                    )
            )
        );
        return row;
    }

    public static VoteEventFact ToFact(this VoteEvent row, CitationReader citations) =>
        new()
        {
            Key = row.Key,
            Body = row.BodyId,
            Agreement = row.AgreementId.ToKey(),
            Motion = row.Motion,
            Effect = row.Effect,
            Stage = row.Stage,
            Method = row.Method,
            Result = row.Result,
            Date = row.Date.ToFact(),
            Order = row.DayOrder == 0 ? null : row.DayOrder,
            Seats = row.Seats,
            Vacant = row.Vacant,
            VotesNeeded = row.VotesNeeded,
            Counts =
            [
                .. row
                    .Counts.OrderBy(count => count.Ordinal)
                    .Select(count => new VoteCountFact
                    {
                        Option = count.Option,
                        Value = count.Value,
                        Citations = citations.Of(count),
                    }),
            ],
            Votes =
            [
                .. row
                    .Votes.OrderBy(vote => vote.Ordinal)
                    .Select(vote => new PersonVoteFact
                    {
                        Voter = vote.Voter,
                        Person = vote.PersonId,
                        Option = vote.Option,
                        OptionPrinted = vote.OptionPrinted,
                        Capacity = vote.Capacity,
                        Citations = citations.Of(vote),
                    }),
            ],
            Citations = citations.Of(row),
        };
}
