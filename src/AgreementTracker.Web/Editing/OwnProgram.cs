using AgreementTracker.Intake.Files;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Editing;

/// <summary>How this program starts itself once more, to read one file.</summary>
internal static class OwnProgram
{
    /// <param name="mayBeUnconfined">Whether files are read also where the process that reads them can't be kept from
    /// the network.</param>
    public static IsolatedReader Reader(ILogger log, bool mayBeUnconfined)
    {
        var hasNoNetwork = SystemCallFilter.IsPossible || ReaderSandbox.HasNoNetwork;
        if (!hasNoNetwork || !ReaderSandbox.WritesNoFiles)
            log.LogInformation(
                "Uploaded files are read in a separate process; this system does not let us keep from it {What}",
                hasNoNetwork ? "files"
                    : ReaderSandbox.WritesNoFiles ? "the network"
                    : "the network and files"
            );
        return new([.. ReaderSandbox.Prefix, .. Line, "read-source"])
        {
            Refusal = RefusalOf(hasNoNetwork, mayBeUnconfined),
            UnconfinedRefusal = Texts.OwnProgram_NoFiles,
        };
    }

    /// <summary>Why no file is read: an unconfined reader is used only where the setting allows it.</summary>
    internal static string? RefusalOf(bool hasNoNetwork, bool mayBeUnconfined) =>
        hasNoNetwork || mayBeUnconfined ? null : Texts.OwnProgram_NoFiles;

    /// <summary>As it was started; where it is part of another, as in tests, from its own file.</summary>
    private static string[] Line =>
        Environment.ProcessPath is { } path
        && Path.GetFileNameWithoutExtension(path) == typeof(Program).Assembly.GetName().Name
            ? [path]
            :
            [
                Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
                    ? host
                    : "dotnet",
                typeof(Program).Assembly.Location,
            ];
}
