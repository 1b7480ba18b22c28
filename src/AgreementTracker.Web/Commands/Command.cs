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
    };

    public static Command? Named(string word) => All.GetValueOrDefault(word);

    /// <returns>The exit code: 0 where all is well.</returns>
    public async Task<int> RunAsync(string[] args)
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

    protected abstract Task<int> RunAsync(CommandContext context, CancellationToken cancellation);
}

public sealed record CommandContext(IServiceProvider Services, TrackerSettings Settings, string[] Args)
{
    public bool Has(string option) => Args.Contains(option, StringComparer.Ordinal);
}
