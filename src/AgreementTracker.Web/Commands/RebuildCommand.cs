using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>rebuild</c> drops the rows and projects the newest revisions again; the history is not touched.
/// </summary>
internal sealed class RebuildCommand(string[] settings)
    : RecordCommand("rebuild", "rebuild pages' data and the search from the history", settings)
{
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await TrackerDatabase.RequireAsync(context.Services, context.Settings, cancellationToken);
        var documents = await context.Services.GetRequiredService<Rebuilder>().RebuildAsync(cancellationToken);
        Console.WriteLine($"Projected {documents} documents again.");
        return 0;
    }
}
