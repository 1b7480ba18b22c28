using AgreementTracker.Data.Agreements;
using static AgreementTracker.Data.Agreements.AgreementEventKind;

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

    [Fact]
    public void After_EveryKindOfStep_HasAStatus() =>
        Assert.All(Enum.GetValues<AgreementEventKind>(), step => AgreementStatusRules.After([step]));
}
