using System.Text;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Tests.Validation;

internal static class Reported
{
    /// <summary>Passes where these problems are reported, in this order and to the letter, and no others.</summary>
    public static void Reports(this Springfield town, params string[] problems) =>
        Assert.Equal(problems, town.Problems());

    public static IReadOnlyList<string> Reading<T>(string json)
        where T : class, IDocument => Reading<T>(Encoding.UTF8.GetBytes(json));

    public static IReadOnlyList<string> Reading<T>(byte[] json)
        where T : class, IDocument
    {
        List<Problem> problems = [];
        var document = new DocumentReader("file.json", problems).Read<T>(json);
        Assert.Equal(problems.Count > 0, document is null);
        return [.. problems.Select(problem => problem.ToString())];
    }
}
