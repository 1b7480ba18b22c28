using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

public class WithdrawalRulesTests
{
    private readonly Springfield town = new();

    [Fact]
    public void Validate_KeyThatNoFactHas_IsAccepted()
    {
        Withdraw("an-older-vote");

        town.Reports();
    }

    [Theory]
    [InlineData("approval", "$.voteEvents[0]")]
    [InlineData("signed", "$.agreements[0].events[1]")]
    [InlineData("other-towns", "$.contextNotes[0]")]
    public void Validate_FactIsStillThere_IsReported(string key, string fact)
    {
        Withdraw(key);

        town.Reports(
            $"springfield.json: $.withdrawals[0].key: '{key}' is still the key of {fact}: what is there is not withdrawn"
        );
    }

    [Fact]
    public void Validate_KeyIsWithdrawnTwice_IsReported()
    {
        Withdraw("an-older-vote", "an-older-vote");

        town.Reports("springfield.json: $.withdrawals[1]: 'an-older-vote' is withdrawn already");
    }

    [Fact]
    public void Validate_WholePlaceWithFacts_IsReported()
    {
        Withdraw((string?)null);

        town.Reports(
            "springfield.json: $.withdrawals[0]: withdraws the whole place, but the dossier still has $.agreements[0]"
        );
    }

    [Fact]
    public void Validate_WholePlaceTwice_IsReported()
    {
        Withdraw(null, "an-older-vote", null);

        town.Reports(
            "springfield.json: $.withdrawals[0]: withdraws the whole place, but the dossier still has $.agreements[0]",
            "springfield.json: $.withdrawals[2]: the place is withdrawn already",
            "springfield.json: $.withdrawals[2]: withdraws the whole place, but the dossier still has $.agreements[0]"
        );
    }

    [Theory]
    [InlineData("", "is empty: leave it out where no source states it")]
    [InlineData(" ", "is empty: leave it out where no source states it")]
    public void Read_ReasonSaysNothing_IsReported(string reason, string fault)
    {
        Withdraw("an-older-vote");
        town.Dossier.Set("withdrawals[0].reason", reason);

        town.Reports($"springfield.json: $.withdrawals[0].reason: {fault}");
    }

    [Fact]
    public void Read_NoReason_IsReported()
    {
        Withdraw("an-older-vote");
        town.Dossier.Remove("withdrawals[0].reason");

        town.Reports("springfield.json: $.withdrawals[0]: lacks the field reason");
    }

    [Fact]
    public void Validate_PlaceIsCalledHistory_IsReported()
    {
        town.Dossier.Set("jurisdiction.slug", "xx/history");

        town.Reports(
            "springfield.json: $.jurisdiction.slug: no place can be called 'history': the state's history has that address"
        );
    }

    private void Withdraw(params string?[] keys) =>
        town.Dossier.Set(
            "withdrawals",
            new JsonArray([
                .. keys.Select(key =>
                    key is null
                        ? new JsonObject { ["reason"] = "Told in error." }
                        : new JsonObject { ["key"] = key, ["reason"] = "Told in error." }
                ),
            ])
        );
}
