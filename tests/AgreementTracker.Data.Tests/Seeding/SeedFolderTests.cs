using System.Text;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>Every fault of a seeds folder is told, with its file and its path, and not only the first.</summary>
public class SeedFolderTests
{
    [Fact]
    public void Read_FolderIsInOrder_HasAllDocumentsAndTexts()
    {
        using var seeds = new SpringfieldSeeds();

        var read = seeds.Read();

        Assert.Equal(
            ["organizations/ice", "people/ann-lee", "dossiers/xx/springfield", "sources/gazette"],
            read.Documents.Select(document => document.Address)
        );
        Assert.Equal(SpringfieldRecord.Text.Sha256, Assert.Single(read.Texts).Sha256);
    }

    [Theory]
    [InlineData(
        "\"result\": \"pass\",",
        "\"result\": \"pass\"",
        "seeds/dossiers/xx/springfield.json: is not valid JSON: line "
    )]
    [InlineData(
        "\"result\": \"pass\",",
        "\"result\": \"pass\", \"outcome\": \"good\",",
        "seeds/dossiers/xx/springfield.json: $.voteEvents[0].outcome: is no field here; the fields are "
    )]
    [InlineData(
        "\"result\": \"pass\",",
        "\"result\": \"passed\",",
        "seeds/dossiers/xx/springfield.json: $.voteEvents[0].result: expected one of pass, fail, "
    )]
    [InlineData(
        "\"result\": \"pass\",",
        "",
        "seeds/dossiers/xx/springfield.json: $.voteEvents[0]: lacks the field result"
    )]
    [InlineData(
        "\"result\": \"pass\",",
        "\"result\": \"pass\", \"result\": \"fail\",",
        "seeds/dossiers/xx/springfield.json: $.voteEvents[0].result: is there twice"
    )]
    [InlineData(
        "\"value\": 3,",
        "\"value\": -3,",
        "seeds/dossiers/xx/springfield.json: $.voteEvents[0].counts[0].value: expected a whole number ≥ 0, found -3"
    )]
    [InlineData(
        "Other towns have said no.",
        "Other towns have said No.",
        "seeds/dossiers/xx/springfield.json: $.passages.others.exact: is not in gazette to the letter"
    )]
    [InlineData(
        "\"exact\": \"Ann Lee voted yes\"",
        "\"exact\": \"Ann Lee\"",
        "seeds/dossiers/xx/springfield.json: $.passages['lee-yes'].exact: occurs 2 times in gazette: add the words before it"
    )]
    [InlineData(
        "\"prefix\": \"said \"",
        "\"prefix\": \"says \"",
        "seeds/dossiers/xx/springfield.json: $.passages.lee.exact: is in gazette, but not with this prefix and suffix"
    )]
    [InlineData(
        "\"key\": \"convictions\"",
        "\"key\": \"arrests\"",
        "seeds/dossiers/xx/springfield.json: $.figures[1].key: 'arrests' is already the key of $.figures[0]"
    )]
    [InlineData(
        "\"slug\": \"springfield-police\"",
        "\"slug\": \"springfield-council\"",
        "seeds/dossiers/xx/springfield.json: $.organizations[1].slug: 'springfield-council' is already the slug of $.organizations[0]"
    )]
    [InlineData(
        "\"partner\": \"ice\"",
        "\"partner\": \"dhs\"",
        "seeds/dossiers/xx/springfield.json: $.agreements[0].partner: there is no organization 'dhs'"
    )]
    [InlineData(
        "\"slug\": \"xx/springfield\"",
        "\"slug\": \"xx/shelbyville\"",
        "seeds/dossiers/xx/springfield.json: $.jurisdiction.slug: 'xx/shelbyville' is not the file's name, 'xx/springfield'"
    )]
    public void Read_DossierIsBroken_TellsFileAndPath(string words, string others, string problem)
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Edit(SpringfieldSeeds.Dossier, words, others);

        Assert.Contains(seeds.Problems(), found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_FieldHasNoCitation_TellsFileAndPath()
    {
        using var seeds = new SpringfieldSeeds();
        var dossier = SpringfieldRecord.Dossier();
        seeds.Write(
            SpringfieldSeeds.Dossier,
            DocumentJson.Write(
                dossier with
                {
                    Statements =
                    [
                        dossier.Statements[0] with
                        {
                            Citations = SpringfieldRecord.Cited("lee", ["speaker.name"]),
                        },
                    ],
                }
            )
        );

        Assert.Equal(
            [
                "seeds/dossiers/xx/springfield.json: $.statements[0].stance: has no citation: $.statements[0].citations.stance must name a passage that supports it",
            ],
            seeds.Problems()
        );
    }

    [Fact]
    public void Read_TextIsMissing_TellsFile()
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Delete(SpringfieldSeeds.Text);

        Assert.Equal(
            ["seeds/sources/gazette.json: the archived text seeds/sources/gazette.txt is missing"],
            seeds.Problems()
        );
    }

    [Theory]
    [InlineData("“It keeps us safe,”", "\"It keeps us safe,\"")]
    [InlineData("\n\n", "\r\n\r\n")]
    public void Read_TextIsAltered_TellsFileAndHash(string words, string others)
    {
        using var seeds = new SpringfieldSeeds();
        seeds.Edit(SpringfieldSeeds.Text, words, others);

        Assert.StartsWith(
            "seeds/sources/gazette.json: $.sha256: seeds/sources/gazette.txt has the SHA-256 ",
            Assert.Single(seeds.Problems())
        );
    }

    [Fact]
    public void Read_TextHasAByteOrderMark_IsAnAlteration()
    {
        using var seeds = new SpringfieldSeeds();
        File.WriteAllText(
            Path.Combine(seeds.Folder, SpringfieldSeeds.Text),
            SpringfieldRecord.Text.Text,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );

        Assert.StartsWith("seeds/sources/gazette.json: $.sha256: ", Assert.Single(seeds.Problems()));
    }

    [Theory]
    [InlineData(SpringfieldSeeds.Text)]
    [InlineData(SpringfieldSeeds.Source)]
    [InlineData(SpringfieldSeeds.People)]
    public void Read_FileIsNoUtf8_TellsFile(string file)
    {
        using var seeds = new SpringfieldSeeds();
        File.WriteAllBytes(Path.Combine(seeds.Folder, file), [0x22, 0xff, 0xfe, 0x22]);

        Assert.Contains($"seeds/{file}: is not valid UTF-8", seeds.Problems());
    }

    [Fact]
    public void Read_FolderIsMissing_TellsWhich()
    {
        Assert.Equal(
            ["seeds: there is no folder /nowhere/at/all"],
            Assert
                .Throws<InvalidDocumentsException>(() => SeedFolder.Read("/nowhere/at/all"))
                .Problems.Select(problem => problem.ToString())
        );
    }
}
