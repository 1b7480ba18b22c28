using System.Runtime.InteropServices;

namespace AgreementTracker.Web.Hosting;

/// <summary>What the system keeps others from seeing of this process.</summary>
internal static partial class ProcessSafety
{
    private const int SetDumpable = 4;

    /// <summary>
    /// No other process of the same account reads our memory or our environment, which may hold the database's password
    /// (prctl(2), PR_SET_DUMPABLE): not the one that reads files from outside either, should a file take it over.
    /// </summary>
    /// <returns>False where the system has no such thing.</returns>
    public static bool HideFromOthers() => OperatingSystem.IsLinux() && Control(SetDumpable, 0, 0, 0, 0) == 0;

    /// <summary>prctl(2).</summary>
    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    internal static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
