using AgreementTracker.Data;
using AgreementTracker.Record;

namespace AgreementTracker.Web.Shared;

/// <summary>
/// Reads a page's filters. A value that can't be read is answered by a 400 that says what is wrong; nothing is guessed.
/// </summary>
/// <param name="http">Null where there is no answer to give a status: on a page that has come to life.</param>
public sealed class QueryReader(HttpContext? http)
{
    private const int MaxAfter = 1000;

    /// <summary>What is wrong, in a sentence, or null.</summary>
    public string? Problem { get; private set; }

    public T? Word<T>(string? value, string what)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (Vocabulary.Parse<T>(value) is { } word)
            return word;
        Report(Texts.QueryReader_Unknown.With(what, string.Join(", ", Vocabulary.WordsOf(typeof(T)))));
        return null;
    }

    public string? Text(string? value, int limit, string what)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (value.Length <= limit)
            return value;
        Report(Texts.QueryReader_TooLong.With(what, limit));
        return null;
    }

    public int? Number(string? value, int least, int most, string what)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (
            int.TryParse(value, System.Globalization.NumberStyles.None, null, out var number)
            && number >= least
            && number <= most
        )
            return number;
        Report(Texts.QueryReader_NotInRange.With(what, least, most));
        return null;
    }

    /// <summary>The sort keys after which a list goes on.</summary>
    public string[]? After(string? value, int keys)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value.Length <= MaxAfter && Keyset.Read(value, keys) is { } read)
            return read;
        Report(Texts.QueryReader_NextPageIncomplete);
        return null;
    }

    public void Report(string problem)
    {
        Problem ??= problem;
        http?.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
