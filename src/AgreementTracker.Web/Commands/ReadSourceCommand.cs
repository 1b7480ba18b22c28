using AgreementTracker.Intake.Files;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>read-source</c> is what the server starts to read one uploaded file: what it is as arguments, file in, answer
/// out.
/// </summary>
internal static class ReadSourceCommand
{
    public const string Name = "read-source";

    /// <summary>No settings and no database: a hostile file finds nothing here.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (SystemCallFilter.IsPossible && !SystemCallFilter.Install())
            return IsolatedReader.NotConfined;
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await RosterReader.AnswerAsync(args, input, output);
        return 0;
    }
}
