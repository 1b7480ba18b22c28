using System.CommandLine;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary>A command that works on the record.</summary>
internal abstract class RecordCommand : Command
{
    /// <param name="settings">Settings as they were given beside the command, which go before those of the
    /// environment.</param>
    protected RecordCommand(string name, string description, string[] settings)
        : base(name, description) =>
        SetAction(
            async (parsed, cancellationToken) =>
            {
                var configuration = new ConfigurationBuilder()
                    .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                    .AddEnvironmentVariables()
                    .AddCommandLine(settings)
                    .Build();
                var known = TrackerSettings.From(configuration);
                await using var services = new ServiceCollection()
                    .AddTrackerData(known.Connection)
                    .BuildServiceProvider();
                return await RunAsync(new(services, known, parsed), cancellationToken);
            }
        );

    /// <returns>The exit code: 0 where all is well.</returns>
    protected abstract Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken);
}

internal sealed record CommandContext(IServiceProvider Services, TrackerSettings Settings, ParseResult Parsed)
{
    public T? Value<T>(Option<T> option) => Parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => Parsed.GetValue(argument);
}
