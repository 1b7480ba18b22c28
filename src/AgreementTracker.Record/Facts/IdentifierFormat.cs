using System.Text.RegularExpressions;
using AgreementTracker.Record.Printed;

namespace AgreementTracker.Record.Facts;

/// <summary>
/// How identifiers, dates and addresses are written; seeds/dossier.schema.json has the same patterns.
/// </summary>
public enum IdentifierFormat
{
    Slug,
    JurisdictionSlug,
    Division,
    Geoid,
    County,
    Sha256,
    Language,
    Edtf,
    Url,
}

internal static partial class IdentifierFormats
{
    /// <summary>What is wrong with how a text is written, or null.</summary>
    public static string? Fault(this IdentifierFormat form, string text) =>
        form switch
        {
            IdentifierFormat.Slug when !Slug.IsMatch(text) =>
                "expected small letters and digits with single hyphens between them, such as 'miami-city-commission'",
            IdentifierFormat.JurisdictionSlug when !JurisdictionSlug.IsMatch(text) =>
                "expected a state's postal code in small letters, and for a place in it a slash and its slug: 'fl', 'fl/miami'",
            IdentifierFormat.Division when !Division.IsMatch(text) =>
                "expected an Open Civic Data division id, such as 'ocd-division/country:us/state:fl/place:miami'",
            IdentifierFormat.Geoid when !Geoid.IsMatch(text) =>
                "expected a GEOID: two digits for a state, five for a county, seven for a place",
            IdentifierFormat.County when text.Length != 5 || !Geoid.IsMatch(text) =>
                "expected a county's GEOID: five digits",
            IdentifierFormat.Sha256 when !Sha256.IsMatch(text) => "expected a SHA-256: 64 small hexadecimal digits",
            IdentifierFormat.Language when !Language.IsMatch(text) => "expected a language by BCP 47, such as 'en'",
            IdentifierFormat.Edtf when !PrintedForms.IsDate(text) =>
                "expected a date that exists, as a year, a month or a day: 2025, 2025-04 or 2025-04-17",
            IdentifierFormat.Url when !Url.IsMatch(text) || !Uri.TryCreate(text, UriKind.Absolute, out _) =>
                "expected an address that begins with http:// or https://",
            _ => null,
        };

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug { get; }

    [GeneratedRegex(@"^[a-z]{2}(/[a-z0-9]+(-[a-z0-9]+)*)?\z")]
    private static partial Regex JurisdictionSlug { get; }

    [GeneratedRegex(@"^ocd-division/country:[a-z]{2}(/[^\W\d]+:[\w.~-]+)*\z")]
    private static partial Regex Division { get; }

    [GeneratedRegex(@"^[0-9]{2}([0-9]{3}([0-9]{2})?)?\z")]
    private static partial Regex Geoid { get; }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256 { get; }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Language { get; }

    [GeneratedRegex(@"^https?://\S+\z")]
    private static partial Regex Url { get; }
}
