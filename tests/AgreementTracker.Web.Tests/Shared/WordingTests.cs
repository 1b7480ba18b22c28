using System.Text.RegularExpressions;

namespace AgreementTracker.Web.Tests.Shared;

/// <summary>
/// Pages, messages and the documents that pages show speak plain English: none of these habits, which make readers
/// stop.
/// </summary>
public partial class WordingTests
{
    [Fact]
    public void Texts_HaveNoneOfTheHabitsToLeave()
    {
        var texts = Files("src", "*.razor")
            .SelectMany(file => Lines(file, WithoutComments(File.ReadAllText(file))))
            .Concat(Files("src", "*.cs").SelectMany(file => Lines(file, OnlyStrings(File.ReadAllText(file)))))
            .Concat(Files("src", "Texts.resx").SelectMany(file => Lines(file, File.ReadAllText(file))))
            .Concat(Documents.SelectMany(file => Lines(file, File.ReadAllText(file))));

        Assert.Equal("", string.Join("\n", texts.Where(text => Habit.IsMatch(text))));
    }

    [Theory]
    [InlineData("4 missing, and not told as gone yet")]
    [InlineData("Each list that was taken in stands here")]
    [InlineData("Whoever publishes second brings them together.")]
    [InlineData("This link is good no more")]
    [InlineData("in force in October 2025, as far as sources state since when")]
    [InlineData("This vote on a page of its own")]
    public void Habit_IsFound(string text) => Assert.Matches(Habit, text);

    /// <summary>All but decisions, which keep the words of their day, and what benchmarks print.</summary>
    private static IEnumerable<string> Documents =>
        new[] { "README.md", "seeds/README.md" }
            .Select(file => Path.Combine(Repository.Root, file))
            .Concat(Repository.Written(".github", "*.md"))
            .Concat(Repository.Written("docs", "*.md"))
            .Where(file =>
                !file.Contains("/decisions/0", StringComparison.Ordinal) && Path.GetFileName(file) != "performance.md"
            );

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Repository.Written(folder, pattern).Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string file, string text) =>
        text.Split('\n').Select((line, i) => $"{Path.GetRelativePath(Repository.Root, file)}:{i + 1}: {line.Trim()}");

    private static string WithoutComments(string razor) => Kept(RazorComment, razor, _ => "");

    /// <summary>What stands between quotation marks, each line in its place.</summary>
    private static string OnlyStrings(string code) =>
        string.Join(
            '\n',
            code.Split('\n')
                .Select(line =>
                    line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                        ? ""
                        : string.Concat(Literal.Matches(line).Select(match => match.Value))
                )
        );

    private static string Kept(Regex pattern, string text, Func<string, string> kept) =>
        pattern.Replace(text, match => kept(match.Value) + new string('\n', match.Value.Count(c => c == '\n')));

    [GeneratedRegex(@"@\*.*?\*@|(?<=^\s*)//[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RazorComment { get; }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal { get; }

    [GeneratedRegex(
        @"\btold (as|late)\b|\bnot told\b|\btaken in\b|\bput right\b|\bno more(?= |\.|$)(?! than)|\bwhoever\b|\bcame in\b|\bas far as sources\b"
            + @"|\bin any case\b|\ball the same\b|\bin vain\b|\bto see to\b|\bbrings? (\w+ )?together\b|\bmade anew\b|\bonce more\b|\b(source|page|process)s? of (its|their) own\b"
            + @"|\btake[ns]? out\b|\bso far tells?\b|\bstands? here\b|\bthere is no such\b|\bno archived source\b|\bfor those who\b|\bgiven up\b|\bis told\b|\btells? of it\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Habit { get; }
}
