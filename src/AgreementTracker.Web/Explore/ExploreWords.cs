namespace AgreementTracker.Web.Explore;

/// <summary>What a table says of itself.</summary>
internal static class ExploreWords
{
    /// <summary>'1,144 agreements, sorted by signed, descending, page 2 of 23': read out when it changes.</summary>
    public static string Status(ExploreQuery query, FoundRows found)
    {
        if (found.Total == 0)
            return $"No {query.Of.Singular} {(query.Filter.IsEmpty ? "on record yet" : "fits this filter")}.";
        var grouped = query.Group is { } group ? $", grouped by {group.Heading.ToLowerInvariant()}" : "";
        var sort = query.Of.Columns.First(column => column.Name == query.Order.Column).Heading.ToLowerInvariant();
        var page = query.PagesOf(found.Total) is > 1 and var pages ? $", page {found.Page:N0} of {pages:N0}" : "";
        return $"{query.Of.Counted(found.Total)}{grouped}, sorted by {sort}, {query.Order.Direction}{page}";
    }

    /// <summary>'Showing 51–100 of 1,144'; null where there is nothing to show.</summary>
    public static string? Showing(ExploreQuery query, FoundRows found)
    {
        var before = (found.Page - 1) * query.Size;
        return found.Rows is [] ? null : $"Showing {before + 1:N0}–{before + found.Rows.Count:N0} of {found.Total:N0}";
    }

    /// <summary>All that rows can be sorted by, in both directions.</summary>
    public static IEnumerable<(SortOrder Order, string Label)> Orders(DataSet set) =>
        from column in set.Columns
        where column.IsSortable
        from isDescending in (bool[])[false, true]
        let order = new SortOrder(column.Name, isDescending)
        select (order, $"{column.Heading}, {order.Direction}");
}
