using System.Diagnostics;
using System.Text;
using AgreementTracker.Intake.Files;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>What reads files from outside can call nobody.</summary>
public class SystemCallFilterTests
{
    private const uint OurSet = 0xC000003E,
        OtherSet = 0x40000003;
    private const uint Allow = 0x7fff0000,
        Refuse = 0x00050001;

    [Fact]
    public void Program_RefusesWhatIsListed_AndEverythingOfAnotherInstructionSet()
    {
        uint[] refused = [41, 42, 59, 425];
        var program = SystemCallFilter.ProgramOf(OurSet, refused);

        Assert.All(
            Enumerable.Range(0, 500).Select(number => (uint)number),
            number =>
            {
                Assert.Equal(refused.Contains(number) ? Refuse : Allow, Run(program, OurSet, number));
                Assert.Equal(Refuse, Run(program, OtherSet, number));
                Assert.Equal(Refuse, Run(program, OurSet, number | 0x40000000));
            }
        );
    }

    [Fact]
    public async Task ReadSource_WaitsForItsFile_WithTheFilterOverAllItsThreads()
    {
        Assert.SkipUnless(SystemCallFilter.IsPossible, "This system has no such filter.");
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [Path.Combine(TrackerProgram.Home, "AgreementTracker.Web.dll"), "read-source", "html"]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            var threads = $"/proc/{process.Id}/task";
            for (
                var tries = 0;
                StatusOf(threads) is not [_, ..] all
                    || !all.TrueForAll(status => status.Contains("Seccomp:\t2", StringComparison.Ordinal));
                tries++
            )
            {
                Assert.True(tries < 600, string.Join('\n', StatusOf(threads)));
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
            Assert.All(
                StatusOf(threads),
                status => Assert.Contains("NoNewPrivs:\t1", status, StringComparison.Ordinal)
            );

            process.StandardInput.Write("<p>Some words.");
            process.StandardInput.Close();
            Assert.Contains(
                "Some words.",
                await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
        finally
        {
            process.Kill();
        }
    }

    [Theory]
    [InlineData("a.html", "<p>Some words.")]
    [InlineData("a.xlsx", "PK")]
    public async Task Read_WhereTheReaderCantBeKeptFromTheNetwork_IsRefused(string name, string content)
    {
        var reader = new IsolatedReader(["true"]) { Refusal = "This server reads no files." };

        await Assert.ThrowsAsync<RefusedFileException>(() =>
            name.EndsWith("xlsx", StringComparison.Ordinal)
                ? reader.ReadRosterAsync(name, Encoding.UTF8.GetBytes(content))
                : reader.ReadAsync(name, Encoding.UTF8.GetBytes(content))
        );
        Assert.Equal("Some words.", (await reader.ReadAsync("a.txt", "Some words."u8.ToArray())).Text.Trim());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reader_IsRefusedNowhereThatHasTheFilter_OrWhereASettingAllowsIt(bool mayBeUnconfined) =>
        Assert.Equal(
            mayBeUnconfined || SystemCallFilter.IsPossible || ReaderSandbox.HasNoNetwork,
            OwnProgram.Reader(NullLogger.Instance, mayBeUnconfined).Refusal is null
        );

    /// <summary>
    /// Where the kernel refuses the filter that it says it has, the same is said, and not that the file is damaged.
    /// </summary>
    [Fact]
    public void Reader_ThatCannotBeConfined_SaysTheSameEverywhere() =>
        Assert.StartsWith(
            "This server can’t read files safely: paste the text instead.",
            OwnProgram.Reader(NullLogger.Instance, mayBeUnconfined: true).UnconfinedRefusal,
            StringComparison.Ordinal
        );

    private static List<string> StatusOf(string threads) =>
        Directory.Exists(threads)
            ? [.. Directory.GetDirectories(threads).Select(thread => File.ReadAllText(Path.Combine(thread, "status")))]
            : [];

    /// <summary>The few instructions that a filter is made of, as the kernel does them.</summary>
    private static uint Run(SystemCallFilter.Instruction[] program, uint instructionSet, uint number)
    {
        var value = 0u;
        for (var at = 0; ; at++)
            switch (program[at])
            {
                case { Code: 0x20, Value: var offset }:
                    value = offset == 4 ? instructionSet : number;
                    break;
                case { Code: 0x15 or 0x35 } jump:
                    at += (jump.Code == 0x15 ? value == jump.Value : value >= jump.Value) ? jump.IfTrue : jump.IfFalse;
                    break;
                case { Code: 0x06, Value: var answer }:
                    return answer;
            }
    }
}
