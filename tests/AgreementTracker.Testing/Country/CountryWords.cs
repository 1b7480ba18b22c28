using System.Globalization;

namespace AgreementTracker.Testing.Country;

/// <summary>Names and words that nobody has, drawn from a seeded stream: the same seed, the same country.</summary>
internal sealed class CountryWords(int seed)
{
    private static readonly string[] Beginnings =
    [
        "Al",
        "Ber",
        "Cor",
        "Dun",
        "El",
        "Fal",
        "Gren",
        "Hol",
        "Ir",
        "Jas",
        "Kel",
        "Lor",
        "Mar",
        "Nor",
        "Or",
        "Pel",
        "Quin",
        "Ros",
        "Sal",
        "Tor",
        "Ul",
        "Ver",
        "Wil",
        "Yar",
        "Zel",
    ];
    private static readonly string[] Middles =
    [
        "a",
        "be",
        "co",
        "di",
        "e",
        "fi",
        "go",
        "hu",
        "i",
        "ja",
        "ke",
        "lo",
        "mi",
        "no",
        "o",
        "pe",
        "ri",
        "su",
        "ta",
        "vo",
    ];
    private static readonly string[] PlaceEnds =
    [
        "brook",
        "bury",
        "dale",
        "field",
        "ford",
        "gate",
        "ham",
        "haven",
        "mont",
        "port",
        "ridge",
        "stead",
        "ton",
        "ville",
        "wick",
        "wood",
    ];
    private static readonly string[] PersonEnds =
    [
        "bert",
        "din",
        "fred",
        "gan",
        "lan",
        "lin",
        "man",
        "na",
        "ra",
        "ric",
        "sen",
        "son",
        "stein",
        "ta",
        "vic",
        "wen",
    ];

    /// <summary>
    /// Words that stand in nearly every text, so that a search for one of them finds a million things.
    /// </summary>
    private static readonly string[] Common =
    [
        "the",
        "sheriff",
        "county",
        "council",
        "enforcement",
        "immigration",
        "officers",
        "residents",
        "agreement",
        "public",
        "safety",
        "federal",
        "community",
        "law",
        "and",
        "of",
        "to",
        "for",
    ];

    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public bool OneIn(int n) => random.Next(n) == 0;

    public T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public string Place() => Pick(Beginnings) + Pick(Middles) + Pick(PlaceEnds);

    public string Person() =>
        $"{Pick(Beginnings)}{Pick(PersonEnds)} {Pick(Beginnings)}{Pick(Middles)}{Pick(PersonEnds)}";

    /// <summary>Every other word is a common one, the rest rarer and rarer, as in real texts.</summary>
    public string Text(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(i => i % 2 == 0 ? Pick(Common) : Rare()));

    private string Rare()
    {
        var rank = (int)Math.Pow(20_000, random.NextDouble());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Middles[rank % 20]}{Middles[rank / 20 % 20]}{Middles[rank / 400 % 20]}{PersonEnds[rank / 8000 % 16]}"
        );
    }
}
