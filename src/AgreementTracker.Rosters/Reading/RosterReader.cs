using AgreementTracker.Intake.Files;
using AgreementTracker.Record;

namespace AgreementTracker.Rosters.Reading;

/// <summary>Reads ICE's lists in a process of their own, as <see cref="IsolatedReader"/> reads any file.</summary>
public static class RosterReader
{
    private const string Roster = "roster";

    /// <summary>Reads a workbook as <see cref="RosterFile.Read"/> does.</summary>
    /// <exception cref="RefusedFileException">It can't be read as a list; the message says why.</exception>
    public static Task<RosterList> ReadRosterAsync(
        this IsolatedReader reader,
        string name,
        byte[] bytes,
        DateOnly? day = null,
        RosterTable? called = null,
        CancellationToken cancellationToken = default
    ) =>
        reader.AskAsync<RosterList>(
            [Roster, Path.GetFileName(name), day?.ToString("yyyy-MM-dd") ?? "", called?.Word() ?? ""],
            bytes,
            cancellationToken
        );

    /// <summary>What the process does: a file comes in, an answer goes out.</summary>
    /// <param name="asked">The kind of the file; of a list of ICE's its name, its day and its table as well.</param>
    public static Task AnswerAsync(IReadOnlyList<string> asked, Stream input, Stream output) =>
        asked is [Roster, var name, var day, var called]
            ? IsolatedReader.AnswerAsync(bytes => Read(name, day, called, bytes), input, output)
            : IsolatedReader.AnswerAsync(bytes => Read(asked, bytes), input, output);

    private static RosterList Read(string name, string day, string called, byte[] bytes) =>
        RosterFile.Read(
            name,
            bytes,
            day.Length > 0 ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null,
            Vocabulary.Parse<RosterTable>(called)
        );

    private static CapturedText Read(IReadOnlyList<string> asked, byte[] bytes) =>
        SourceFile.Read(
            Vocabulary.Parse<FileKind>(asked is [var kind] ? kind : "")
                ?? throw new RefusedFileException("Unknown kind of file."),
            bytes
        );
}
