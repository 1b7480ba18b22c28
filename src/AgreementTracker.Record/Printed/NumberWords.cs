using System.Text.RegularExpressions;

namespace AgreementTracker.Record.Printed;

/// <summary>Whole numbers to one hundred, written as words.</summary>
internal sealed partial class NumberWords
{
    public const int Max = 100;

    private static readonly NumberWords English = new()
    {
        Simple = Numbered(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                + "seventeen eighteen nineteen"
        ),
        Tens = Numbered("_ _ twenty thirty forty fifty sixty seventy eighty ninety"),
        Articles = new() { ["a"] = ["hundred"] },
        And = "and",
        Hundred = "hundred",
        Larger = Set("hundred thousand million billion"),
        Parts = Set("halves thirds fourths quarters fifths sixths sevenths eighths ninths tenths another"),
        Ordinals = Set("half first second third fourth quarter fifth sixth seventh eighth ninth tenth"),
        None = EnglishNone,
    };

    private static readonly NumberWords Spanish = new()
    {
        Simple = Numbered(
            "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
                + "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis "
                + "veintisiete veintiocho veintinueve",
            ("veintiun", 21),
            ("veintiuna", 21),
            ("cien", 100)
        ),
        Tens = Numbered("_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
        Articles = new() { ["un"] = Counted, ["una"] = Counted },
        TensAnd = "y",
        And = "y",
        Larger = Set(
            "ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos quinientas "
                + "seiscientos seiscientas setecientos setecientas ochocientos ochocientas novecientos novecientas mil millon millones"
        ),
        Parts = Set("tercios tercias cuartos cuartas quintos quintas sextos sextas septimos octavos novenos decimos"),
        Ordinals = [],
        None = SpanishNone,
    };

    /// <summary>What 'un' and 'una' count; before other words they are articles.</summary>
    private static HashSet<string> Counted =>
        Set(
            "solo sola unico unica voto abstencion ausencia recusacion vacante miembro "
                + "concejal concejala comisionado comisionada regidor regidora edil integrante consejero consejera"
        );

    internal required Dictionary<string, int> Simple { get; init; }
    internal required Dictionary<string, int> Tens { get; init; }

    /// <summary>Words that are 1 where one of some others follows.</summary>
    internal required Dictionary<string, HashSet<string>> Articles { get; init; }

    /// <summary>Between tens and a unit, where the language has such a word.</summary>
    internal string? TensAnd { get; init; }
    internal required string And { get; init; }
    internal string? Hundred { get; init; }
    internal required HashSet<string> Larger { get; init; }

    /// <summary>What makes the number before it a fraction, or none.</summary>
    internal required HashSet<string> Parts { get; init; }

    /// <summary>The same, where a hyphen joins it or it follows tens: 'one-half', 'twenty first'.</summary>
    internal required HashSet<string> Ordinals { get; init; }
    internal required Regex None { get; init; }

    /// <summary>A number of several words is that number and not its words: 'forty-two' is neither 40 nor 2.</summary>
    public static IEnumerable<int> In(string text, bool isSpanish)
    {
        var language = isSpanish ? Spanish : English;
        if (language.None.IsMatch(text))
            yield return 0;
        var words = Word.Of(language.None.Replace(text, "·"));
        for (var i = 0; i < words.Count; )
        {
            (var number, i) = language.At(words, i);
            if (number is { } found)
                yield return found;
        }
    }

    /// <summary>The number that begins with a word, if one does, and where to go on.</summary>
    private (int? Number, int Next) At(List<Word> words, int i)
    {
        if (Larger.Contains(words[i].Text))
            return (null, AfterLarger(words, i));
        if (Small(words, i) is not var (number, next))
            return (null, i + 1);
        if (Follows(words, next, Larger))
        {
            var end = AfterLarger(words, next);
            return (number == 1 && end == next + 1 && words[next].Text == Hundred ? Max : null, end);
        }
        var isPart =
            Follows(words, next, Parts) || (Follows(words, next, Ordinals) && (words[next].IsHyphened || number >= 20));
        return isPart ? (null, next + 1) : (number, next);
    }

    private (int Number, int Next)? Small(List<Word> words, int i)
    {
        var word = words[i].Text;
        if (Simple.TryGetValue(word, out var simple))
            return (simple, i + 1);
        if (Articles.TryGetValue(word, out var counted))
            return Follows(words, i + 1, counted) || Follows(words, i + 1, Larger) ? (1, i + 1) : null;
        if (!Tens.TryGetValue(word, out var tens))
            return null;
        var unit =
            TensAnd is null ? i + 1
            : Follows(words, i + 1, [TensAnd]) ? i + 2
            : words.Count;
        return unit < words.Count && words[unit].IsJoined && UnitOf(words[unit].Text) is { } more
            ? (10 * tens + more, unit + 1)
            : (10 * tens, i + 1);
    }

    private int? UnitOf(string word) =>
        Simple.TryGetValue(word, out var unit) && unit is > 0 and < 10 ? unit
        : word != "a" && Articles.ContainsKey(word) ? 1
        : null;

    /// <summary>'Two hundred and five' is one number; its words are no numbers of their own.</summary>
    private int AfterLarger(List<Word> words, int i)
    {
        while (i < words.Count)
            if (
                Follows(words, i + 1, Larger)
                || (i + 1 < words.Count && words[i + 1].IsJoined && Small(words, i + 1) is not null)
            )
                i++;
            else if (
                Follows(words, i + 1, [And])
                && i + 2 < words.Count
                && words[i + 2].IsJoined
                && Small(words, i + 2) is not null
            )
                i += 2;
            else
                break;
        return i + 1;
    }

    private static bool Follows(List<Word> words, int i, HashSet<string> those) =>
        i < words.Count && words[i].IsJoined && those.Contains(words[i].Text);

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    private static Dictionary<string, int> Numbered(string words, params (string Word, int Number)[] others) =>
        words
            .Split(' ')
            .Index()
            .Where(word => word.Item != "_")
            .Select(word => (Word: word.Item, Number: word.Index))
            .Concat(others)
            .ToDictionary(word => word.Word, word => word.Number);

    private const string NoOne = @"\b(?:none|nobody|no[ -]one|nil)\b";
    private const string NotCounted =
        @"(?<!(?:\d|\b(?:the|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s)";
    private const string NoVotes =
        NotCounted
        + @"\bno\s+(?:(?:other|more|further)\s+)?(?:nays?|noes|opposition|dissent|objections?"
        + @"|abstentions?|absences?|recusals?|(?:negative|dissenting|opposing)\s+votes?|votes?\s+(?:against|opposed|in\s+opposition|in\s+favor|for)"
        + @"|council\s?(?:m[ae]n|wom[ae]n|members?|ors?)|councill?ors?|commissioners?|members?|trustees?|supervisors?)\b";
    private const string WithoutVotes =
        @"\bwithout\s+(?:any\s+|a\s+)?(?:dissent|opposition|objections?|abstentions?|dissenting\s+votes?)\b";

    [GeneratedRegex(NoOne + "|" + NoVotes + "|" + WithoutVotes, RegexOptions.IgnoreCase)]
    private static partial Regex EnglishNone { get; }

    [GeneratedRegex(
        @"\b(?:nadie|ning[uú]n|ningun[oa])\b|\bsin\s+(?:ning[uú]n\s+|ninguna\s+)?(?:votos?\s+en\s+contra|oposici[oó]n|abstenci[oó]n(?:es)?"
            + @"|abstenciones|ausencias?|ausentes|objeci[oó]n|objeciones)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SpanishNone { get; }

    /// <param name="IsJoined">Whether only spaces or a hyphen are between it and the word before.</param>
    private readonly partial record struct Word(string Text, bool IsJoined, bool IsHyphened)
    {
        public static List<Word> Of(string text)
        {
            List<Word> words = [];
            var end = 0;
            foreach (Match match in Letters.Matches(text))
            {
                var between = text[end..match.Index];
                var isHyphened = between is "-" or "‐" or "‑";
                words.Add(new(Folding.Fold(match.Value), isHyphened || string.IsNullOrWhiteSpace(between), isHyphened));
                end = match.Index + match.Length;
            }
            return words;
        }

        [GeneratedRegex(@"\p{L}+")]
        private static partial Regex Letters { get; }
    }
}
