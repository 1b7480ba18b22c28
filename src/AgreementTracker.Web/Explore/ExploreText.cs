using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Explore;

/// <summary>What a table says of itself.</summary>
internal static class ExploreText
{
    /// <summary>'1,144 agreements, sorted by signed, descending, page 2 of 23': read out when it changes.</summary>
    public static string Status(ExploreQuery query, FoundRows found)
    {
        if (found.Total == 0)
            return (query.Filter.IsEmpty ? Texts.ExploreText_NoneOnRecord : Texts.ExploreText_NoneFits).With(
                query.Of.Singular
            );
        var sort = query.Of.Columns.First(column => column.Name == query.Order.Column);
        string?[] parts =
        [
            query.Of.Counted(found.Total),
            query.Group is { } group ? Texts.ExploreText_GroupedBy.With(group.Title().ToLowerInvariant()) : null,
            Texts.ExploreText_SortedBy.With(sort.Title().ToLowerInvariant(), query.Order.Direction),
            query.PagesOf(found.Total) is > 1 and var pages ? Texts.ExploreText_Page.With(found.Page, pages) : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>'Showing 51–100 of 1,144'; null where there is nothing to show.</summary>
    public static string? Showing(ExploreQuery query, FoundRows found)
    {
        var before = (found.Page - 1) * query.Size;
        return found.Rows is []
            ? null
            : Texts.ExploreText_Showing.With(before + 1, before + found.Rows.Count, found.Total);
    }

    /// <summary>All that rows can be sorted by, in both directions.</summary>
    public static IEnumerable<(SortOrder Order, string Label)> Orders(DataSet set) =>
        from column in set.Columns
        where column.IsSortable
        from isDescending in (bool[])[false, true]
        let order = new SortOrder(column.Name, isDescending)
        select (order, $"{column.Title()}, {order.Direction}");
}
