using System.Text;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <summary>The slug of a new source, made of its title: readable, and not taken.</summary>
internal static class SourceSlug
{
    /// <summary>A good part of a headline, with room for a number behind it.</summary>
    private const int LengthLimit = 80;

    public static async Task<string> ForAsync(TrackerDbContext db, string title, CancellationToken cancellation)
    {
        var slug = Of(title);
        var taken = (await db.Sources.Where(source => source.Id.StartsWith(slug)).Select(source => source.Id)
            .Union(db.DeskSources.Where(source => source.Id.StartsWith(slug)).Select(source => source.Id))
            .ToListAsync(cancellation)).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? slug : $"{slug}-{number}").First(free => !taken.Contains(free));
    }

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var word in Folding.Fold(title).Replace("'", "").Split(' '))
        {
            var length = slug.Length;
            foreach (var c in word)
                if (char.IsAsciiLetterOrDigit(c))
                    slug.Append(c);
                else if (slug.Length > 0 && slug[^1] != '-')
                    slug.Append('-');
            if (slug.Length > LengthLimit && length > 0)
            {
                slug.Length = length;
                break;
            }
            if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var words = slug.ToString();
        return words[..Math.Min(words.Length, LengthLimit)].Trim('-') is { Length: > 0 } made ? made : "source";
    }
}
