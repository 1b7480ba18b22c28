using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

/// <summary>Of the reference rules: what was merged into another is referred to no more.</summary>
public class MergeRulesTests
{
    private readonly Springfield town = new();

    [Fact]
    public void Validate_RefersToAMergedOrganization_IsReported()
    {
        AddOrganization("police", mergedInto: "springfield-police");
        town.Reports();

        town.Dossier.Set("agreements[0].agency", "police");
        town.Reports(
            "springfield.json: $.agreements[0].agency: 'police' was merged into 'springfield-police': refer to that one"
        );
    }

    [Fact]
    public void Validate_MergedIntoAMergedOrganization_IsReported()
    {
        AddOrganization("police", mergedInto: "springfield-police");
        AddOrganization("constables", mergedInto: "police");

        town.Reports(
            "organizations.json: $[2].organization.mergedInto: 'police' was merged into 'springfield-police': refer to that one"
        );
    }

    [Fact]
    public void Validate_MergedIntoItself_IsReported()
    {
        AddOrganization("police", mergedInto: "police");
        AddPerson("bo-lind", mergedInto: "bo-lind");

        town.Reports(
            "organizations.json: $[1].organization.mergedInto: is merged into itself",
            "people.json: $[1].person.mergedInto: is merged into itself"
        );
    }

    [Fact]
    public void Validate_MergedIntoOneAnother_IsReported()
    {
        AddPerson("bo-lind", mergedInto: "b-lind");
        AddPerson("b-lind", mergedInto: "bo-lind");

        town.Reports(
            "people.json: $[1].person.mergedInto: 'b-lind' was merged into 'bo-lind': refer to that one",
            "people.json: $[2].person.mergedInto: 'bo-lind' was merged into 'b-lind': refer to that one"
        );
    }

    [Fact]
    public void Validate_RefersToAMergedPerson_IsReported()
    {
        AddPerson("a-ruiz", mergedInto: "ana-ruiz");
        town.Dossier.Set("voteEvents[0].votes[0].person", "a-ruiz");

        town.Reports(
            "springfield.json: $.voteEvents[0].votes[0].person: 'a-ruiz' was merged into 'ana-ruiz': refer to that one"
        );
    }

    private void AddOrganization(string slug, string mergedInto) =>
        Add(town.Organizations, "organization", slug, mergedInto);

    private void AddPerson(string slug, string mergedInto) => Add(town.People, "person", slug, mergedInto);

    private static void Add(JsonNode directory, string kind, string slug, string mergedInto)
    {
        var entry = directory.At("[0]")!.DeepClone();
        entry.Set($"{kind}.slug", slug);
        entry.Set($"{kind}.mergedInto", mergedInto);
        directory.AsArray().Add(entry);
    }
}
