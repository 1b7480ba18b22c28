namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>Faults that lie between files, and several at once.</summary>
public class SeedFolderFilesTests
{
    [Fact]
    public void Read_TextHasNoSource_TellsFile()
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Write("sources/stray.txt", "A text that nobody describes.");

        Assert.Equal(["seeds/sources/stray.txt: has no stray.json beside it that describes it"], seeds.Problems());
    }

    [Fact]
    public void Read_SourceOfATextIsBroken_BlamesTheSourceAlone()
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Write(SpringfieldSeeds.Source, "{");

        Assert.StartsWith("seeds/sources/gazette.json: is not valid JSON: line 1", Assert.Single(seeds.Problems()));
    }

    [Fact]
    public void Read_TwoDossiersHaveOneSlug_TellsBothFiles()
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Copy(SpringfieldSeeds.Dossier, "dossiers/xx/shelbyville.json");

        Assert.Equal(
            [
                "seeds/dossiers/xx/shelbyville.json: $.jurisdiction.slug: 'xx/springfield' is not the file's name, 'xx/shelbyville'",
                "seeds/dossiers/xx/springfield.json: $: dossiers/xx/springfield is already there in seeds/dossiers/xx/shelbyville.json",
            ],
            seeds.Problems()
        );
    }

    [Fact]
    public void Read_TwoSourcesHaveOneSlug_TellsBothFiles()
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Copy(SpringfieldSeeds.Source, "sources/herald.json");
        seeds.Write("sources/herald.txt", SpringfieldRecord.Text.Text);

        Assert.Equal(
            [
                "seeds/sources/herald.json: $.slug: 'gazette' is not the file's name, 'herald'",
                "seeds/sources/herald.json: $: sources/gazette is already there in seeds/sources/gazette.json",
            ],
            seeds.Problems()
        );
    }

    [Fact]
    public void Read_PersonIsThereTwice_TellsWhere()
    {
        using var seeds = new SpringfieldSeeds();
        var people = File.ReadAllText(Path.Combine(seeds.Folder, SpringfieldSeeds.People)).Trim('[', ']');
        seeds.Write(SpringfieldSeeds.People, $"[{people}, {people}]");

        Assert.Equal(
            ["seeds/directory/people.json: $[1]: people/ann-lee is already there in seeds/directory/people.json"],
            seeds.Problems()
        );
    }

    [Fact]
    public void Read_PersonStandsAmongOrganizations_TellsWhereItBelongs()
    {
        using var seeds = new SpringfieldSeeds();
        var people = File.ReadAllText(Path.Combine(seeds.Folder, SpringfieldSeeds.People));
        var organizations = File.ReadAllText(Path.Combine(seeds.Folder, SpringfieldSeeds.Organizations));
        seeds.Write(SpringfieldSeeds.Organizations, $"{organizations.TrimEnd(']')}, {people.TrimStart('[')}");
        seeds.Write(SpringfieldSeeds.People, "[]");

        Assert.Equal(
            ["seeds/directory/organizations.json: $[1]: belongs into seeds/directory/people.json"],
            seeds.Problems()
        );
    }

    [Fact]
    public void Read_OrganizationStandsInDossierAndDirectory_TellsBoth()
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Edit(SpringfieldSeeds.Organizations, "\"slug\": \"ice\"", "\"slug\": \"springfield-police\"");

        Assert.Contains(
            seeds.Problems(),
            problem => problem.Contains("the organization 'springfield-police' is already in ")
        );
    }

    /// <summary>
    /// Every error of every file in one go: whoever mends seeds should not have to start over and over.
    /// </summary>
    [Fact]
    public void Read_ManyFilesAreBroken_TellsAll()
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Edit(SpringfieldSeeds.Dossier, "Other towns have said no.", "Other towns agree.");
        seeds.Edit(SpringfieldSeeds.Dossier, "\"key\": \"convictions\"", "\"key\": \"arrests\"");
        seeds.Edit(SpringfieldSeeds.Dossier, "\"exact\": \"Ann Lee voted yes\"", "\"exact\": \"Ann Lee\"");
        seeds.Edit(SpringfieldSeeds.Organizations, "federal-agency", "agency");
        seeds.Edit(SpringfieldSeeds.Organizations, "\"name\": \"ICE\"", "\"title\": \"ICE\"");
        seeds.Write(SpringfieldSeeds.People, "[{]");
        seeds.Write("dossiers/xx.json", "");
        seeds.Write("sources/stray.txt", "A text that nobody describes.");
        seeds.Copy(SpringfieldSeeds.Source, "sources/herald.json");
        seeds.Edit("sources/herald.json", "gazette", "herald");

        string[] expected =
        [
            "seeds/directory/organizations.json: $[0].organization.classification: expected one of ",
            "seeds/directory/organizations.json: $[0].organization.title: is no field here",
            "seeds/directory/organizations.json: $[0].organization: lacks the field name",
            "seeds/directory/people.json: is not valid JSON: line 1, byte ",
            "seeds/dossiers/xx.json: is not valid JSON: line 1, byte 1",
            "seeds/dossiers/xx/springfield.json: $.figures[1].key: 'arrests' is already the key of $.figures[0]",
            "seeds/dossiers/xx/springfield.json: $.passages.others.exact: is not in gazette to the letter",
            "seeds/dossiers/xx/springfield.json: $.passages['lee-yes'].exact: occurs 2 times",
            "seeds/sources/herald.json: the archived text seeds/sources/herald.txt is missing",
            "seeds/sources/stray.txt: has no stray.json beside it",
        ];
        var problems = seeds.Problems().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected.Length, problems.Count);
        Assert.All(expected.Zip(problems), pair => Assert.StartsWith(pair.First, pair.Second));
    }
}
