using AgreementTracker.Data.Sources.Intake;

namespace AgreementTracker.Web.Editing;

/// <summary>How this program starts itself once more, to read one file.</summary>
internal static class OwnProgram
{
    public static IsolatedReader Reader(ILogger log)
    {
        if (!Confinement.HasNoNetwork || !Confinement.WritesNoFiles)
            log.LogInformation("Uploaded files are read in a separate process; this system does not let us keep from it {What}",
                Confinement.HasNoNetwork ? "files" : Confinement.WritesNoFiles ? "the network" : "the network and files");
        return new([.. Confinement.Prefix, .. Line, "read-source"]);
    }

    /// <summary>As it was started; where it is part of another, as in tests, from its own file.</summary>
    private static string[] Line => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == typeof(Program).Assembly.GetName().Name
        ? [path]
        : [Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", typeof(Program).Assembly.Location];
}
