namespace AgreementTracker.Testing;

public static class PostgresPrograms
{
    private static readonly Lazy<string> LazyFolder = new(Find);

    /// <summary>Where initdb and postgres are, of the newest version there is.</summary>
    public static string Folder => LazyFolder.Value;

    private static string Find() =>
        Installed().Concat(OnPath()).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")))
        ?? throw new InvalidOperationException(
            "PostgreSQL's server programs were not found: tests/run installs them or says what to install."
        );

    /// <summary>Debian and Ubuntu keep the server's programs off the PATH, in a folder for each version.</summary>
    private static IEnumerable<string> Installed()
    {
        var versions = new DirectoryInfo("/usr/lib/postgresql");
        return versions.Exists
            ? versions
                .EnumerateDirectories()
                .OrderByDescending(version => int.TryParse(version.Name, out var number) ? number : 0)
                .Select(version => Path.Combine(version.FullName, "bin"))
            : [];
    }

    private static IEnumerable<string> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        let program = new FileInfo(Path.Combine(folder, "initdb"))
        where program.Exists
        select Path.GetDirectoryName(program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName)!;
}
