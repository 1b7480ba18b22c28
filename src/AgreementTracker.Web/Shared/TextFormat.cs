using System.Globalization;

namespace AgreementTracker.Web.Shared;

/// <summary>Texts of <c>Texts.resx</c> with what belongs in their places <c>{0}</c>, <c>{1:N0}</c>.</summary>
internal static class TextFormat
{
    /// <summary>The text with its places filled.</summary>
    public static string With(this string text, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>
    /// One of two texts by number, with the number in <c>{0}</c>: 'one agreement', '1,100 agreements'.
    /// </summary>
    /// <param name="one">For exactly one.</param>
    /// <param name="other">For every other number, 0 too.</param>
    public static string Of(int number, string one, string other) => (number == 1 ? one : other).With(number);
}
