using System.CommandLine;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Rosters;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>reimport-rosters</c> reads all imported lists again by the rules of this version and publishes what was wrong as
/// one correction; <c>--dry-run</c> only says what would change.
/// </summary>
internal sealed class ReimportRostersCommand : RecordCommand
{
    private readonly Option<bool> dryRun = CommandOptions.DryRun("only say what would change");
    private readonly Option<string?> author = CommandOptions.Author();

    public ReimportRostersCommand(string[] settings)
        : base("reimport-rosters", "after an upgrade: read all imported lists again and publish corrections", settings)
    {
        Options.Add(dryRun);
        Options.Add(author);
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var isDry = context.Value(dryRun);
        if (isDry)
            await TrackerDatabase.RequireAsync(context.Services, context.Settings, cancellationToken);
        else
            await TrackerDatabase.PrepareAsync(context.Services, context.Settings, cancellationToken);
        try
        {
            Write(
                await context
                    .Services.GetRequiredService<RosterImport>()
                    .ReimportAsync(context.Value(author) ?? AuthorNames.Importer, isDry, cancellationToken),
                isDry
            );
        }
        catch (RosterRefusedException e)
        {
            throw new StartException(RosterFaults.Words(e));
        }
        return 0;
    }

    private static void Write(Reimported again, bool isDry)
    {
        Console.WriteLine($"Read {again.Lists:N0} imported lists again.");
        foreach (var note in again.Notes)
            Console.WriteLine($"  {note}");
        foreach (var agency in again.Held)
            Console.WriteLine($"  Not written: {agency.Agency} ({agency.State}): {agency.Problem}");
        foreach (var document in again.Documents)
            Console.WriteLine($"  {document}");
        Console.WriteLine(
            again.Documents.Count == 0 ? "Every place says what it said before."
            : isDry ? $"{again.Documents.Count:N0} places would be corrected. Nothing was written."
            : $"Published the correction of {again.Documents.Count:N0} places as change {again.Change}."
        );
    }
}
