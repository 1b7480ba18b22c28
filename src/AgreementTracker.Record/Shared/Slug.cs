using System.Text;

namespace AgreementTracker.Record;

/// <summary>Names as they stand in addresses: small letters and digits with single hyphens between them.</summary>
public static class Slug
{
    /// <summary>Empty where the name has no letter or digit that an address takes.</summary>
    public static string Of(string name, int limit)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in Folding.Fold(name).Replace("'", ""))
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var whole = slug.ToString().Trim('-');
        return whole.Length <= limit ? whole : whole[..limit].Trim('-');
    }
}
