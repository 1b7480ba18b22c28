namespace AgreementTracker.Web.Tests;

/// <summary>The project's seeds with a fault in several files.</summary>
internal static class BrokenSeeds
{
    private static readonly string[] Problems =
    [
        "seeds/directory/people.json: is not valid JSON: line ",
        "seeds/dossiers/fl/miami.json: $.voteEvents[0].result: expected one of pass, fail, ",
        "seeds/dossiers/fl/miami.json: $.voteEvents[0].outcome: is no field here",
        "seeds/sources/miami-approves-ice-partnership.json: $.sha256: ",
    ];

    public static void In(TrackerProgram program)
    {
        var folder = Path.Combine(program.Folder, "seeds");
        foreach (var file in Directory.EnumerateFiles(Repository.Seeds, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        Edit("directory/people.json", "[", "");
        Edit("dossiers/fl/miami.json", "\"result\": \"pass\"", "\"result\": \"passed\", \"outcome\": 1");
        Edit("sources/miami-approves-ice-partnership.txt", "3-2", "4-1");
        program.Settings["Seeds__Folder"] = folder;

        void Edit(string file, string words, string others)
        {
            var path = Path.Combine(folder, file);
            var text = File.ReadAllText(path);
            var at = text.IndexOf(words, StringComparison.Ordinal);
            File.WriteAllText(path, text.Remove(at, words.Length).Insert(at, others));
        }
    }

    public static void AllAreNamedIn(Outcome outcome)
    {
        var lines = Readable.Lines(outcome);
        Assert.All(
            Problems,
            problem => Assert.Contains(lines, line => line.StartsWith(problem, StringComparison.Ordinal))
        );
        // The first line says how many there are.
        Assert.Equal(Problems.Length + 1, lines.Length);
        Assert.Contains($" {Problems.Length} error(s)", lines[0]);
    }
}
