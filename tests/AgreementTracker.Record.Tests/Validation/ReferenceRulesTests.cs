using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

public class ReferenceRulesTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("agreements[0].agency", "organization")]
    [InlineData("agreements[0].partner", "organization")]
    [InlineData("voteEvents[0].body", "organization")]
    [InlineData("voteEvents[0].votes[0].person", "person")]
    [InlineData("statements[0].speaker.person", "person")]
    [InlineData("statements[0].speaker.organization", "organization")]
    [InlineData("figures[0].claimant.person", "person")]
    [InlineData("figures[0].claimant.organization", "organization")]
    [InlineData("events[0].participants[0].organization", "organization")]
    [InlineData("instruments[0].issuer.person", "person")]
    [InlineData("instruments[0].issuer.organization", "organization")]
    [InlineData("organizations[1].mergedInto", "organization")]
    public void Validate_RefersToNothing_IsReported(string field, string kind)
    {
        town.Dossier.Set(field, "nowhere");

        Assert.Contains($"springfield.json: $.{field}: there is no {kind} 'nowhere'", town.Problems());
    }

    [Fact]
    public void Validate_RefersToNothingAndSomethingCouldNotBeRead_IsNoFaultOfTheDossier()
    {
        town.Dossier.Set("statements[0].speaker.person", "nobody");
        town.Dossier.Set("statements[0].speaker.organization", "nowhere");
        town.State.Set("jurisdiction.slug", "yy");
        town.IsComplete = false;

        town.Reports();
    }

    [Fact]
    public void Validate_PersonAndOrganizationOfOneSlug_AreNotMixedUp()
    {
        town.Dossier.Set("statements[0].speaker.organization", "ana-ruiz");

        town.Reports("springfield.json: $.statements[0].speaker.organization: there is no organization 'ana-ruiz'");
    }

    [Fact]
    public void Validate_MembershipInNothing_IsReported()
    {
        town.People.Set("[0].person.memberships[0].organization", "nowhere");

        town.Reports("people.json: $[0].person.memberships[0].organization: there is no organization 'nowhere'");
    }

    [Fact]
    public void Validate_ParentHasNoDossier_IsReported()
    {
        town.Dossier.Set("jurisdiction.parent", "xx/county");

        town.Reports("springfield.json: $.jurisdiction.parent: there is no jurisdiction 'xx/county'");
    }

    [Fact]
    public void Validate_ParentIsThePlaceItself_IsReported()
    {
        town.Dossier.Set("jurisdiction.parent", "xx/springfield");

        town.Reports("springfield.json: $.jurisdiction.parent: is the jurisdiction itself");
    }

    [Fact]
    public void Validate_OrganizationStandsInTheDirectoryToo_IsReported()
    {
        town.Dossier.Set("organizations[1].slug", "border-agency");
        town.Dossier.Set("agreements[0].agency", "border-agency");

        town.Reports(
            "springfield.json: $.organizations[1].slug: the organization 'border-agency' is already in organizations/border-agency"
        );
    }

    [Fact]
    public void Validate_OrganizationStandsInAnotherDossierToo_IsReported()
    {
        town.State.Set("organizations", new JsonArray(town.Dossier.At("organizations[1]")!.DeepClone()));
        town.State.Set("passages.police", town.Dossier.At("passages.police")!.DeepClone());

        town.Reports(
            "springfield.json: $.organizations[1].slug: the organization 'springfield-police' is already in dossiers/xx"
        );
    }
}
