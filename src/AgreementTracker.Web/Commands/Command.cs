using AgreementTracker.Data;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary>What the program does instead of serving, when its first argument names it.</summary>
public abstract class Command
{
    private static readonly Dictionary<string, Command> All = new()
    {
        ["seed"] = new SeedCommand(),
        ["verify"] = new VerifyCommand(),
        ["rebuild"] = new RebuildCommand(),
        ["backup"] = new BackupCommand(),
        ["import-roster"] = new ImportRosterCommand(),
        ["reimport-rosters"] = new ReimportRostersCommand(),
        ["user"] = new UserCommand(),
        ["read-source"] = new ReadSourceCommand(),
        ["help"] = new HelpCommand(),
    };

    /// <summary>Whether a first argument is meant as a command: settings begin with a dash or a slash, or hold an equals sign.</summary>
    public static bool IsCalled(string word) =>
        HelpCommand.IsAsked(word) || word.Length > 0 && word[0] is not ('-' or '/') && !word.Contains('=');

    /// <exception cref="StartException">There is no such command.</exception>
    public static Command Named(string word) => All.GetValueOrDefault(HelpCommand.IsAsked(word) ? "help" : word)
        ?? throw new StartException($"There is no command '{word}'; there are {string.Join(", ", All.Keys)}, and without one the server starts.");

    /// <returns>The exit code: 0 where all is well.</returns>
    public virtual async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. args.Where(arg => arg.Contains('='))])
            .Build();
        var settings = TrackerSettings.From(configuration);
        await using var services = new ServiceCollection().AddTrackerData(settings.Connection).BuildServiceProvider();
        return await RunAsync(new(services, settings, args), CancellationToken.None);
    }

    protected abstract Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken);
}

public sealed record CommandContext(IServiceProvider Services, TrackerSettings Settings, string[] Args)
{
    public bool Has(string option) => Args.Contains(option, StringComparer.Ordinal);
}
