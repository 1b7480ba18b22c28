using System.Text.RegularExpressions;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Validation;

/// <summary>Which words of a source are a speaker's own.</summary>
internal static partial class QuotedWords
{
    /// <summary>
    /// Whether the last mark before the passage, within its paragraph, opens a quotation, and none in the passage
    /// closes it. Single marks count where a pair is in the paragraph, so that apostrophes don't; dashes in Spanish
    /// dialogue.
    /// </summary>
    public static bool AreMarked(FoundPassage passage)
    {
        var text = passage.Text;
        var hasDashes = SourceLanguage.IsSpanish(passage.Source.Language);
        char? open = null;
        var (closes, isDialogue) = (-1, false);
        for (var i = ParagraphStart(text, passage.At); i < passage.End; i++)
        {
            // The mark itself is left out of the passage, so the quotation is open before it.
            if (i >= passage.At && open is null)
                return false;
            var mark = text[i];
            if (mark == '\n' && open is null or '—')
                (open, isDialogue) = (null, false);
            else if (open is '‘' or '\'')
                open = i == closes ? null : open;
            else if (open is null && CloseOfSingle(text, i) is { } close)
                (open, closes) = (mark, close);
            else if (hasDashes && mark is '—' or '―' && open is null or '—')
                (open, isDialogue) = AfterDash(text, i, open, isDialogue);
            else if (open != '—')
                open = mark switch
                {
                    '“' when open == '„' => null,
                    '“' or '«' or '„' => mark,
                    '”' or '»' => null,
                    '"' => open is null ? '"' : null,
                    _ => open,
                };
        }
        return open is not null;
    }

    /// <summary>
    /// Whether the source records speech without marks: a transcript, or minutes where the speaker is named at the
    /// beginning of the paragraph ('Commissioner Lee: I will vote no.').
    /// </summary>
    public static bool AreSpoken(FoundPassage passage)
    {
        var start = ParagraphStart(passage.Text, passage.At);
        var label = SpeakerLabel.Match(passage.Text, start, passage.Text.Length - start);
        return passage.Source.Kind switch
        {
            SourceKind.Transcript => !label.Success || passage.At >= start + label.Length || !IsCapitals(label.Value),
            SourceKind.OfficialRecord => label.Success && passage.At >= start + label.Length,
            _ => false,
        };
    }

    private static int ParagraphStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>
    /// A dash at the beginning of a paragraph, or after a colon, begins speech; the next ones turn to narration and
    /// back.
    /// </summary>
    private static (char? Open, bool IsDialogue) AfterDash(string text, int at, char? open, bool isDialogue)
    {
        var isAfterSpace = at == 0 || char.IsWhiteSpace(text[at - 1]);
        var isBeforeWord = at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
        if (open == '—')
            return isAfterSpace && isBeforeWord ? (null, true) : (open, true);
        if (isDialogue)
            return isAfterSpace ? (null, true) : ('—', true);
        var before = text[ParagraphStart(text, at)..at].TrimEnd();
        return before.Length == 0 || before[^1] == ':' ? ('—', true) : (null, false);
    }

    /// <summary>Where a quotation ends that a single mark opens here, or null where this is no such mark.</summary>
    private static int? CloseOfSingle(string text, int at)
    {
        if (!OpensSingle(text, at))
            return null;
        var close = text[at] == '‘' ? '’' : '\'';
        int? possessive = null;
        for (var i = at + 1; i < text.Length && text[i] != '\n' && !OpensSingle(text, i); i++)
            if (
                text[i] == close
                && !char.IsWhiteSpace(text[i - 1])
                && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
            )
            {
                // In ‘workers’ rights,’ the first mark is an apostrophe; it is the end only where no better one
                // follows.
                if (
                    text[i - 1] is not ('s' or 'S')
                    || i + 2 >= text.Length
                    || text[i + 1] != ' '
                    || !char.IsLetter(text[i + 2])
                )
                    return i;
                possessive ??= i;
            }
        return possessive;
    }

    private static bool OpensSingle(string text, int at) =>
        text[at] is '‘' or '\''
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && at + 1 < text.Length
        && (
            char.IsLetterOrDigit(text[at + 1])
            || text[at + 1] is '¿' or '¡' or '[' or '(' or '“' or '"' or '…' or '.' or '$'
        );

    private static bool IsCapitals(string label) => !label.Any(char.IsLower);

    [GeneratedRegex(
        @"\G\s*(?:\[?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\]?\s+)?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,5}(?: \([^)\n]{1,40}\))?:\s*"
    )]
    private static partial Regex SpeakerLabel { get; }
}
