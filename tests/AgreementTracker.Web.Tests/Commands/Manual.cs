using System.Diagnostics;

namespace AgreementTracker.Web.Tests.Commands;

/// <summary>Commands that the documents tell people to type, run as written there.</summary>
internal static class Manual
{
    /// <summary>The blocks of commands under a heading of a file in docs, in order.</summary>
    public static IReadOnlyList<string> Commands(string document, string heading)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", document));
        var section = text[text.IndexOf($"\n{heading}\n", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n#", 1, StringComparison.Ordinal)];
        return
        [
            .. section
                .Split("\n```sh\n")
                .Skip(1)
                .Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)]),
        ];
    }

    /// <param name="places">What stands in the manual for places and names that are others here.</param>
    public static async Task<string> RunAsync(
        string commands,
        IReadOnlyDictionary<string, string> environment,
        params (string There, string Here)[] places
    )
    {
        foreach (var (there, here) in places)
        {
            Assert.Contains(there, commands, StringComparison.Ordinal);
            commands = commands.Replace(there, here, StringComparison.Ordinal);
        }
        var start = new ProcessStartInfo("sh", ["-euc", commands])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{commands}\nended with {process.ExitCode}:\n{await output}{await error}");
        return await output;
    }
}
