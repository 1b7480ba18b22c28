using AgreementTracker.Record.VoteEvents;
using CsCheck;
using static AgreementTracker.Record.VoteEvents.TallyCheck;
using static AgreementTracker.Record.VoteEvents.VoteOption;

namespace AgreementTracker.Record.Tests.VoteEvents;

public class TallyChecksTests
{
    private static readonly (VoteOption, int)[] ThreeToTwo = [(Yes, 3), (No, 2)];

    [Theory]
    [InlineData(Match, Yes, Yes, Yes, No, No)]
    [InlineData(Match, No, Yes, Yes, No, Yes)]
    [InlineData(Partial, Yes, Yes, Yes, No)]
    [InlineData(Partial, No)]
    [InlineData(Exceeds, Yes, Yes, Yes, Yes, No, No)]
    [InlineData(Conflict, Yes, Yes, Yes, Yes, No)]
    [InlineData(Conflict, Yes, Yes, No, No, No)]
    [InlineData(NamesNotReported)]
    public void Compare_WithThreeToTwo(TallyCheck expected, params VoteOption[] roll) =>
        Assert.Equal(expected, TallyChecks.Compare(ThreeToTwo, roll));

    [Theory]
    [InlineData(Match, Yes, Yes, Yes, No, No, Recused)]
    [InlineData(Match, Yes, Yes, Yes, No, No, Absent)]
    [InlineData(Partial, Yes, Yes, Yes, No, Recused)]
    [InlineData(Partial, Recused)]
    public void Compare_OptionIsNotInTheTally_IsNotCompared(TallyCheck expected, params VoteOption[] roll) =>
        Assert.Equal(expected, TallyChecks.Compare(ThreeToTwo, roll));

    [Theory]
    [InlineData(Match, Yes, Yes, Recused)]
    [InlineData(Partial, Yes, Yes)]
    [InlineData(Partial, Yes, Yes, Abstain)]
    public void Compare_RecusedIsInTheTally_IsCounted(TallyCheck expected, params VoteOption[] roll) =>
        Assert.Equal(expected, TallyChecks.Compare([(Yes, 2), (Recused, 1)], roll));

    [Fact]
    public void Compare_NamesButNoTally_IsTallyNotReported() =>
        Assert.Equal(TallyNotReported, TallyChecks.Compare([], [Yes, No]));

    [Fact]
    public void Compare_NeitherNamesNorTally_IsNamesNotReported() =>
        Assert.Equal(NamesNotReported, TallyChecks.Compare([], []));

    [Fact]
    public void Compare_OptionsThatAreNotCounted_ChangeNothing() =>
        Gen.Select(Gen.Dictionary(Gen.Enum<VoteOption>(), Gen.Int[0, 4])[1, 4], Gen.Enum<VoteOption>().List[1, 12])
            .Sample(
                (tally, roll) =>
                {
                    var counted = roll.Where(tally.ContainsKey).ToList();
                    if (counted.Count > 0)
                        Assert.Equal(TallyChecks.Compare(Counts(), counted), TallyChecks.Compare(Counts(), roll));

                    IEnumerable<(VoteOption, int)> Counts() => tally.Select(count => (count.Key, count.Value));
                }
            );

    [Fact]
    public void Compare_CountOfNone_NeedsNoNames() =>
        Assert.Equal(Match, TallyChecks.Compare([(Yes, 1), (No, 0)], [Yes]));
}
