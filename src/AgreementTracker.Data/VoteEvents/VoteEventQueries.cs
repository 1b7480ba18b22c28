using System.Globalization;
using System.Linq.Expressions;
using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.VoteEvents;

/// <summary>What a reader asks of the list of votes; null asks nothing.</summary>
/// <param name="Year">Four digits, or <see cref="Undated"/>.</param>
/// <param name="Margin">At most so many votes between yes and no.</param>
/// <param name="Text">In the name of the place or of the body.</param>
public sealed record VoteFilter(
    VoteResult? Result = null,
    int? Margin = null,
    string? Body = null,
    string? Year = null,
    string? State = null,
    VoteEffect? Effect = null,
    VoteMethod? Method = null
)
{
    public const string Undated = "undated";
}

/// <summary>A vote in a list. A count is null where no source reports it.</summary>
public sealed record VoteListItem(
    string Id,
    string Place,
    string Body,
    VoteEffect Effect,
    VoteMethod Method,
    VoteResult Result,
    VoteOption? CastingVote,
    string SortDate,
    int DayOrder,
    string? Printed,
    int? Yes,
    int? No
);

public static class VoteEventQueries
{
    internal static readonly Expression<Func<VoteEvent, VoteListItem>> ToListItem = vote => new VoteListItem(
        vote.Id,
        vote.Jurisdiction!.Name,
        vote.Body!.Name,
        vote.Effect,
        vote.Method,
        vote.Result,
        vote.CastingVote,
        vote.SortDate,
        vote.DayOrder,
        vote.Date.Printed,
        vote.Counts.Where(count => count.Option == VoteOption.Yes).Select(count => (int?)count.Value).FirstOrDefault(),
        vote.Counts.Where(count => count.Option == VoteOption.No).Select(count => (int?)count.Value).FirstOrDefault()
    );

    public static IQueryable<VoteEvent> Matching(this IQueryable<VoteEvent> votes, VoteFilter filter)
    {
        if (filter.Result is { } result)
            votes = votes.Where(vote => vote.Result == result);
        if (filter.Margin is { } margin)
            votes = votes.Where(vote => vote.Margin <= margin);
        if (filter.Body is { Length: > 0 } body)
            votes = votes.Where(vote => vote.Body!.FoldedName.Contains(Folding.Fold(body)));
        if (filter.Year == VoteFilter.Undated)
            votes = votes.Where(vote => vote.SortDate == "");
        else if (filter.Year is { } year)
            votes = votes.Where(vote => vote.SortDate.StartsWith(year));
        if (filter.State is { } state)
            votes = votes.Where(vote => vote.Jurisdiction!.State == state);
        if (filter.Effect is { } effect)
            votes = votes.Where(vote => vote.Effect == effect);
        if (filter.Method is { } method)
            votes = votes.Where(vote => vote.Method == method);
        return votes;
    }

    /// <summary>Those of a place that is called so, or of a body with these words in its name.</summary>
    public static IQueryable<VoteEvent> Called(this IQueryable<VoteEvent> votes, TrackerDbContext db, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return votes;
        var (folded, places) = (Folding.Fold(text), db.Jurisdictions.Called(db, text));
        return votes.Where(vote =>
            places.Any(place => place.Id == vote.JurisdictionId) || vote.Body!.FoldedName.Contains(folded)
        );
    }

    /// <summary>
    /// From the year of the newest dated vote back to that of the oldest; the index has both at its ends.
    /// </summary>
    public static async Task<IReadOnlyList<string>> YearsAsync(
        this IQueryable<VoteEvent> votes,
        CancellationToken cancellationToken = default
    )
    {
        var dates = votes.Where(vote => string.Compare(vote.SortDate, "") > 0).Select(vote => vote.SortDate);
        var newest = await dates.OrderDescending().FirstOrDefaultAsync(cancellationToken);
        var oldest = await dates.Order().FirstOrDefaultAsync(cancellationToken);
        if (newest is null || oldest is null)
            return [];
        var (last, first) = (YearOf(newest), YearOf(oldest));
        return [.. Enumerable.Range(first, last - first + 1).Reverse().Select(year => $"{year:0000}")];
    }

    private static int YearOf(string date) => int.Parse(date[..4], CultureInfo.InvariantCulture);

    /// <summary>
    /// Dated votes first, the newest of them on top, and of one day the last; what has no date can't be placed among
    /// them.
    /// </summary>
    public static IQueryable<VoteEvent> NewestFirst(this IQueryable<VoteEvent> votes) =>
        votes.OrderByDescending(vote => vote.SortDate).ThenByDescending(vote => vote.DayOrder).ThenBy(vote => vote.Id);

    /// <summary>A page of the votes, newest first, after the line with these sort keys.</summary>
    public static async Task<ListPage<VoteListItem>> PageAsync(
        this IQueryable<VoteEvent> votes,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        if (
            after is [var date, var number, var id]
            && int.TryParse(number, CultureInfo.InvariantCulture, out var order)
        )
            votes = votes.Where(vote =>
                string.Compare(vote.SortDate, date) <= 0
                && (
                    vote.SortDate != date
                    || (vote.DayOrder <= order && (vote.DayOrder != order || string.Compare(vote.Id, id) > 0))
                )
            );
        return Keyset.Cut(
            await votes.NewestFirst().Take(size + 1).SelectListItems().ToListAsync(cancellationToken),
            size,
            vote => [vote.SortDate, vote.DayOrder.ToString(CultureInfo.InvariantCulture), vote.Id]
        );
    }

    public static IQueryable<VoteListItem> SelectListItems(this IQueryable<VoteEvent> votes) =>
        votes.Select(ToListItem);
}
