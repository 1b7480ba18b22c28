using System.Runtime.InteropServices;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Has the kernel refuse this process whatever leads out of it (seccomp(2)): connections, other processes' memory,
/// other programs. It needs no rights, so it works in containers too, where namespaces of one's own mostly can't be
/// had. It can't be undone.
/// </summary>
internal static partial class SystemCallFilter
{
    private const int NoNewPrivileges = 38;
    private const int GetSeccomp = 21;
    private const nuint SetModeFilter = 1;

    /// <summary>For all threads of the process.</summary>
    private const nuint AllThreads = 1;

    /// <summary>
    /// Bits of the instruction set of filters (linux/bpf_common.h): a word at an address, and what is done with it.
    /// </summary>
    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort Return = 0x06;
    private const uint Allow = 0x7fff0000;

    /// <summary>The call fails with EPERM.</summary>
    private const uint Refuse = 0x00050001;

    /// <summary>
    /// Where in what the kernel shows a filter the call's number stands, and the instruction set it is of (struct
    /// seccomp_data).
    /// </summary>
    private const uint Number = 0;
    private const uint InstructionSet = 4;
    private const uint FirstArgument = 16;

    /// <summary>From here on numbers of x86-64 are of another way to call, with the same calls behind it.</summary>
    private const uint OtherWay = 0x40000000;

    /// <summary>Calls that lead out of the process, with their numbers (asm/unistd.h).</summary>
    private static readonly (string Name, uint OnX64, uint OnArm64)[] Refused =
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

    /// <summary>Whether the kernel has filters, and this program knows its numbers.</summary>
    public static bool IsPossible { get; } =
        OperatingSystem.IsLinux() && Ours is not null && ProcessSafety.Control(GetSeccomp, 0, 0, 0, 0) >= 0;

    private static Calls? Ours => CallsOf(RuntimeInformation.ProcessArchitecture);

    /// <summary>Null where this program knows no numbers: nothing can be refused there.</summary>
    internal static Calls? CallsOf(Architecture architecture) =>
        architecture switch
        {
            Architecture.X64 => new(0xC000003E, 317, 234, [.. Refused.Select(call => call.OnX64)]),
            Architecture.Arm64 => new(0xC00000B7, 277, 131, [.. Refused.Select(call => call.OnArm64)]),
            _ => null,
        };

    /// <summary>Where it <see cref="IsPossible"/>: from here on, in all threads.</summary>
    /// <returns>False where the kernel did not take the filter.</returns>
    public static unsafe bool Install()
    {
        if (Ours is not { } calls || ProcessSafety.Control(NoNewPrivileges, 1, 0, 0, 0) != 0)
            return false;
        var program = ProgramOf(calls, (uint)Environment.ProcessId);
        fixed (Instruction* first = program)
        {
            var whole = new FilterProgram { Length = (ushort)program.Length, Instructions = first };
            return Call(calls.Seccomp, SetModeFilter, AllThreads, &whole) == 0;
        }
    }

    /// <summary>
    /// Each refused number jumps to the end; another instruction set does too. The runtime sends signals to its own
    /// threads, and needs to.
    /// </summary>
    internal static Instruction[] ProgramOf(Calls calls, uint ownProcess)
    {
        var count = calls.Refused.Count;
        return
        [
            new(Load, 0, 0, InstructionSet),
            new(JumpIfEqual, 0, (byte)(count + 6), calls.InstructionSet),
            new(Load, 0, 0, Number),
            new(JumpIfAtLeast, (byte)(count + 4), 0, OtherWay),
            .. calls.Refused.Select((number, i) => new Instruction(JumpIfEqual, (byte)(count - i + 3), 0, number)),
            new(JumpIfEqual, 0, 2, calls.SignalToThread),
            new(Load, 0, 0, FirstArgument),
            new(JumpIfEqual, 0, 1, ownProcess),
            new(Return, 0, 0, Allow),
            new(Return, 0, 0, Refuse),
        ];
    }

    /// <summary>
    /// AUDIT_ARCH_… (linux/audit.h), the numbers of seccomp(2) and of tgkill(2), and those that are refused
    /// (asm/unistd.h).
    /// </summary>
    internal sealed record Calls(uint InstructionSet, nint Seccomp, uint SignalToThread, IReadOnlyList<uint> Refused);

    /// <summary>
    /// struct sock_filter: what is done, how many instructions are passed over if so and if not, and with which number.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct FilterProgram
    {
        public ushort Length;
        public Instruction* Instructions;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static unsafe partial nint Call(nint number, nuint operation, nuint flags, FilterProgram* program);
}
