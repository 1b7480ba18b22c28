using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.VoteEvents;

namespace AgreementTracker.Testing.Invention;

internal sealed partial class DossierDraw
{
    private VoteEventFact Vote(string key, List<string> agreements)
    {
        var fact = Fact();
        var voters = draw.Shuffled(known.People);
        return new()
        {
            Key = key,
            Body = fact.Cited("body", draw.Of(known.Organizations)),
            Agreement = Maybe(agreements),
            Motion = fact.MaybePrinted("motion", VoteEvent.MotionLimit),
            Effect = fact.Word<VoteEffect>("effect"),
            Stage = fact.Word<VoteStage>("stage"),
            Method = fact.Word<VoteMethod>("method"),
            Result = fact.Word<VoteResult>("result"),
            Date = fact.MaybeDate("date"),
            Counts = [.. draw.Shuffled(Enum.GetValues<VoteOption>()).Take(draw.Below(4)).Select(Count).OfType<VoteCountFact>()],
            Votes = draw.Some(6, i => PersonVote(draw.Chance(50) ? voters.ElementAtOrDefault(i) : null)),
            Citations = fact.Citations,
        };
    }

    private VoteCountFact? Count(VoteOption option)
    {
        var fact = Fact();
        return fact.Count("value") is { } value ? new() { Option = option, Value = value, Citations = fact.Citations } : null;
    }

    private PersonVoteFact PersonVote(string? person)
    {
        var fact = Fact();
        return new()
        {
            Voter = fact.Printed("voter", Data.VoteEvents.PersonVote.VoterLimit),
            Person = person,
            Option = fact.Word<VoteOption>("option"),
            OptionPrinted = fact.MaybePrinted("optionPrinted", Data.VoteEvents.PersonVote.OptionPrintedLimit),
            Citations = fact.Citations,
        };
    }
}
