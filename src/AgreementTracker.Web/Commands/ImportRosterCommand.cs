using System.CommandLine;
using System.Globalization;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Intake.Files;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Rosters;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>import-roster FILE…</c> takes lists of ICE's in, the oldest first, each as one change; <c>--dry-run</c> only says
/// what would change. <c>--reason</c> lets lists pass that something speaks against, <c>--skip-refused</c> leaves them
/// out and goes on,
/// <c>--day</c> dates one whose name does not.
/// </summary>
internal sealed class ImportRosterCommand : RecordCommand
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "ICE's workbooks, in any order",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> dryRun = CommandOptions.DryRun("only say what would change");
    private readonly Option<bool> skipRefused = new("--skip-refused")
    {
        Description = "leave out what is refused, and go on",
        Arity = ArgumentArity.Zero,
    };
    private readonly Option<string?> overriding = new("--reason")
    {
        Description = "why lists are imported that something speaks against",
        HelpName = "TEXT",
    };
    private readonly Option<string?> writer = CommandOptions.Author();
    private readonly Option<DateOnly?> dated = CommandOptions.Read<DateOnly?>(
        "--day",
        "DATE",
        "the day of one list whose name has none",
        written =>
            DateOnly.TryParseExact(
                written,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null,
        written => $"'{written}' is not a date. Use YYYY-MM-DD, such as 2025-06-17."
    );

    public ImportRosterCommand(string[] settings)
        : base("import-roster", "import ICE's lists, the oldest first", settings)
    {
        Arguments.Add(files);
        foreach (var option in (Option[])[dryRun, overriding, skipRefused, dated, writer])
            Options.Add(option);
        files.RefuseOptions("--", this);
        Validators.Add(result =>
        {
            if (result.GetResult(dated) is not null && result.GetResult(files)?.Tokens.Count > 1)
                result.AddError("--day dates one file.");
        });
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var words = context.Value(files)!;
        var (isDry, skips) = (context.Value(dryRun), context.Value(skipRefused));
        var (reason, author, day) = (
            context.Value(overriding),
            context.Value(writer) ?? AuthorNames.Importer,
            context.Value(dated)
        );
        List<string> refused = [];
        List<(RosterList List, byte[] Bytes)> lists = [];
        foreach (var file in words)
            await GoOnAsync(
                file,
                () =>
                {
                    lists.Add(Read(file, day));
                    return Task.CompletedTask;
                }
            );
        lists =
        [
            .. lists.OrderBy(list => list.List.Day).ThenBy(list => list.List.Table).ThenBy(list => list.List.Edition),
        ];
        var unlike = PendingSequence.Objections(lists.Select(list => list.List));
        if (isDry)
        {
            // What only looks makes no database.
            var import = await FindAsync(context, cancellationToken);
            var known = import is null ? RosterState.Empty : await import.StateAsync(cancellationToken);
            foreach (var (list, _) in lists)
                await GoOnAsync(
                    list.FileName,
                    async () =>
                        known = await TryAsync(
                            import,
                            known,
                            list,
                            unlike.GetValueOrDefault(list),
                            mayPass: reason is not null || !skips,
                            cancellationToken
                        )
                );
        }
        else
        {
            await TrackerDatabase.PrepareAsync(context.Services, context.Settings, cancellationToken);
            var import = context.Services.GetRequiredService<RosterImport>();
            foreach (var (list, bytes) in lists)
                await GoOnAsync(
                    list.FileName,
                    () =>
                        PublishAsync(
                            import,
                            list,
                            bytes,
                            author,
                            reason,
                            unlike.GetValueOrDefault(list),
                            cancellationToken
                        )
                );
        }
        if (refused.Count > 0)
            throw new StartException(
                $"{refused.Count} of {words.Length} files were left out:\n{string.Join('\n', refused)}"
            );
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
    /// <param name="mayPass">Whether a list is imported that something speaks against; else the next ones are compared
    /// as if it were not there.</param>
    private static async Task<RosterState> TryAsync(
        RosterImport? import,
        RosterState known,
        RosterList list,
        ImportObjection? unlike,
        bool mayPass,
        CancellationToken cancellationToken
    )
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

    private static async Task PublishAsync(
        RosterImport import,
        RosterList list,
        byte[] bytes,
        string author,
        string? reason,
        ImportObjection? unlike,
        CancellationToken cancellationToken
    )
    {
        if (
            unlike is not null
            && string.IsNullOrWhiteSpace(reason)
            && !await import.IsTakenInAsync(list, cancellationToken)
        )
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
}
