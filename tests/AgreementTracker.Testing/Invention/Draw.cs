using CsCheck;

namespace AgreementTracker.Testing.Invention;

/// <summary>Decisions at random, all of them from one seed.</summary>
internal sealed class Draw(PCG pcg)
{
    /// <summary>How much there is of everything: 0 is as little as may be.</summary>
    public int Scale { get; init; } = 3;

    public int Below(int limit) => (int)pcg.Next((uint)limit);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Word<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    public List<T> Some<T>(int most, Func<int, T> make) =>
        [.. Enumerable.Range(0, Below((most * Scale / 3) + 1)).Select(make)];

    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        List<T> shuffled = [];
        foreach (var item in items)
            shuffled.Insert(Below(shuffled.Count + 1), item);
        return shuffled;
    }

    /// <summary>Small letters and digits, the number seeing to it that no other is the same.</summary>
    public string Slug(int number) =>
        string.Concat(Enumerable.Range(0, Between(1, Chance(10) ? 60 : 8)).Select(_ => Of(Letters))) + $"-{number}";

    /// <summary>Words that say something, whatever it is.</summary>
    public string Words(int limit)
    {
        var words = string.Join(' ', Enumerable.Range(0, Between(1, 6)).Select(_ => InventedText.Word(this)));
        return words.Length <= limit && !string.IsNullOrWhiteSpace(words) ? words : "words";
    }

    public string Date()
    {
        var day = new DateOnly(Between(1900, 2100), Between(1, 12), 1).AddDays(Below(28));
        return day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)[..Of([4, 7, 10])];
    }

    /// <summary>A part of a text that is not blank and splits no character outside the BMP.</summary>
    public (int From, int To) Part(string text, int from, int to, int limit)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var start = Between(from, to - 1);
            var end = start + Between(1, Math.Min(to - start, Of([8, 40, 40, 200, limit])));
            if (char.IsLowSurrogate(text[start]))
                start--;
            if (end < to && char.IsLowSurrogate(text[end]))
                end++;
            if (end - start <= limit && !string.IsNullOrWhiteSpace(text[start..end]))
                return (start, end);
        }
        throw new InvalidOperationException($"No part of '{text[from..to]}' will do.");
    }

    private static readonly char[] Letters = [.. "abcdefghijklmnopqrstuvwxyz0123456789"];
}
