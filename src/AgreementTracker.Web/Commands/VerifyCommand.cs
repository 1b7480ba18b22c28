using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary><c>verify</c> re-checks hashes and chain and compares the rows with the newest revisions; it changes nothing.</summary>
internal sealed class VerifyCommand : Command
{
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await TrackerDatabase.RequireAsync(context.Services, context.Settings, cancellation);
        var findings = await context.Services.GetRequiredService<Verifier>().VerifyAsync(cancellation);
        foreach (var finding in findings)
            Console.WriteLine(finding);
        Console.WriteLine(findings.Count == 0
            ? "The record is whole: texts, hashes, chain and rows agree."
            : $"{findings.Count} finding(s).");
        return findings.Count == 0 ? 0 : 1;
    }
}
