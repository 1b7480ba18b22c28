namespace AgreementTracker.Record.Tests.Validation;

public class DossierRulesTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("agreements[0].events[1].key", "riverside", "$.agreements[0]")]
    [InlineData("statements[1].key", "ruiz-safer", "$.statements[0]")]
    [InlineData("contextNotes[0].key", "approval", "$.voteEvents[0]")]
    [InlineData("instruments[0].key", "signed", "$.agreements[0].events[1]")]
    public void Validate_KeyIsTaken_IsReported(string field, string key, string holder)
    {
        town.Dossier.Set(field, key);

        town.Reports($"springfield.json: $.{field}: '{key}' is already the key of {holder}");
    }

    [Fact]
    public void Validate_KeyIsThatOfAPassage_IsAccepted()
    {
        town.Dossier.Set("contextNotes[0].key", "vote");

        town.Reports();
    }

    [Fact]
    public void Validate_OrganizationIsThereTwice_IsReported()
    {
        town.Dossier.Add("organizations", town.Dossier.At("organizations[1]")!.DeepClone());

        town.Reports(
            "springfield.json: $.organizations[2].slug: 'springfield-police' is already the slug of $.organizations[1]"
        );
    }

    [Theory]
    [InlineData("municipality")]
    [InlineData("not-stated")]
    public void Validate_StateIsNone_IsReported(string classification)
    {
        town.State.Set("jurisdiction.classification", classification);
        if (classification == "not-stated")
            town.State.Remove("jurisdiction.citations.classification");

        town.Reports("xx.json: $.jurisdiction.classification: a state, and no other, has a slug of two letters");
    }

    [Fact]
    public void Validate_PlaceIsAState_IsReported()
    {
        town.Dossier.Set("jurisdiction.classification", "state");

        town.Reports(
            "springfield.json: $.jurisdiction.classification: a state, and no other, has a slug of two letters"
        );
    }

    [Fact]
    public void Validate_ParentIsInAnotherState_IsReported()
    {
        town.State.Set("jurisdiction.slug", "yy");
        town.Dossier.Set("jurisdiction.parent", "yy");

        town.Reports("springfield.json: $.jurisdiction.parent: 'yy' is in another state than 'xx/springfield'");
    }

    [Fact]
    public void Validate_OptionIsCountedTwice_IsReported()
    {
        town.Dossier.Set("voteEvents[0].counts[1].option", "yes");

        town.Reports("springfield.json: $.voteEvents[0].counts[1].option: 'yes' has a count already");
    }

    [Fact]
    public void Validate_PersonVotesTwice_IsReported()
    {
        town.Dossier.Set("voteEvents[0].votes[1].person", "ana-ruiz");

        town.Reports("springfield.json: $.voteEvents[0].votes[1].person: 'ana-ruiz' has voted already in this vote");
    }

    [Fact]
    public void Validate_VotersOfOneNameThatWereNotResolved_AreAccepted()
    {
        town.Dossier.Add("voteEvents[0].votes", town.Dossier.At("voteEvents[0].votes[1]")!.DeepClone());

        town.Reports();
    }

    [Fact]
    public void Validate_AddressIsTaken_IsReported()
    {
        town.Dossier.Set("jurisdiction", town.State.At("jurisdiction")!.DeepClone());
        town.Dossier.Set("passages.state", town.State.At("passages.state")!.DeepClone());
        town.Dossier.Add("contextNotes[0].citations.text", "title");
        town.Dossier.Add("contextNotes[0].citations.text", "place");

        town.Reports("springfield.json: $: dossiers/xx is already there in xx.json");
    }

    [Fact]
    public void Validate_EntryIsThereTwice_IsReported()
    {
        town.People.AsArray().Add(town.People.At("[0]")!.DeepClone());

        town.Reports("people.json: $[1]: people/ana-ruiz is already there in people.json");
    }
}
