using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;
using CsCheck;

namespace AgreementTracker.Rosters.Tests.Reading;

public class RosterTextTests
{
    [Theory]
    [InlineData("Jail Enforcment Model ", AgreementModel.JailEnforcement, true)]
    [InlineData("Jail Enforcement Model", AgreementModel.JailEnforcement, false)]
    [InlineData("Warrant Services Officer", AgreementModel.WarrantServiceOfficer, true)]
    [InlineData("Warrant Service Office", AgreementModel.WarrantServiceOfficer, true)]
    [InlineData("WSO", AgreementModel.WarrantServiceOfficer, false)]
    [InlineData("TASK\u00A0FORCE MODEL", AgreementModel.TaskForce, false)]
    [InlineData("Task Froce Model", AgreementModel.TaskForce, true)]
    [InlineData("Tunnel Model", null, true)]
    [InlineData("#NA", null, false)]
    [InlineData(null, null, false)]
    public void Model_InAnySpelling_IsUnderstood(string? printed, AgreementModel? model, bool isSlip)
    {
        Assert.Equal(model, RosterText.Model(printed, out var slip));
        Assert.Equal(isSlip, slip);
    }

    [Theory]
    [InlineData("Muncipality ", AgencyLevel.Municipality)]
    [InlineData("County ", AgencyLevel.County)]
    [InlineData("State", AgencyLevel.State)]
    [InlineData("State Agency", AgencyLevel.State)]
    [InlineData("Federal", null)]
    [InlineData("#N/A", null)]
    public void Level_InAnySpelling_IsUnderstood(string printed, AgencyLevel? level) =>
        Assert.Equal(level, RosterText.Level(printed, out _));

    [Theory]
    [InlineData("UTAHJ", "UT")]
    [InlineData("MCHIGAN", "MI")]
    [InlineData("PENNSLYVANIA", "PA")]
    [InlineData("WEST VIRIGINIA", "WV")]
    [InlineData("AlABAMA", "AL")]
    [InlineData("NEW YORK ", "NY")]
    [InlineData("Virginia", "VA")]
    [InlineData("KANSAS", "KS")]
    [InlineData("ARKANSAS", "AR")]
    [InlineData("TX", "TX")]
    [InlineData("GUAM", "GU")]
    [InlineData("CAROLINA", null)]
    [InlineData("#NA", null)]
    [InlineData("TOTAL", null)]
    public void State_InAnySpelling_IsUnderstood(string printed, string? code) =>
        Assert.Equal(code, UsState.Read(printed, out _)?.Code);

    [Fact]
    public void State_AnyWithOneSlip_IsNeverAnother() =>
        Gen.Select(Gen.Int[0, UsState.All.Count - 1].Select(i => UsState.All[i]), Gen.Int[0, 40], Gen.Char['A', 'Z'])
            .Sample(
                (state, at, letter) =>
                {
                    var place = at % state.Name.Length;
                    var misspelt = state.Name[..place] + letter + state.Name[(place + 1)..];

                    Assert.True(
                        UsState.Read(misspelt, out _) is not { } read || read == state,
                        $"'{misspelt}' was read as another state"
                    );
                }
            );

    [Theory]
    [InlineData("#NA", true)]
    [InlineData("#N/A", true)]
    [InlineData(" N/A ", true)]
    [InlineData("\u00A0", true)]
    [InlineData("-", true)]
    [InlineData("Nassau County", false)]
    [InlineData("Na", true)]
    public void IsNothing_AsTheListSaysIt(string printed, bool isNothing) =>
        Assert.Equal(isNothing, RosterText.IsNothing(printed));

    [Fact]
    public void Clean_SpacesAndApostrophes_AreOfOneKind() =>
        Assert.Equal(
            "Prince George's County Sheriff's Office",
            RosterText.Clean(" Prince\u00A0 George\u2019s County\u200B Sheriff\u2018s  Office\u00A0")
        );

    [Fact]
    public void Clean_AnyText_IsCleanAlready() =>
        Gen.String.Sample(text => Assert.Equal(RosterText.Clean(text), RosterText.Clean(RosterText.Clean(text))));
}
