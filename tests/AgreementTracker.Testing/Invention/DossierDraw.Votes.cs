using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Testing.Invention;

internal sealed partial class DossierDraw
{
    private int orders;

    private VoteEventFact Vote(string key, List<string> agreements)
    {
        var fact = Fact();
        var voters = draw.Shuffled(known.People);
        // One beside the other may be a fault: more votes needed than there are seats.
        var (seats, vacant, needed) = draw.Below(4) switch
        {
            0 => (fact.Count("seats", least: 1), null, null),
            1 => (null, fact.Count("vacant"), null),
            2 => (null, null, fact.Count("votesNeeded", least: 1)),
            _ => ((int?)null, (int?)null, (int?)null),
        };
        var date = fact.MaybeDate("date");
        var isCounted = draw.Chance(50);
        IReadOnlyList<VoteCountFact> counts = !isCounted
            ? []
            :
            [
                .. draw.Shuffled(Enum.GetValues<VoteOption>())
                    .Take(draw.Below(4))
                    .Select(Count)
                    .OfType<VoteCountFact>(),
            ];
        return new()
        {
            Key = key,
            Body = fact.Cited("body", draw.Of(known.Organizations)),
            Agreement = Maybe(agreements),
            Motion = fact.MaybePrinted("motion", VoteEventFact.MotionLimit),
            Effect = fact.Word<VoteEffect>("effect"),
            Stage = fact.Word<VoteStage>("stage"),
            Method = fact.Word<VoteMethod>("method"),
            Result = fact.Word<VoteResult>("result"),
            Date = date,
            Order = date is not null && draw.Chance(40) ? fact.Cited("order", ++orders) : null,
            Seats = seats,
            Vacant = vacant,
            VotesNeeded = needed,
            Counts = counts,
            Votes = Within(
                counts,
                draw.Some(
                    6,
                    i => PersonVote(i == 0 && !isCounted, draw.Chance(50) ? voters.ElementAtOrDefault(i) : null)
                )
            ),
            Citations = fact.Citations,
        };
    }

    /// <summary>
    /// With no more names for an option than it counts: those beyond it chose one that is not counted.
    /// </summary>
    private static IReadOnlyList<PersonVoteFact> Within(
        IReadOnlyList<VoteCountFact> counts,
        IReadOnlyList<PersonVoteFact> votes
    )
    {
        var free = Enum.GetValues<VoteOption>().First(option => counts.All(count => count.Option != option));
        return
        [
            .. votes.Select(
                (line, i) =>
                    counts.Any(count =>
                        count.Option == line.Option
                        && count.Value <= votes.Take(i).Count(other => other.Option == line.Option)
                    )
                        ? line with
                        {
                            Option = free,
                        }
                        : line
            ),
        ];
    }

    private VoteCountFact? Count(VoteOption option)
    {
        var fact = Fact();
        return fact.Count("value") is { } value
            ? new()
            {
                Option = option,
                Value = value,
                Citations = fact.Citations,
            }
            : null;
    }

    private PersonVoteFact PersonVote(bool mayCast, string? person)
    {
        var fact = Fact();
        var casts = mayCast && draw.Chance(30);
        return new()
        {
            Voter = fact.Printed("voter", PersonVoteFact.VoterLimit),
            Person = person,
            Option = casts
                ? fact.Cited("option", draw.Of([VoteOption.Yes, VoteOption.No]))
                : fact.Word<VoteOption>("option"),
            OptionPrinted = fact.MaybePrinted("optionPrinted", PersonVoteFact.OptionPrintedLimit),
            Capacity = casts ? fact.Cited("capacity", VoterCapacity.CastingVote) : null,
            Citations = fact.Citations,
        };
    }
}
