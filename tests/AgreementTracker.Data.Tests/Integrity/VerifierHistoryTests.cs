using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data.Tests.Integrity;

/// <summary>A history that was altered past its triggers: the finding names what.</summary>
public class VerifierHistoryTests
{
    [Theory]
    [EachEngine("update changes set reason = 'Another reason' where number = 2", "change 2: its content has the hash")]
    [EachEngine("update changes set author = 'Someone else' where number = 2", "change 2: its content has the hash")]
    [EachEngine("update changes set kind = 'seed' where number = 2", "change 2: its content has the hash")]
    [EachEngine("update changes set account = 'another' where number = 2", "change 2: its content has the hash")]
    [EachEngine(
        "update changes set reviewer_account = 'another' where number = 2",
        "change 2: its content has the hash"
    )]
    [EachEngine(
        "update changes set at = '2025-01-02 03:04:05.678' where number = 2",
        "change 2: its content has the hash"
    )]
    [EachEngine(
        "update revisions set content = replace(content, 'note', 'word') where number = 2",
        "revision 2 of dossiers/xx/springfield: its content has the SHA-256"
    )]
    [EachEngine("update revisions set number = 5 where number = 2", "change 2: its content has the hash")]
    [EachEngine(
        "update revisions set change_number = 2 where document = 'organizations/ice'",
        "change 1: its content has the hash"
    )]
    [EachEngine("delete from revisions where number = 2", "change 2: its content has the hash")]
    [EachEngine(
        "insert into revisions select 'sources/stray', 1, 2, '{}', sha256 from revisions where number = 2",
        "change 2: its content has the hash"
    )]
    [EachEngine("update archived_texts set text = replace(text, 'said no', 'agreed')", "archived text ")]
    [EachEngine("update archived_texts set sha256 = '{hash}'", "archived text {hash}: its text has the SHA-256")]
    [EachEngine(
        "update changes set previous_hash = '{hash}' where number = 3",
        "change 3: does not follow from the change before: expected "
    )]
    [EachEngine("update changes set hash = '{hash}' where number = 2", "change 2: its content has the hash ")]
    [EachEngine(
        "update changes set hash = '{hash}' where number = 2",
        "change 3: does not follow from the change before: expected {hash}"
    )]
    [EachEngine("delete from changes where number = 2", "change 2: is missing; the next one is 3")]
    [EachEngine(
        "delete from changes where number = 3",
        "revision 3 of dossiers/xx/springfield: belongs to change 3, which is missing"
    )]
    [EachEngine("update changes set number = 7 where number = 3", "change 3: is missing; the next one is 7")]
    public async Task Verify_HistoryIsAltered_NamesIt(DatabaseEngine engine, string sql, string finding)
    {
        await using var database = await ThreeChangesAsync(engine);
        Assert.Empty(await database.VerifyAsync());

        await database.TamperAsync(sql.Replace("{hash}", Hash));

        Assert.Contains(
            await database.VerifyAsync(),
            found => found.StartsWith(finding.Replace("{hash}", Hash), StringComparison.Ordinal)
        );
    }

    /// <summary>
    /// With all hashes computed anew an alteration is consistent in itself, but no longer what followed upon it.
    /// </summary>
    [Theory, EachEngine]
    public async Task Verify_ChangeIsAlteredWithItsHash_FindsTheChainBroken(DatabaseEngine engine)
    {
        await using var database = await ThreeChangesAsync(engine);
        await using var context = database.Context();
        var (first, second) = (await context.Changes.FindAsync(1), await context.Changes.FindAsync(2));
        await context.Entry(second!).Collection(change => change.Revisions).LoadAsync();

        var altered = HashChain.Seal(
            new()
            {
                Number = 2,
                At = second!.At,
                Kind = second.Kind,
                Author = second.Author,
                Reason = "Another reason",
                PreviousHash = first!.Hash,
                Hash = "",
            },
            second.Revisions
        );
        await database.TamperAsync(
            $"update changes set reason = 'Another reason', hash = '{altered.Hash}' where number = 2"
        );

        Assert.StartsWith(
            "change 3: does not follow from the change before",
            Assert.Single(await database.VerifyAsync())
        );
    }

    [Theory, EachEngine]
    public async Task Verify_PassageIsNoLongerInTheText_NamesRevisionAndPassage(DatabaseEngine engine)
    {
        await using var database = await ThreeChangesAsync(engine);

        await database.TamperAsync("update archived_texts set text = replace(text, 'said no', 'agreed')");

        Assert.Contains(
            await database.VerifyAsync(),
            finding =>
                finding.StartsWith("revision 3 of dossiers/xx/springfield:", StringComparison.Ordinal)
                && finding.Contains("$.passages.others.exact")
        );
    }

    /// <summary>SQLite takes any value in any column.</summary>
    [Theory]
    [InlineData("update changes set at = 'yesterday' where number = 2", "change 2")]
    [InlineData("update changes set kind = 'whim' where number = 2", "change 2")]
    [InlineData("update organizations set other_names = 'ICE' where id = 'ice'", "organizations/ice")]
    [InlineData("update agreements set model = 'whim'", "dossiers/xx/springfield")]
    public async Task Verify_ColumnCannotBeRead_NamesIt(string sql, string named)
    {
        await using var database = await ThreeChangesAsync(DatabaseEngine.Sqlite);

        await database.TamperAsync($"pragma ignore_check_constraints = on; {sql}");

        Assert.Contains(await database.VerifyAsync(), finding => finding.Contains(named));
    }

    [Theory, EachEngine]
    public async Task Verify_RevisionIsNoDocument_NamesIt(DatabaseEngine engine)
    {
        await using var database = await ThreeChangesAsync(engine);

        await database.TamperAsync("update revisions set content = 'not JSON' where number = 3");

        Assert.Contains(
            await database.VerifyAsync(),
            finding =>
                finding.StartsWith("revision 3 of dossiers/xx/springfield:", StringComparison.Ordinal)
                && finding.Contains("is not valid JSON")
        );
    }

    private static readonly string Hash = ArchivedText.HashOf("another");

    private static async Task<TestDatabase> ThreeChangesAsync(DatabaseEngine engine)
    {
        var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("A note.")));
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(2, SpringfieldRecord.Dossier("Another note."))
        );
        return database;
    }
}
