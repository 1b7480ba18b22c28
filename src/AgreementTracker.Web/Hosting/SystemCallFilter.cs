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

    /// <summary>
    /// socket, connect, accept, sendto, sendmsg, bind, listen, ptrace, process_vm_readv, process_vm_writev, execve,
    /// execveat, unshare, setns, mount, open_by_handle_at, userfaultfd, bpf, perf_event_open, keyctl, accept4,
    /// sendmmsg, pidfd_getfd, io_uring_setup, kill, tkill, rt_sigqueueinfo, rt_tgsigqueueinfo, pidfd_send_signal,
    /// process_madvise.
    /// </summary>
    private static readonly uint[] OnX64 =
    [
        41,
        42,
        43,
        44,
        46,
        49,
        50,
        101,
        310,
        311,
        59,
        322,
        272,
        308,
        165,
        304,
        323,
        321,
        298,
        250,
        288,
        307,
        438,
        425,
        62,
        200,
        129,
        297,
        424,
        440,
    ];

    /// <summary>The same.</summary>
    private static readonly uint[] OnArm64 =
    [
        198,
        203,
        202,
        206,
        211,
        200,
        201,
        117,
        270,
        271,
        221,
        281,
        97,
        268,
        40,
        265,
        282,
        280,
        241,
        219,
        242,
        269,
        438,
        425,
        129,
        130,
        138,
        240,
        424,
        440,
    ];

    /// <summary>Whether the kernel has filters, and this program knows its numbers.</summary>
    public static bool IsPossible { get; } =
        OperatingSystem.IsLinux() && Ours is not null && ProcessSafety.Control(GetSeccomp, 0, 0, 0, 0) >= 0;

    private static Calls? Ours => CallsOf(RuntimeInformation.ProcessArchitecture);

    /// <summary>Null where this program knows no numbers: nothing can be refused there.</summary>
    internal static Calls? CallsOf(Architecture architecture) =>
        architecture switch
        {
            Architecture.X64 => new(0xC000003E, 317, 234, OnX64),
            Architecture.Arm64 => new(0xC00000B7, 277, 131, OnArm64),
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
