using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using static AgreementTracker.Record.Agreements.AgreementEventKind;

namespace AgreementTracker.Data.Tests.Agreements;

public class AgreementStatusRulesTests
{
    [Theory]
    [InlineData(AgreementStatus.NotStated)]
    [InlineData(AgreementStatus.Proposed, Proposed)]
    [InlineData(AgreementStatus.Approved, Approved)]
    [InlineData(AgreementStatus.Rejected, Rejected)]
    [InlineData(AgreementStatus.Requested, Requested)]
    [InlineData(AgreementStatus.InForce, Signed)]
    [InlineData(AgreementStatus.NotStated, DocumentPublished)]
    [InlineData(AgreementStatus.NotStated, Amended)]
    [InlineData(AgreementStatus.Suspended, Suspended)]
    [InlineData(AgreementStatus.Ended, Ended)]
    [InlineData(AgreementStatus.Ended, Rescinded)]
    [InlineData(AgreementStatus.InForce, Reinstated)]
    [InlineData(AgreementStatus.InForce, FirstListed)]
    [InlineData(AgreementStatus.NoLongerListed, NoLongerListed)]
    public void After_OneStep(AgreementStatus expected, params AgreementEventKind[] steps) =>
        Assert.Equal(expected, AgreementStatusRules.After(steps));

    [Theory]
    [InlineData(AgreementStatus.InForce, Proposed, Approved, Signed, DocumentPublished, Amended)]
    [InlineData(AgreementStatus.Approved, Approved, DocumentPublished)]
    [InlineData(AgreementStatus.InForce, Signed, Suspended, Reinstated)]
    [InlineData(AgreementStatus.Suspended, Signed, Suspended, Amended)]
    [InlineData(AgreementStatus.NoLongerListed, FirstListed, NoLongerListed)]
    [InlineData(AgreementStatus.Ended, FirstListed, Ended, DocumentPublished)]
    [InlineData(AgreementStatus.InForce, Signed, Ended, Signed)]
    [InlineData(AgreementStatus.Approved, Rejected, Approved)]
    public void After_SeveralSteps_IsWhereTheLastLeftIt(AgreementStatus expected, params AgreementEventKind[] steps) =>
        Assert.Equal(expected, AgreementStatusRules.After(steps));

    /// <summary>
    /// All chains of up to three steps: the step that decides leaves the status that the chain has, and is no document.
    /// </summary>
    [Fact]
    public void Deciding_OfEveryShortChain_LeavesTheStatusOfTheChain()
    {
        var kinds = Enum.GetValues<AgreementEventKind>();
        foreach (
            var chain in kinds.SelectMany(one =>
                kinds.SelectMany(two =>
                    kinds.SelectMany(three =>
                        (AgreementEventKind[][])
                            [
                                [one],
                                [one, two],
                                [one, two, three],
                            ]
                    )
                )
            )
        )
        {
            var agreement = Chain(chain);
            var deciding = agreement.Deciding();

            Assert.Equal(chain.All(kind => !kind.IsOfStatus()), deciding is null);
            if (deciding is not null)
                Assert.Equal(
                    AgreementStatusRules.After(chain),
                    AgreementStatusRules.After(chain[..(deciding.Ordinal + 1)])
                );
        }
    }

    private static Agreement Chain(AgreementEventKind[] kinds)
    {
        var agreement = new Agreement
        {
            Id = "a",
            JurisdictionId = "a",
            Ordinal = 0,
            Key = "a",
            AgencyId = "a",
            Model = AgreementModel.NotStated,
            Status = AgreementStatus.NotStated,
        };
        agreement.Events.AddRange(
            kinds.Select(
                (kind, i) =>
                    new AgreementEvent
                    {
                        Id = $"{i}",
                        AgreementId = "a",
                        Ordinal = i,
                        Key = $"{i}",
                        Kind = kind,
                        Date = PartialDate.NotStated,
                    }
            )
        );
        return agreement;
    }

    [Fact]
    public void After_EveryKindOfStep_HasAStatus() =>
        Assert.All(Enum.GetValues<AgreementEventKind>(), step => AgreementStatusRules.After([step]));
}
