using System.Text.Json.Nodes;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Publishing;

/// <summary>Some letters fold into several, so that a name within its limit folds into one beyond it.</summary>
public class FoldedNameTests
{
    [Theory]
    [EachEngine("한")]
    [EachEngine("…")]
    [EachEngine("ﷺ")]
    [EachEngine("𝔐😀")]
    public async Task Publish_NameThatGrowsWhenFolded_IsKeptWhole(DatabaseEngine engine, string letters)
    {
        var name = string.Concat(Enumerable.Repeat(letters, 200 / letters.Length));
        var town = new Springfield();
        town.Text += $"\n{name}";
        foreach (
            var (document, fact) in new[]
            {
                (town.Dossier, "jurisdiction"),
                (town.Dossier, "organizations[0]"),
                (town.People, "[0].person"),
            }
        )
        {
            (document is JsonArray ? document.At("[0]")! : document).Set(
                "passages['long-name']",
                new JsonObject { ["source"] = "gazette", ["exact"] = name }
            );
            document.Set($"{fact}.name", name);
            document.Add($"{fact}.citations.name", "long-name");
        }

        await using var database = await TestDatabase.CreateAsync(engine);
        await town.PublishAsync(database);

        await using var db = database.Context();
        Assert.Equal(name, (await db.Jurisdictions.SingleAsync(place => place.Id == "xx/springfield")).Name);
        Assert.Equal(
            name,
            (await db.Organizations.SingleAsync(organization => organization.Id == "springfield-council")).Name
        );
        Assert.Equal(name, (await db.People.SingleAsync()).Name);
        Assert.StartsWith(Folding.Fold(letters), (await db.People.SingleAsync()).FoldedName);
    }
}
