using System.Text.RegularExpressions;

namespace AgreementTracker.Data.Accounts;

/// <summary>A password is long, and nothing that is tried first. There is no rule about kinds of characters, which only makes them alike.</summary>
public static partial class PasswordRules
{
    public const int Least = 12;
    public const int Most = 256;
    private const int LeastDifferent = 5;
    /// <summary>So much must be left when what everybody would think of is taken out.</summary>
    private const int LeastOwn = 5;

    private static readonly string[] Common =
    [
        "password", "passwort", "passw0rd", "passphrase", "letmein", "welcome", "changeme", "default", "secret", "admin", "administrator", "root", "login",
        "editor", "reviewer", "agreementtracker", "agreement", "tracker", "287g", "iloveyou", "trustno", "whatever", "superman", "batman", "princess",
        "sunshine", "football", "baseball", "basketball", "monkey", "dragon", "master", "shadow", "michael", "jennifer", "freedom", "computer", "internet",
        "correcthorsebatterystaple", "winter", "spring", "summer", "autumn", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "august", "september", "october", "november", "december", "america", "florida", "newsroom", "journalist",
    ];
    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm", "01234567890", "1qaz2wsx3edc4rfv5tgb", "1q2w3e4r5t6y"];

    /// <summary>What is wrong with a password, told to whoever chose it; null where it will do.</summary>
    /// <param name="known">The person's own names, which are no secret.</param>
    public static string? Fault(string password, params IEnumerable<string?> known)
    {
        if (password.Length < Least)
            return $"A password has at least {Least} characters. Four words that nobody would put together are easy to keep in mind.";
        if (password.Length > Most)
            return $"A password has at most {Most} characters.";
        var plain = Plain(password);
        if (plain.Distinct().Count() < LeastDifferent)
            return "This password repeats a few characters, and is guessed soon.";
        if (Own(plain, [.. Common, .. Runs()]) < LeastOwn)
            return "This password is among those that are tried first.";
        var names = known.OfType<string>().Select(Plain).Where(name => name.Length >= 3).ToList();
        if (names.Any(name => Own(plain, [name, .. name.Split(' ').Where(part => part.Length >= 3)]) < LeastOwn))
            return "This password is little more than your name.";
        return null;
    }

    /// <summary>How many letters and signs are left when words, digits and repetitions are taken out.</summary>
    private static int Own(string plain, IEnumerable<string> words)
    {
        foreach (var word in words.OrderByDescending(word => word.Length))
            plain = plain.Replace(word, " ", StringComparison.Ordinal);
        return Repeated.Replace(NoLetter.Replace(plain, ""), "$1").Length;
    }

    private static string Plain(string text) =>
        Folding.Fold(text).Replace('@', 'a').Replace('$', 's').Replace('!', 'i').Replace("0", "o", StringComparison.Ordinal) is var plain
            && plain.Any(char.IsLetter) ? plain : Folding.Fold(text);

    /// <summary>Pieces of the alphabet and of rows of keys, there and back.</summary>
    private static IEnumerable<string> Runs() =>
        from row in Rows
        from way in (string[])[row, string.Concat(row.Reverse())]
        from length in Enumerable.Range(4, way.Length - 3)
        from start in Enumerable.Range(0, way.Length - length + 1)
        select way.Substring(start, length);

    [GeneratedRegex(@"[^\p{L}]")]
    private static partial Regex NoLetter { get; }

    [GeneratedRegex(@"(.+?)\1+")]
    private static partial Regex Repeated { get; }
}
