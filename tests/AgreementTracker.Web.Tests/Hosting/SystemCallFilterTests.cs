using System.Diagnostics;
using System.Runtime.InteropServices;
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
        OtherSet = 0x40000003,
        SignalToThread = 234,
        OwnProcess = 4711;
    private const uint Allow = 0x7fff0000,
        Refuse = 0x00050001;

    [Fact]
    public void Program_RefusesWhatIsListed_AndEverythingOfAnotherInstructionSet()
    {
        uint[] refused = [41, 42, 59, 425];
        var program = SystemCallFilter.ProgramOf(new(OurSet, 317, SignalToThread, refused), OwnProcess);

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

    [Theory]
    [InlineData(OwnProcess, Allow)]
    [InlineData(OwnProcess + 1, Refuse)]
    [InlineData(1u, Refuse)]
    [InlineData(0u, Refuse)]
    public void Program_SignalToAThread_IsForOwnThreadsAlone(uint process, uint answer)
    {
        var program = SystemCallFilter.ProgramOf(new(OurSet, 317, SignalToThread, [41, 425]), OwnProcess);

        Assert.Equal(answer, Run(program, OurSet, SignalToThread, process));
    }

    /// <summary>
    /// Numbers of a processor that the tests don't run on: from the kernel's own lists (x86-64's syscall_64.tbl, and
    /// asm-generic/unistd.h, which ARM64 uses).
    /// </summary>
    private static readonly (string Name, uint X64, uint Arm64)[] Refused =
    [
        ("socket", 41, 198),
        ("connect", 42, 203),
        ("accept", 43, 202),
        ("sendto", 44, 206),
        ("sendmsg", 46, 211),
        ("bind", 49, 200),
        ("listen", 50, 201),
        ("ptrace", 101, 117),
        ("process_vm_readv", 310, 270),
        ("process_vm_writev", 311, 271),
        ("execve", 59, 221),
        ("execveat", 322, 281),
        ("unshare", 272, 97),
        ("setns", 308, 268),
        ("mount", 165, 40),
        ("open_by_handle_at", 304, 265),
        ("userfaultfd", 323, 282),
        ("bpf", 321, 280),
        ("perf_event_open", 298, 241),
        ("keyctl", 250, 219),
        ("accept4", 288, 242),
        ("sendmmsg", 307, 269),
        ("pidfd_getfd", 438, 438),
        ("io_uring_setup", 425, 425),
        ("kill", 62, 129),
        ("tkill", 200, 130),
        ("rt_sigqueueinfo", 129, 138),
        ("rt_tgsigqueueinfo", 297, 240),
        ("pidfd_send_signal", 424, 424),
        ("process_madvise", 440, 440),
    ];

    [Fact]
    public void Calls_OfBothProcessors_AreRefusedByTheKernelsNumbers()
    {
        var x64 = SystemCallFilter.CallsOf(Architecture.X64)!;
        var arm64 = SystemCallFilter.CallsOf(Architecture.Arm64)!;

        Assert.Equal((0xC000003E, 317, 234u), (x64.InstructionSet, x64.Seccomp, x64.SignalToThread));
        Assert.Equal((0xC00000B7, 277, 131u), (arm64.InstructionSet, arm64.Seccomp, arm64.SignalToThread));
        Assert.Equal(
            Refused,
            Refused.Select(
                (call, i) => (call.Name, x64.Refused.ElementAtOrDefault(i), arm64.Refused.ElementAtOrDefault(i))
            )
        );
        Assert.Equal(Refused.Length, x64.Refused.Count);
        Assert.Equal(Refused.Length, arm64.Refused.Count);
    }

    [Fact]
    public void Calls_OfAnyOtherProcessor_AreUnknown() =>
        Assert.All(
            Enum.GetValues<Architecture>().Except([Architecture.X64, Architecture.Arm64]),
            architecture => Assert.Null(SystemCallFilter.CallsOf(architecture))
        );

    [Fact]
    public void Refusal_OfAnUnconfinedReader_UnlessTheSettingAllowsIt()
    {
        Assert.NotNull(OwnProgram.RefusalOf(hasNoNetwork: false, mayBeUnconfined: false));
        Assert.Null(OwnProgram.RefusalOf(hasNoNetwork: false, mayBeUnconfined: true));
        Assert.Null(OwnProgram.RefusalOf(hasNoNetwork: true, mayBeUnconfined: false));
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
    private static uint Run(
        SystemCallFilter.Instruction[] program,
        uint instructionSet,
        uint number,
        uint argument = OwnProcess
    )
    {
        var value = 0u;
        for (var at = 0; ; at++)
            switch (program[at])
            {
                case { Code: 0x20, Value: var offset }:
                    value =
                        offset == 4 ? instructionSet
                        : offset == 16 ? argument
                        : number;
                    break;
                case { Code: 0x15 or 0x35 } jump:
                    at += (jump.Code == 0x15 ? value == jump.Value : value >= jump.Value) ? jump.IfTrue : jump.IfFalse;
                    break;
                case { Code: 0x06, Value: var answer }:
                    return answer;
            }
    }
}
