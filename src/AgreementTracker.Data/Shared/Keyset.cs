using System.Text;

namespace AgreementTracker.Data;

/// <summary>
/// A page of a list and where the next one begins. Pages are found by the last line's own sort keys, never by counting
/// lines: the ten-thousandth page costs what the first one does, and nothing is skipped when lines come or go.
/// </summary>
/// <param name="Next">For <c>after</c> in the next page's address, or null on the last page.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);

public static class Keyset
{
    private const char Separator = '~';

    /// <param name="items">One more than the page holds, where there is one more.</param>
    public static ListPage<T> Cut<T>(IReadOnlyList<T> items, int size, Func<T, string[]> keysOf) =>
        items.Count > size
            ? new([.. items.Take(size)], string.Join(Separator, keysOf(items[size - 1]).Select(Escape)))
            : new(items, null);

    /// <summary>The sort keys of the line to go on after, or null where the text is none of ours.</summary>
    public static string[]? Read(string after, int keys) =>
        after.Split(Separator) is { } parts && parts.Length == keys ? [.. parts.Select(Unescape)] : null;

    private static string Escape(string key) => new StringBuilder(key).Replace("!", "!0").Replace("~", "!1").ToString();

    private static string Unescape(string key) =>
        new StringBuilder(key).Replace("!1", "~").Replace("!0", "!").ToString();
}
