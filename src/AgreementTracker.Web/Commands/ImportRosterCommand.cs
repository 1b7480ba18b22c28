using System.Globalization;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Sources.Intake;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Rosters;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>import-roster FILE…</c> takes lists of ICE's in, the oldest first, each as one change; <c>--dry-run</c> only says what would
/// change. <c>--reason</c> lets lists pass that something speaks against, <c>--skip-refused</c> leaves them out and goes on,
/// <c>--day</c> dates one whose name does not.
/// </summary>
internal sealed class ImportRosterCommand : Command
{
    private const string Usage = "import-roster FILE… [--dry-run] [--day 2025-06-17] [--reason TEXT] [--skip-refused] [--author NAME]";

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var words = context.Args.Where(arg => !arg.Contains('=')).ToList();
        var (isDry, skips) = (words.Remove("--dry-run"), words.Remove("--skip-refused"));
        var (reason, author, day) = (Take(words, "--reason"), Take(words, "--author") ?? AuthorNames.Importer, Day(Take(words, "--day")));
        if (words.Count == 0 || words.Find(word => word.StartsWith("--", StringComparison.Ordinal)) is not null || day is not null && words.Count > 1)
            throw new StartException($"The command is: {Usage}");
        List<string> refused = [];
        List<(RosterList List, byte[] Bytes)> lists = [];
        foreach (var file in words)
            await GoOnAsync(file, () => { lists.Add(Read(file, day)); return Task.CompletedTask; });
        lists = [.. lists.OrderBy(list => list.List.Day).ThenBy(list => list.List.Table).ThenBy(list => list.List.Edition)];
        var unlike = PendingSequence.Objections(lists.Select(list => list.List));
        if (isDry)
        {
            // What only looks makes no database.
            var import = await FindAsync(context, cancellationToken);
            var known = import is null ? RosterState.Empty : await import.StateAsync(cancellationToken);
            foreach (var (list, _) in lists)
                await GoOnAsync(list.FileName, async () => known = await TryAsync(import, known, list, unlike.GetValueOrDefault(list), mayPass: reason is not null || !skips, cancellationToken));
        }
        else
        {
            await TrackerDatabase.PrepareAsync(context.Services, context.Settings, cancellationToken);
            var import = context.Services.GetRequiredService<RosterImport>();
            foreach (var (list, bytes) in lists)
                await GoOnAsync(list.FileName, () => PublishAsync(import, list, bytes, author, reason, unlike.GetValueOrDefault(list), cancellationToken));
        }
        if (refused.Count > 0)
            throw new StartException($"{refused.Count} of {words.Count} files were left out:\n{string.Join('\n', refused)}");
        return 0;

        async Task GoOnAsync(string file, Func<Task> step)
        {
            try
            {
                await step();
            }
            catch (StartException e) when (skips)
            {
                refused.Add(e.Message);
            }
            catch (Exception e) when (e is not (StartException or OperationCanceledException))
            {
                // A list is one transaction. What was refused before stays known, and so does the fault's trace.
                await Console.Error.WriteLineAsync($"{file} failed; nothing of it was imported.");
                if (!skips)
                    throw;
                var known = StartFault.Describe(e);
                if (known is null)
                    await Console.Error.WriteLineAsync(e.ToString());
                refused.Add($"{file} failed: {known ?? $"{e.GetType().Name}: {e.Message}"}");
            }
        }
    }

    /// <summary>Null where nothing was imported yet.</summary>
    private static async Task<RosterImport?> FindAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!await TrackerDatabase.IsThereAsync(context.Services, context.Settings, cancellationToken))
            return null;
        await TrackerDatabase.RequireAsync(context.Services, context.Settings, cancellationToken);
        return context.Services.GetRequiredService<RosterImport>();
    }

    /// <param name="unlike">What the lists given with it speak against it.</param>
    /// <param name="mayPass">Whether a list is imported that something speaks against; else the next ones are compared as if it were not there.</param>
    private static async Task<RosterState> TryAsync(RosterImport? import, RosterState known, RosterList list, ImportObjection? unlike, bool mayPass, CancellationToken cancellationToken)
    {
        if (import is not null && await import.IsTakenInAsync(list, cancellationToken))
        {
            Console.WriteLine($"{list.FileName}: was imported before.");
            return known;
        }
        try
        {
            var (report, objections, state) = RosterImport.Try(known, list);
            if (unlike is not null)
                objections = [.. objections, unlike];
            RosterReportText.Write(Console.Out, report, objections);
            return objections.All(objection => mayPass && objection.CanPass) ? state : known;
        }
        catch (RosterRefusedException e)
        {
            throw new StartException(RosterFaults.Words(e));
        }
    }

    private static async Task PublishAsync(RosterImport import, RosterList list, byte[] bytes, string author, string? reason, ImportObjection? unlike, CancellationToken cancellationToken)
    {
        if (unlike is not null && string.IsNullOrWhiteSpace(reason) && !await import.IsTakenInAsync(list, cancellationToken))
            throw new StartException($"{list.FileName} was not imported: {unlike.Reason}");
        RosterPlan plan;
        try
        {
            plan = await import.PublishAsync(list, bytes, author, reason, cancellationToken);
        }
        catch (RosterRefusedException e)
        {
            // Later ones can't go before it: whoever runs this says what is to become of it first.
            throw new StartException($"{list.FileName} was not imported: {RosterFaults.Words(e)}");
        }
        if (plan.IsKnown)
            Console.WriteLine($"{list.FileName}: was imported before; nothing was written.");
        else
            RosterReportText.Write(Console.Out, plan.Report, plan.Objections, isWhole: false);
    }

    private static (RosterList List, byte[] Bytes) Read(string file, DateOnly? day)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            return (RosterFile.Read(Path.GetFileName(file), bytes, day), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RefusedFileException)
        {
            throw new StartException($"{file}: {RosterFaults.Words(e)}");
        }
    }

    private static string? Take(List<string> words, string option)
    {
        var at = words.IndexOf(option);
        if (at < 0)
            return null;
        if (at + 1 >= words.Count)
            throw new StartException($"The command is: {Usage}");
        var value = words[at + 1];
        words.RemoveRange(at, 2);
        return value;
    }

    private static DateOnly? Day(string? written) => written is null ? null
        : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new StartException($"'{written}' is not a date. Use YYYY-MM-DD, such as 2025-06-17.");
}
