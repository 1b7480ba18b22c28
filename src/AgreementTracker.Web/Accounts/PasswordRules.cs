using System.Text.RegularExpressions;
using AgreementTracker.Record;
using AgreementTracker.Web.Maps;
using Estimate = Zxcvbn.Zxcvbn;

namespace AgreementTracker.Web.Accounts;

internal enum PasswordFault
{
    TooShort,
    TooLong,
    Guessable,
    LikeName,
}

/// <summary>
/// A password is long, and hard to guess by those who know the person and this site. There is no rule about kinds of
/// characters, which only makes them alike.
/// </summary>
internal static partial class PasswordRules
{
    public const int Min = 12;
    public const int Max = 256;

    /// <summary>zxcvbn's score of 0 to 4: from 3 it resists somebody who has stolen the hash.</summary>
    private const int MinScore = 3;

    /// <summary>
    /// Estimating costs more than the length; what comes after this much can only make a password better.
    /// </summary>
    private const int MaxEstimated = 64;
    private const int ShortestName = 4;

    private static readonly string[] SiteWords =
    [
        "agreementtracker",
        "agreement",
        "agreements",
        "tracker",
        "287g",
        "287(g)",
        "editor",
        "reviewer",
        "administrator",
        "newsroom",
        "journalist",
        "correcthorsebatterystaple",
        "passphrase",
    ];

    /// <summary>What is wrong with a password; null where it will do.</summary>
    /// <param name="known">The person's own names, which are no secret.</param>
    public static PasswordFault? Fault(string password, params IEnumerable<string?> known)
    {
        if (password.Length < Min)
            return PasswordFault.TooShort;
        if (password.Length > Max)
            return PasswordFault.TooLong;
        var (plain, names) = (
            Folding.Fold(password.CutTo(MaxEstimated)),
            known.OfType<string>().SelectMany(Words).ToList()
        );
        List<string> words = [.. names, .. SiteWords, .. PlacesIn(plain)];
        // Twice the same is no harder to guess than once.
        if (
            IsWeak(password.CutTo(MaxEstimated), words)
            || IsWeak(plain, words)
            || IsWeak(Repeated.Replace(password, "$1").CutTo(MaxEstimated), words)
        )
            return names.Any(name => name.Length >= ShortestName && plain.Contains(name, StringComparison.Ordinal))
                ? PasswordFault.LikeName
                : PasswordFault.Guessable;
        return null;
    }

    private static bool IsWeak(string password, IEnumerable<string> words) =>
        Estimate.MatchPassword(password, words).Score < MinScore;

    private static IEnumerable<string> Words(string name)
    {
        var folded = Folding.Fold(name);
        return [folded, folded.Replace(" ", "", StringComparison.Ordinal), .. folded.Split(' ')];
    }

    /// <summary>Names of counties and towns in it, with their spaces and without.</summary>
    private static IEnumerable<string> PlacesIn(string plain) =>
        AtlasPlace.Names.Where(name => name.Length >= ShortestName && plain.Contains(name, StringComparison.Ordinal));

    [GeneratedRegex(@"(.+?)\1+")]
    private static partial Regex Repeated { get; }
}
