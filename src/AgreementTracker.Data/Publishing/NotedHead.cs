using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Data.Publishing;

/// <summary>
/// A change's number and hash as somebody noted them elsewhere: a history without it was cut off or rewritten.
/// </summary>
public sealed partial record NotedHead(int Number, string Hash)
{
    /// <summary>From <c>12:0a1b…</c>; null where it is written otherwise.</summary>
    public static NotedHead? Parse(string written) =>
        Form.Match(written.Trim()) is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, match.Groups[2].Value.ToLowerInvariant())
            : null;

    public override string ToString() => $"{Number}:{Hash}";

    [GeneratedRegex("^([1-9][0-9]{0,9}):([0-9a-fA-F]{64})$")]
    private static partial Regex Form { get; }
}
