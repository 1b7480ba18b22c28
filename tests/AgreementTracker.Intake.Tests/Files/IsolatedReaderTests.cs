using System.Diagnostics;
using System.Text;
using AgreementTracker.Intake.Files;

namespace AgreementTracker.Intake.Tests.Files;

/// <summary>
/// With the real program where that is what counts, else with one that does as badly as a hostile file could make it
/// do.
/// </summary>
public class IsolatedReaderTests
{
    private const string Broken =
        "The file could not be read: it is damaged, or takes more memory than a file of its kind should.";
    private static readonly byte[] Small = MadeFile.Html("<p>Some words.");

    private static readonly string[] Program =
    [
        .. ReaderSandbox.Prefix,
        "dotnet",
        Path.Combine(AppContext.BaseDirectory, "AgreementTracker.Web.dll"),
        "read-source",
    ];

    private readonly IsolatedReader reader = new(Program);

    [Fact]
    public async Task Read_EachKind_IsReadAsInOurOwnProcess()
    {
        foreach (
            var (name, bytes) in new[]
            {
                ("a.txt", "Words “é”"u8.ToArray()),
                ("a.html", MadeFile.Html("<title>T</title><p>“é”")),
                ("a.pdf", MadeFile.Pdf(["Words."])),
                ("a.docx", MadeFile.Docx("<w:p><w:r><w:t>“é”</w:t></w:r></w:p>")),
            }
        )
        {
            var (expected, read) = (SourceFile.Read(name, bytes), await reader.ReadAsync(name, bytes));

            Assert.Equal((expected.Text, expected.Hints), (read.Text, read.Hints));
            Assert.Equal(expected.Notes, read.Notes);
        }
    }

    [Fact]
    public Task Read_IsRefusedInTheProcess_SaysWhy() =>
        Refused.WithAsync(
            "The PDF is damaged and can't be read.",
            () => reader.ReadAsync("a.pdf", MadeFile.RawPdf("", "["))
        );

    [Fact]
    public async Task Read_MadeToTakeForever_IsGivenUp()
    {
        // Each of these elements is looked for among all that are open.
        var endless = MadeFile.Html(string.Concat(Enumerable.Repeat("<div>", 1_500_000)) + "words");
        var hasty = new IsolatedReader(Program) { TimeLimit = TimeSpan.FromSeconds(3) };
        var watch = Stopwatch.StartNew();

        await Refused.WithAsync(
            "Reading the file took longer than 3 seconds and timed out.",
            () => hasty.ReadAsync("a.html", endless)
        );

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public Task Read_TakesMoreMemoryThanItMay_IsRefused() =>
        Refused.WithAsync(
            Broken,
            () =>
                new IsolatedReader(Program) { MemoryLimit = 40_000_000 }.ReadAsync(
                    "a.html",
                    MadeFile.Html(string.Concat(Enumerable.Repeat("<p>words", 500_000)))
                )
        );

    [Fact]
    public async Task Read_PdfUnpacksToAGigabyte_IsRefusedOrGivenUp()
    {
        using var packed = new MemoryStream();
        using (
            var zlib = new System.IO.Compression.ZLibStream(
                packed,
                System.IO.Compression.CompressionLevel.Optimal,
                leaveOpen: true
            )
        )
            for (var megabytes = 0; megabytes < 1024; megabytes++)
                zlib.Write(new byte[1024 * 1024]);
        var bomb = Encoding.Latin1.GetString(packed.ToArray());
        Assert.True(bomb.Length < SourceFile.BytesLimit);

        var refused = await Assert.ThrowsAsync<RefusedFileException>(() =>
            new IsolatedReader(Program) { TimeLimit = TimeSpan.FromSeconds(20) }.ReadAsync(
                "a.pdf",
                MadeFile.RawPdf(
                    "",
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
                    $"<</Filter/FlateDecode/Length {bomb.Length}>>stream\n{bomb}\nendstream"
                )
            )
        );

        // Which of them depends on how much memory there is: the page may be left out before the reader itself gives
        // up.
        Assert.Contains(
            (string[])
                [
                    Broken,
                    "Reading the file took longer than 20 seconds and timed out.",
                    "The PDF is damaged and can't be read.",
                    "The PDF holds no text: ",
                ],
            beginning => refused.Message.StartsWith(beginning, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Read_PdfClaimsFiveHundredMegabytes_IsReadByWhatItHolds()
    {
        var small = new IsolatedReader(Program) { MemoryLimit = 100_000_000 };

        var refused = await Assert.ThrowsAsync<RefusedFileException>(() =>
            small.ReadAsync(
                "a.pdf",
                MadeFile.RawPdf(
                    "",
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 500000000>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
                    "<</Length 500000000>>stream\nBT ET\nendstream"
                )
            )
        );

        // Not for the memory that it claims.
        Assert.NotEqual(Broken, refused.Message);
    }

    [Theory]
    [InlineData("kill -SEGV $$")]
    [InlineData("exit 4")]
    [InlineData("echo '{}'")]
    [InlineData("cat > /dev/null; echo 'null'")]
    [InlineData("yes")]
    public Task Read_ProcessBreaks_IsRefusedAndNothingElseHappens(string deed) =>
        Refused.WithAsync(Broken, () => Shell(deed).ReadAsync("a.html", Small));

    /// <summary>The kernel refused the filter that it said it has: the file is as good as it was.</summary>
    [Fact]
    public Task Read_ProcessCannotConfineItself_IsRefusedForTheMachineAndNotForTheFile() =>
        Refused.WithAsync(
            "Files can't be read safely on this machine.",
            () => Shell($"exit {IsolatedReader.NotConfined}").ReadAsync("a.html", Small)
        );

    [Fact]
    public async Task Read_ProcessHangs_IsEnded()
    {
        var hanging = Shell("echo $$ > \"$TMPDIR/hanging\"; exec sleep 1000", TimeSpan.FromSeconds(1));
        File.Delete(Path.Combine(Path.GetTempPath(), "hanging"));

        await Refused.WithAsync(
            "Reading the file took longer than 1 seconds and timed out.",
            () => hanging.ReadAsync("a.html", Small)
        );

        var id = int.Parse(await File.ReadAllTextAsync(Path.Combine(Path.GetTempPath(), "hanging")));
        Assert.ThrowsAny<Exception>(() =>
            Process.GetProcessById(id).HasExited ? throw new InvalidOperationException() : id
        );
    }

    [Fact]
    public async Task Read_IsCancelled_EndsWithoutARefusal()
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Shell("exec sleep 1000").ReadAsync("a.html", Small, cancelled.Token)
        );
    }

    [Fact]
    public async Task Read_OurEnvironmentHoldsSecrets_NoneOfThemIsHandedOn()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Test", "secret");

        var read = await Shell(
                """cat > /dev/null; printf '{"Read":{"Text":"%s","Hints":{},"Notes":[]}}' "$(env | grep -c secret)" """
            )
            .ReadAsync("a.html", Small);

        Assert.Equal("0", read.Text);
    }

    [Fact]
    public async Task Read_TheSystemLetsUs_HasNoNetworkAndWritesNoFile()
    {
        Assert.SkipUnless(ReaderSandbox.HasNoNetwork && ReaderSandbox.WritesNoFiles, "This system does not let us.");
        var file = Path.Combine(Path.GetTempPath(), $"written-{Guid.NewGuid()}");

        // Of all the ways out there is only the one to itself, and that is down.
        var read = await new IsolatedReader([
            .. ReaderSandbox.Prefix,
            "sh",
            "-c",
            $$$"""cat > /dev/null; (echo words > {{{file}}}) 2> /dev/null; printf '{"Read":{"Text":"%s","Hints":{},"Notes":[]}}' "$(grep : /proc/net/dev | cut -d: -f1 | tr -d ' \n')" """,
            "sh",
        ]).ReadAsync("a.html", Small);

        Assert.Equal("lo", read.Text);
        Assert.Equal("", File.Exists(file) ? await File.ReadAllTextAsync(file) : "");
        File.Delete(file);
    }

    [Fact]
    public async Task Read_ByTheProgramItself_HasNoneOfOurSettings()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Test", "secret");
        Environment.SetEnvironmentVariable("PGPASSWORD_Test", "secret");
        var hanging = new IsolatedReader([
            "sh",
            "-c",
            "tr '\\0' '\\n' < /proc/self/environ > \"$TMPDIR/environ\"; exit 4",
            "sh",
        ]);

        await Refused.WithAsync(Broken, () => hanging.ReadAsync("a.html", Small));

        var names = File.ReadAllLines(Path.Combine(Path.GetTempPath(), "environ"))
            .Select(line => line.Split('=')[0])
            .ToList();
        Assert.Empty(
            names.Except([
                "PATH",
                "HOME",
                "TMPDIR",
                "TEMP",
                "TMP",
                "PWD",
                "OLDPWD",
                "SHLVL",
                "_",
                "DOTNET_ROOT",
                "DOTNET_ROOT_X64",
                "DOTNET_ROOT_ARM64",
                "DOTNET_GCHeapHardLimit",
                "DOTNET_EnableDiagnostics",
                "DOTNET_DbgEnableMiniDump",
                "DOTNET_EnableWriteXorExecute",
            ])
        );
    }

    private static IsolatedReader Shell(string deed, TimeSpan? limit = null) =>
        new(["sh", "-c", deed, "sh"]) { TimeLimit = limit ?? TimeSpan.FromSeconds(60) };
}
