using System.CommandLine;
using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>verify</c> re-checks all that is kept, and prints the newest change; with <c>--head N:HASH</c> a change that was
/// noted elsewhere must be in the history. It changes nothing.
/// </summary>
internal sealed class VerifyCommand : RecordCommand
{
    private readonly Option<NotedHead?> noted = CommandOptions.Read(
        "--head",
        "N:HASH",
        "a change that must be in the history",
        NotedHead.Parse,
        written =>
            $"--head is a change's number and hash, such as 12:0a1b… with 64 hexadecimal digits, not '{written}'."
    );

    public VerifyCommand(string[] settings)
        : base("verify", "check everything that is kept; changes nothing", settings) => Options.Add(noted);

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await TrackerDatabase.RequireAsync(context.Services, context.Settings, cancellationToken);
        var (findings, head, removed) = await context
            .Services.GetRequiredService<Verifier>()
            .VerifyAsync(context.Value(noted), cancellationToken);
        foreach (var finding in findings)
            Console.WriteLine(finding);
        Console.WriteLine(
            findings.Count == 0
                ? "The record is whole: texts, passages, hashes, chain, rows, ledger and triggers agree."
                : $"{findings.Count} finding(s)."
        );
        if (removed > 0)
            Console.WriteLine(
                $"{removed} account events and review notes were removed because their time was over (Retention); the ledger has their hashes."
            );
        Console.WriteLine(head is null ? "Head: none, nothing was published yet." : $"Head: {head.Number}:{head.Hash}");
        return findings.Count == 0 ? 0 : 1;
    }
}
