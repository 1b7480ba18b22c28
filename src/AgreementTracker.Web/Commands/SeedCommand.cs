using System.CommandLine;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Record.Warnings;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Warnings;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>seed</c> publishes what the seeds have and the record has not; <c>seed --dry-run</c> only checks them.
/// </summary>
internal sealed class SeedCommand : RecordCommand
{
    private readonly Option<bool> dryRun = CommandOptions.DryRun("only check the seeds");

    public SeedCommand(string[] settings)
        : base("seed", "publish the seeds that the record does not have yet", settings) => Options.Add(dryRun);

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Value(dryRun))
        {
            var seeds = SeedFolder.Read(context.Settings.SeedsFolder);
            Console.WriteLine(
                $"{seeds.Documents.Count} documents and {seeds.Texts.Count} archived texts are in order; nothing was written."
            );
            Report(seeds.Warnings);
            return 0;
        }

        var result = await TrackerDatabase.PrepareAsync(context.Services, context.Settings, cancellationToken);
        Console.WriteLine(
            result.Change is { } change
                ? $"Published {change.Revisions.Count} documents as change {change.Number}."
                : "Nothing new: the record already has these seeds."
        );
        foreach (var document in result.Kept)
            Console.WriteLine($"{document} has been edited since it was seeded: the newer seed was left out.");
        Report(result.Warnings);
        return 0;
    }

    private static void Report(IReadOnlyList<Warning> warnings)
    {
        if (warnings.Count == 0)
            return;
        Console.WriteLine(
            $"{warnings.Count} warnings, {warnings.Count(warning => warning.IsKept)} of them kept with a reason:"
        );
        foreach (var warning in warnings)
            Console.WriteLine(warning.Line());
    }
}
