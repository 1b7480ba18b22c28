using System.Globalization;
using System.Text;

namespace AgreementTracker.Testing.Invention;

/// <summary>
/// An article about nothing, in letters of every kind, and where its quotations, numbers and dates stand. Some words
/// come again and again, so that quotes are often not unique.
/// </summary>
internal sealed class InventedText
{
    private static readonly string[] Known =
    [
        "the",
        "town",
        "council",
        "voted",
        "said",
        "agreement",
        "Sheriff",
        "federal",
        "police",
        "it’s",
        "–",
        "café",
        "cafe\u0301",
        "Cañon",
        "Å",
        "A\u030a",
        "Ω",
        "İstanbul",
        "ẞ",
        "ﬁne",
        "½",
        "😀",
        "👩‍👩‍👧",
        "🇺🇸",
        "𝔐𝔞𝔶𝔬𝔯",
        "市議会",
        "한국어",
        "مجلس",
        "co\u00adop",
        "a\u200db",
        "\ufeffx",
        "<b>",
        "&amp;",
        "\\n",
        "{}",
        "a\u2028b",
        "\u0001",
        "\ufffe",
        "\uffff",
        "𐀀",
        "‘so",
        "e\u0301\u0323",
    ];
    private static readonly string[] NumberWords = ["zero", "one", "Three", "TWELVE", "twenty"];
    private static readonly decimal[] NumberWordValues = [0, 1, 3, 12, 20];
    private static readonly decimal[] Extremes =
    [
        decimal.MaxValue,
        decimal.MaxValue - 1,
        0.0000000000000000000000000001m,
        1.000000000000000000000000001m,
    ];

    private readonly StringBuilder text = new();
    private readonly Draw draw;

    public InventedText(Draw draw)
    {
        this.draw = draw;
        text.Append("Invented for tests: nothing of this is so.\n");
        var paragraphs = draw.Between(1, 2 + draw.Scale);
        for (var i = 0; i < paragraphs; i++)
        {
            AddParagraph();
            text.Append(draw.Of(["\n", "\r\n", "\n\n"]));
        }
        Text = draw.Chance(50) ? text.ToString() : text.ToString().TrimEnd();
    }

    public string Text { get; }

    /// <summary>Without their marks.</summary>
    public List<(int From, int To)> Quotations { get; } = [];

    /// <summary>What is between them, paragraph by paragraph.</summary>
    public List<(int From, int To)> Narration { get; } = [];
    public List<(int From, int To, decimal Number)> Numbers { get; } = [];

    /// <summary>With all that the words print.</summary>
    public List<(int From, int To, string[] Values)> Dates { get; } = [];

    public static string Word(Draw draw) =>
        draw.Chance(50)
            ? draw.Of(Known)
            : string.Concat(Enumerable.Range(0, draw.Between(2, 9)).Select(_ => (char)draw.Between('a', 'z')));

    private void AddParagraph()
    {
        var narration = text.Length;
        var pieces = draw.Between(8, 20 + (20 * draw.Scale));
        for (var piece = 0; piece < pieces; piece++)
        {
            // One of each in every paragraph, so that a source never lacks what a fact is to be cited with.
            var kind = piece < 4 ? piece : draw.Below(12);
            if (kind == 1)
                AddNumber();
            else if (kind == 2)
                AddDate();
            else if (kind == 3)
            {
                Narration.Add((narration, text.Length));
                AddQuotation();
                narration = text.Length;
            }
            else
                text.Append(Word(draw));
            text.Append(draw.Of([" ", " ", " ", " ", ", ", ". ", "; ", "  ", "\u00a0", "\t"]));
        }
        text.Append("So.");
        Narration.Add((narration, text.Length));
    }

    private void AddQuotation()
    {
        var marks = draw.Of(["“”", "“”", "«»", "\"\"", "„“"]);
        text.Append(marks[0]);
        var from = text.Length;
        text.AppendJoin(' ', Enumerable.Range(0, draw.Between(1, 8)).Select(_ => Word(draw)))
            .Append(draw.Of([".", ",", ""]));
        Quotations.Add((from, text.Length));
        text.Append(marks[1]);
    }

    private void AddNumber()
    {
        var from = text.Length;
        decimal number;
        if (draw.Chance(20))
        {
            var word = draw.Below(NumberWords.Length);
            number = NumberWordValues[word];
            text.Append(NumberWords[word]);
        }
        else
        {
            number = draw.Chance(5) ? draw.Of(Extremes) : draw.Below(draw.Of([10, 1000, 1_000_000_000]));
            if (draw.Chance(20) && number < 1_000_000_000)
                number += draw.Of([0.5m, 0.25m, 0.1m]);
            text.Append(
                number.ToString(
                    draw.Of(["0.############################", "#,0.############################"]),
                    CultureInfo.InvariantCulture
                )
            );
            text.Append(number == decimal.Truncate(number) ? draw.Of(["", "", ".0"]) : draw.Of(["", "0"]));
        }
        Numbers.Add((from, text.Length, number));
        // Before a month it would be a day, which counts nothing.
        text.Append(draw.Of(["", "", "%", ")"])).Append(" people");
    }

    private void AddDate()
    {
        var day = new DateOnly(draw.Between(1990, 2040), draw.Between(1, 12), draw.Between(1, 28));
        var (format, precision) = draw.Of<(string, int)>([
            ("MMMM d, yyyy", 3),
            ("dddd, MMMM d, yyyy", 3),
            ("d MMMM yyyy", 3),
            ("MMM. d, yyyy", 3),
            ("yyyy-MM-dd", 3),
            ("M/d/yyyy", 3),
            ("MMMM yyyy", 2),
            ("yyyy", 1),
        ]);
        var from = text.Length;
        text.Append(day.ToString(format, CultureInfo.InvariantCulture));
        var value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Dates.Add((from, text.Length, [.. new[] { value[..4], value[..7], value }.Take(precision)]));
    }
}
