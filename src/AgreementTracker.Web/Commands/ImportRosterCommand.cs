using System.Globalization;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Sources.Intake;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>import-roster FILE…</c> takes lists of ICE's in, the oldest first, each as one change; <c>--dry-run</c> only says what would
/// change. <c>--reason</c> lets lists pass that something speaks against, <c>--skip-refused</c> leaves them out and goes on,
/// <c>--day</c> dates one whose name does not.
/// </summary>
internal sealed class ImportRosterCommand : Command
{
    private const string Usage = "import-roster FILE… [--dry-run] [--day 2025-06-17] [--reason TEXT] [--skip-refused] [--author NAME]";

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var words = context.Args.Where(arg => !arg.Contains('=')).ToList();
        var (isDry, skips) = (words.Remove("--dry-run"), words.Remove("--skip-refused"));
        var (reason, author, day) = (Take(words, "--reason"), Take(words, "--author") ?? "Import of ICE’s lists", Day(Take(words, "--day")));
        if (words.Count == 0 || words.Find(word => word.StartsWith("--", StringComparison.Ordinal)) is not null || day is not null && words.Count > 1)
            throw new StartException($"The command is: {Usage}");
        List<string> refused = [];
        List<(RosterList List, byte[] Bytes)> lists = [];
        foreach (var file in words)
            await GoOnAsync(() => { lists.Add(Read(file, day)); return Task.CompletedTask; });
        lists = [.. lists.OrderBy(list => list.List.Day).ThenBy(list => list.List.Table)];
        if (isDry)
        {
            // What only looks makes no database.
            var import = await FindAsync(context, cancellation);
            var known = import is null ? RosterState.Empty : await import.StateAsync(cancellation);
            foreach (var (list, _) in lists)
                await GoOnAsync(async () => known = await TryAsync(import, known, list, mayPass: reason is not null || !skips, cancellation));
        }
        else
        {
            await TrackerDatabase.PrepareAsync(context.Services, context.Settings, cancellation);
            var import = context.Services.GetRequiredService<RosterImport>();
            foreach (var (list, bytes) in lists)
                await GoOnAsync(() => PublishAsync(import, list, bytes, author, reason, cancellation));
        }
        if (refused.Count > 0)
            throw new StartException($"{refused.Count} of {words.Count} files were left out:\n{string.Join('\n', refused)}");
        return 0;

        async Task GoOnAsync(Func<Task> step)
        {
            try
            {
                await step();
            }
            catch (StartException e) when (skips)
            {
                refused.Add(e.Message);
            }
        }
    }

    /// <summary>Null where nothing was taken in yet.</summary>
    private static async Task<RosterImport?> FindAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!await TrackerDatabase.IsThereAsync(context.Services, context.Settings, cancellation))
            return null;
        await TrackerDatabase.RequireAsync(context.Services, context.Settings, cancellation);
        return context.Services.GetRequiredService<RosterImport>();
    }

    /// <param name="mayPass">Whether a list is taken in that something speaks against; else the next ones are compared as if it were not there.</param>
    private static async Task<RosterState> TryAsync(RosterImport? import, RosterState known, RosterList list, bool mayPass, CancellationToken cancellation)
    {
        if (import is not null && await import.IsTakenInAsync(list, cancellation))
        {
            Console.WriteLine($"{list.FileName}: was taken in before.");
            return known;
        }
        try
        {
            var (report, doubts, state) = RosterImport.Try(known, list);
            RosterReportText.Write(Console.Out, report, doubts);
            return doubts.Count == 0 || mayPass ? state : known;
        }
        catch (RosterRefusedException e)
        {
            throw new StartException(e.Message);
        }
    }

    private static async Task PublishAsync(RosterImport import, RosterList list, byte[] bytes, string author, string? reason, CancellationToken cancellation)
    {
        RosterPlan plan;
        try
        {
            plan = await import.PublishAsync(list, bytes, author, reason, cancellation);
        }
        catch (RosterRefusedException e)
        {
            // Later ones can't go before it: whoever runs this says what is to become of it first.
            throw new StartException($"{list.FileName} was not taken in: {e.Message}");
        }
        if (plan.IsKnown)
            Console.WriteLine($"{list.FileName}: was taken in before; nothing was written.");
        else
            RosterReportText.Write(Console.Out, plan.Report, plan.Doubts, isWhole: false);
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
            throw new StartException($"{file}: {e.Message}");
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
        : throw new StartException($"'{written}' is no day: write it like 2025-06-17.");
}
