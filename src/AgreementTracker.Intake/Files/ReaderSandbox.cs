using System.ComponentModel;
using System.Diagnostics;

namespace AgreementTracker.Intake.Files;

/// <summary>
/// Commands of the system that start a program with less than we may ourselves: without a network, unable to write a
/// file, with a limit to its processor time. Each is tried once, and left out where the system has none or does not let
/// us.
/// </summary>
public static class ReaderSandbox
{
    /// <summary>
    /// No file may grow, so that nothing can be written; pipes are none. Seconds of all processors together.
    /// </summary>
    private static readonly string[] NoFiles = ["prlimit", "--core=0", "--fsize=0", "--cpu=180", "--"];

    /// <summary>
    /// Processes and a /proc of its own as well: it sees no other process, and none of what they were started with.
    /// </summary>
    private static readonly string[] Alone =
    [
        "unshare",
        "--user",
        "--net",
        "--pid",
        "--fork",
        "--kill-child",
        "--mount-proc",
        "--",
    ];
    private static readonly string[] NoNetwork = ["unshare", "--user", "--net", "--"];
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>What stands before the program's own line.</summary>
    public static IReadOnlyList<string> Prefix { get; } =
    [.. Works(NoFiles) ? NoFiles : [], .. new[] { Alone, NoNetwork }.FirstOrDefault(Works) ?? []];

    public static bool HasNoNetwork => Prefix.Contains(NoNetwork[0]);

    public static bool SeesNoProcess => Prefix.Contains("--pid");

    public static bool WritesNoFiles => Prefix.Contains(NoFiles[0]);

    private static bool Works(string[] command)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(command[0], [.. command[1..], "true"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            return process.WaitForExit(Timeout) && process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
