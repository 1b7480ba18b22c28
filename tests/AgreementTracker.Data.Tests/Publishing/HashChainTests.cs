using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using AgreementTracker.Record.Sources;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Publishing;

public class HashChainTests
{
    private const string Odd =
        "“Curly”, 'straight' \"quotes\", <b>&amp;</b> + `x` \\ /, é e\u0301 ﬁ 🖋️ 𝒳, \t\r\n\u0001\u001f\u007f\u0085\u00a0\u200b\u2028\ufeff\uffff";

    /// <summary>Whoever doubts the record recomputes its hashes by docs/architecture.md, as this test does.</summary>
    [Theory, EachEngine]
    public async Task Hash_OfEveryChange_IsWhatOthersCompute(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Gazette() with { Title = Odd }) with
            {
                Author = new(Odd, "0f3a2b1c"),
                Reason = Odd,
                ReviewedBy = new(Odd, Odd[..30]),
                Corrects = Odd,
            }
        );

        await using var context = database.Context();
        var previous = new string('0', 64);
        foreach (
            var change in await context
                .Changes.AsNoTracking()
                .Include(c => c.Revisions)
                .OrderBy(c => c.Number)
                .ToListAsync()
        )
        {
            var revisions = change.Revisions.OrderBy(revision => revision.Document, StringComparer.Ordinal);
            Assert.Equal(previous, change.PreviousHash);
            previous = Sha256(
                $"""
                ["{previous}",{change.Number},"{change.At:yyyy-MM-ddTHH:mm:ss.fff}Z","edit",{Json(change.Author)},{Json(change.Reason)}{Named("account", change.Account)}{Named("reviewed-by", change.ReviewedBy)}{Named("reviewer-account", change.ReviewerAccount)}{Named("corrects", change.Corrects)}{string.Concat(
                    revisions.Select(revision => $""","{revision.Document}",{revision.Number},"{Sha256(revision.Content)}" """.TrimEnd()))}]
                """
            );
            Assert.Equal(previous, change.Hash);
        }
        Assert.Equal(2, await context.Changes.CountAsync());
        Assert.Equal(Odd, (await context.Changes.SingleAsync(change => change.Number == 2)).Reason);
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>
    /// The program in docs/architecture.md, as it stands there, with and without the parts that a change may lack.
    /// </summary>
    [Fact]
    public async Task Program_OfTheDocuments_ComputesTheSame()
    {
        Assert.SkipUnless(
            Environment
                .GetEnvironmentVariable("PATH")!
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, "python3"))),
            "There is no python3."
        );
        await using var database = await Record.OfSpringfieldAsync(DatabaseEngine.Sqlite);
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("A note.")) with
            {
                Author = new(Odd, "0f3a2b1c"),
            }
        );
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(2, SpringfieldRecord.Dossier("Another note.")) with
            {
                Author = new(Odd, "0f3a2b1c"),
                ReviewedBy = new(Odd, "1e4b2c3d"),
                Corrects = Odd,
            }
        );
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "architecture.md"));
        var start = new ProcessStartInfo("python3", ["-c", text.Split("```python\n")[1].Split("```")[0], file])
        {
            RedirectStandardOutput = true,
        };

        using var python = Process.Start(start)!;
        var output = await python.StandardOutput.ReadToEndAsync();

        await using var db = database.Context();
        Assert.Equal(
            $"3 changes, newest hash {(await db.Changes.SingleAsync(change => change.Number == 3)).Hash}\nfaults: none\n",
            output
        );
    }

    private static string Named(string name, string? value) => value is null ? "" : $",[\"{name}\",{Json(value)}]";

    [Fact]
    public void Hash_AnyPartIsOther_IsOther()
    {
        var change = World.Change(7);
        Revision[] revisions = [World.Revision(1, change)];

        string[] hashes =
        [
            HashChain.HashOf(change, revisions),
            HashChain.HashOf(Altered(previousHash: new('1', 64)), revisions),
            HashChain.HashOf(Altered(number: 8), revisions),
            HashChain.HashOf(Altered(at: change.At.AddMilliseconds(1)), revisions),
            HashChain.HashOf(Altered(kind: ChangeKind.Merge), revisions),
            HashChain.HashOf(Altered(author: change.Author + " "), revisions),
            HashChain.HashOf(Altered(reason: change.Reason + "."), revisions),
            // The same letters, divided otherwise between author and reason.
            HashChain.HashOf(
                Altered(author: change.Author + change.Reason[..1], reason: change.Reason[1..]),
                revisions
            ),
            HashChain.HashOf(Altered(author: $"{change.Author}\",\"{change.Reason}", reason: ""), revisions),
            HashChain.HashOf(Altered(account: "A reviewer"), revisions),
            HashChain.HashOf(Altered(reviewerAccount: "A reviewer"), revisions),
            HashChain.HashOf(Altered(reviewedBy: "A reviewer"), revisions),
            HashChain.HashOf(Altered(corrects: "A reviewer"), revisions),
            HashChain.HashOf(Altered(reviewedBy: "A reviewer", corrects: "A reviewer"), revisions),
            HashChain.HashOf(change, []),
            HashChain.HashOf(change, [Revision(document: "dossiers/xx/shelbyville")]),
            HashChain.HashOf(change, [Revision(number: 2)]),
            HashChain.HashOf(change, [Revision(sha256: ArchivedText.HashOf("{ }"))]),
            HashChain.HashOf(change, [.. revisions, Revision(document: "dossiers/xx/shelbyville")]),
        ];

        Assert.Distinct(hashes);

        Change Altered(
            int? number = null,
            DateTime? at = null,
            ChangeKind? kind = null,
            string? author = null,
            string? reason = null,
            string? previousHash = null,
            string? reviewedBy = null,
            string? corrects = null,
            string? account = null,
            string? reviewerAccount = null
        ) =>
            new()
            {
                Number = number ?? change.Number,
                At = at ?? change.At,
                Kind = kind ?? change.Kind,
                Author = author ?? change.Author,
                Reason = reason ?? change.Reason,
                Account = account,
                ReviewedBy = reviewedBy,
                ReviewerAccount = reviewerAccount,
                Corrects = corrects,
                PreviousHash = previousHash ?? change.PreviousHash,
                Hash = change.Hash,
            };

        Revision Revision(string? document = null, int? number = null, string? sha256 = null) =>
            new()
            {
                Document = document ?? revisions[0].Document,
                Number = number ?? revisions[0].Number,
                ChangeNumber = change.Number,
                Content = revisions[0].Content,
                Sha256 = sha256 ?? revisions[0].Sha256,
            };
    }

    [Fact]
    public void Hash_RevisionsComeInAnyOrder_IsTheSame()
    {
        var change = World.Change(1);
        var other = new Revision
        {
            Document = "sources/gazette",
            Number = 1,
            ChangeNumber = 1,
            Content = "{}",
            Sha256 = ArchivedText.HashOf("{}"),
        };

        Assert.Equal(
            HashChain.HashOf(change, [World.Revision(1, change), other]),
            HashChain.HashOf(change, [other, World.Revision(1, change)])
        );
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A string as docs/architecture.md says that it is written.</summary>
    private static string Json(string text) =>
        '"'
        + string.Concat(
            text.Select(c =>
                c switch
                {
                    '\\' => "\\\\",
                    '\b' => "\\b",
                    '\f' => "\\f",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    < ' ' or > '~' or '"' or '&' or '\'' or '+' or '<' or '>' or '`' => $"\\u{(int)c:X4}",
                    _ => $"{c}",
                }
            )
        )
        + '"';
}
