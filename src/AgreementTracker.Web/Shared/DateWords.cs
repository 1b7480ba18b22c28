using System.Globalization;

namespace AgreementTracker.Web.Shared;

internal static class DateWords
{
    private static readonly string[] Forms = ["yyyy", "MMMM yyyy", "MMMM d, yyyy"];

    /// <summary>A year, a month or a day as people write it, no more exact than it is known: <c>2025-04</c> is 'April 2025'.</summary>
    public static string Of(string value)
    {
        var parts = value.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var first = new DateOnly(parts[0], parts.ElementAtOrDefault(1) is > 0 and var month ? month : 1, parts.ElementAtOrDefault(2) is > 0 and var day ? day : 1);
        return first.ToString(Forms[parts.Length - 1], CultureInfo.InvariantCulture);
    }
}
