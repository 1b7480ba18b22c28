using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AgreementTracker.Record;

namespace AgreementTracker.Data.Accounts;

/// <summary>
/// What a name looks like (UTS #39, section 4): two names with one skeleton would be taken for each other. Case and
/// accents are left out as well, which the standard keeps.
/// </summary>
public static class NameSkeleton
{
    private static readonly Lazy<FrozenDictionary<int, string>> Alike = new(Read);

    public static string Of(string name)
    {
        var looks = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (!IsInvisible(rune))
                looks.Append(Alike.Value.GetValueOrDefault(rune.Value) ?? rune.ToString());
        // A capital that looks like another letter in its small form, such as I, has been replaced before.
        return Folding.Fold(looks.ToString());
    }

    /// <summary>
    /// Whether a character shows nothing, or moves others: controls, formats such as U+200B and U+202E, fillers,
    /// unassigned ones.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value
            is 0x115F
                or 0x1160
                or 0x3164
                or 0xFFA0
                or 0x2800
                or 0x034F
                or 0x17B4
                or 0x17B5
                or (>= 0xFE00 and <= 0xFE0F)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Surrogate;

    private static FrozenDictionary<int, string> Read()
    {
        using var lines = new StreamReader(
            typeof(NameSkeleton).Assembly.GetManifestResourceStream(typeof(NameSkeleton), "confusables.txt")!
        );
        var alike = new Dictionary<int, string>();
        while (lines.ReadLine() is { } line)
            if (line is not ['#', ..])
            {
                var codes = line.Split(' ')
                    .Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                    .ToArray();
                alike[codes[0]] = string.Concat(codes.Skip(1).Select(char.ConvertFromUtf32));
            }
        return alike.ToFrozenDictionary();
    }
}
