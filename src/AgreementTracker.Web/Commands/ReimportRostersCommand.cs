using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Rosters;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>reimport-rosters</c> reads all imported lists again by the rules of this version and publishes what was wrong as one
/// correction; <c>--dry-run</c> only says what would change.
/// </summary>
internal sealed class ReimportRostersCommand : Command
{
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var isDry = context.Has("--dry-run");
        if (isDry)
            await TrackerDatabase.RequireAsync(context.Services, context.Settings, cancellationToken);
        else
            await TrackerDatabase.PrepareAsync(context.Services, context.Settings, cancellationToken);
        var at = Array.IndexOf(context.Args, "--author");
        var author = at >= 0 && at + 1 < context.Args.Length ? context.Args[at + 1] : AuthorNames.Importer;
        try
        {
            Write(await context.Services.GetRequiredService<RosterImport>().ReimportAsync(author, isDry, cancellationToken), isDry);
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
        Console.WriteLine(again.Documents.Count == 0 ? "Every place says what it said before."
            : isDry ? $"{again.Documents.Count:N0} places would be corrected. Nothing was written."
            : $"Published the correction of {again.Documents.Count:N0} places as change {again.Change}.");
    }
}
