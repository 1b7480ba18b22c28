using System.Diagnostics;
using System.Text;
using AgreementTracker.Data.Sources.Intake;

namespace AgreementTracker.Data.Tests.Sources.Intake;

/// <summary>With the real program where that is what counts, else with one that does as badly as a hostile file could make it do.</summary>
public class IsolatedReaderTests
{
    private const string Broken = "The file could not be read: it is damaged, or takes more memory than a file of its kind should.";
    private static readonly byte[] Small = MadeFile.Html("<p>Some words.");

    private static readonly string[] Program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "AgreementTracker.Web.dll"), "read-source"];

    private readonly IsolatedReader reader = new(Program);

    [Fact]
    public async Task Read_EachKind_IsReadAsInOurOwnProcess()
    {
        foreach (var (name, bytes) in new[] { ("a.txt", "Words “é”"u8.ToArray()), ("a.html", MadeFile.Html("<title>T</title><p>“é”")), ("a.pdf", MadeFile.Pdf(["Words."])), ("a.docx", MadeFile.Docx("<w:p><w:r><w:t>“é”</w:t></w:r></w:p>")) })
        {
            var (expected, read) = (SourceFile.Read(name, bytes), await reader.ReadAsync(name, bytes));

            Assert.Equal((expected.Text, expected.Hints), (read.Text, read.Hints));
            Assert.Equal(expected.Notes, read.Notes);
        }
    }

    [Fact]
    public Task Read_IsRefusedInTheProcess_SaysWhy() =>
        Refused.WithAsync("The PDF is damaged and can't be read.", () => reader.ReadAsync("a.pdf", MadeFile.RawPdf("", "[")));

    [Fact]
    public async Task Read_MadeToTakeForever_IsGivenUp()
    {
        // Each of these elements is looked for among all that are open.
        var endless = MadeFile.Html(string.Concat(Enumerable.Repeat("<div>", 1_500_000)) + "words");
        var hasty = new IsolatedReader(Program) { TimeLimit = TimeSpan.FromSeconds(3) };
        var watch = Stopwatch.StartNew();

        await Refused.WithAsync("Reading the file took longer than 3 seconds and was given up.", () => hasty.ReadAsync("a.html", endless));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public Task Read_TakesMoreMemoryThanItMay_IsRefused() =>
        Refused.WithAsync(Broken, () => new IsolatedReader(Program) { MemoryLimit = 40_000_000 }
            .ReadAsync("a.html", MadeFile.Html(string.Concat(Enumerable.Repeat("<p>words", 500_000)))));

    [Theory]
    [InlineData("kill -SEGV $$")]
    [InlineData("exit 3")]
    [InlineData("echo '{}'")]
    [InlineData("cat > /dev/null; echo 'null'")]
    [InlineData("yes")]
    public Task Read_ProcessBreaks_IsRefusedAndNothingElseHappens(string deed) =>
        Refused.WithAsync(Broken, () => Shell(deed).ReadAsync("a.html", Small));

    [Fact]
    public async Task Read_ProcessHangs_IsEnded()
    {
        var hanging = Shell("echo $$ > \"$TMPDIR/hanging\"; exec sleep 1000", TimeSpan.FromSeconds(1));
        File.Delete(Path.Combine(Path.GetTempPath(), "hanging"));

        await Refused.WithAsync("Reading the file took longer than 1 seconds and was given up.", () => hanging.ReadAsync("a.html", Small));

        var id = int.Parse(await File.ReadAllTextAsync(Path.Combine(Path.GetTempPath(), "hanging")));
        Assert.ThrowsAny<Exception>(() => Process.GetProcessById(id).HasExited ? throw new InvalidOperationException() : id);
    }

    [Fact]
    public async Task Read_IsCancelled_EndsWithoutARefusal()
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Shell("exec sleep 1000").ReadAsync("a.html", Small, cancelled.Token));
    }

    [Fact]
    public async Task Read_OurEnvironmentHoldsSecrets_NoneOfThemIsHandedOn()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Test", "secret");

        var read = await Shell("""cat > /dev/null; printf '{"Captured":{"Text":"%s","Hints":{},"Notes":[]}}' "$(env | grep -c secret)" """).ReadAsync("a.html", Small);

        Assert.Equal("0", read.Text);
    }

    private static IsolatedReader Shell(string deed, TimeSpan? limit = null) =>
        new(["sh", "-c", deed, "sh"]) { TimeLimit = limit ?? TimeSpan.FromSeconds(60) };
}
