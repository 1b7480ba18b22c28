using System.ComponentModel;
using System.Diagnostics;

namespace AgreementTracker.Data.Sources.Intake;

/// <summary>
/// Commands of the system that start a program with less than we may ourselves: without a network, unable to write a file, with
/// a limit to its processor time. Each is tried once, and left out where the system has none or does not let us.
/// </summary>
public static class Confinement
{
    /// <summary>No file may grow, so that nothing can be written; pipes are none. Seconds of all processors together.</summary>
    private static readonly string[] NoFiles = ["prlimit", "--core=0", "--fsize=0", "--cpu=180", "--"];
    private static readonly string[] NoNetwork = ["unshare", "--user", "--net", "--"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What stands before the program's own line.</summary>
    public static IReadOnlyList<string> Prefix { get; } = [.. new[] { NoFiles, NoNetwork }.Where(Works).SelectMany(command => command)];

    public static bool HasNoNetwork => Prefix.Contains(NoNetwork[0]);

    public static bool WritesNoFiles => Prefix.Contains(NoFiles[0]);

    private static bool Works(string[] command)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "true"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            return process.WaitForExit(Patience) && process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
