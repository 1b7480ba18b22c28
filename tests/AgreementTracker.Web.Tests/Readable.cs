namespace AgreementTracker.Web.Tests;

/// <summary>What a person who started the program gets to read where it can't do what was asked.</summary>
internal static class Readable
{
    /// <summary>The one line there is: no stack trace, no SQL, nothing else.</summary>
    public static string OneLineOf(Outcome outcome)
    {
        var lines = Lines(outcome);
        Assert.True(lines.Length == 1, $"One line was expected, not:\n{outcome.All}");
        return lines[0];
    }

    public static string[] Lines(Outcome outcome)
    {
        Assert.DoesNotContain("   at ", outcome.All);
        Assert.DoesNotContain("Exception", outcome.All);
        // What went well until then may be told.
        Assert.All(
            outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^\d{4}-\d\d-\d\dT[0-9:.+-]+ INF ", line)
        );
        return outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
