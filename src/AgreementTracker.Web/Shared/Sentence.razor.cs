using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Shared;

public sealed partial class Sentence
{
    /// <summary>A text whose places <c>{0}</c> hold markup, such as a link.</summary>
    /// <param name="text">Such as 'See {0}.': a translation may put the place elsewhere.</param>
    /// <param name="parts">A plain value among them is written as <c>@&lt;text&gt;@value&lt;/text&gt;</c>.</param>
    public static RenderFragment Of(string text, params RenderFragment[] parts) =>
        builder =>
        {
            var end = 0;
            foreach (Match place in Place.Matches(text))
            {
                builder.AddContent(0, text[end..place.Index]);
                builder.AddContent(1, parts[int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]);
                end = place.Index + place.Length;
            }
            builder.AddContent(2, text[end..]);
        };

    [GeneratedRegex("([0-9]+–[0-9]+)")]
    private static partial Regex Tally { get; }

    [GeneratedRegex(@"\{([0-9])\}")]
    private static partial Regex Place { get; }
}
