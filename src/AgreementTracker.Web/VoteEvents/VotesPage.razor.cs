using System.Globalization;
using System.Text.RegularExpressions;
using AgreementTracker.Data;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.VoteEvents;

public sealed partial class VotesPage(IDbContextFactory<TrackerDbContext> factory, ListCounts counts)
{
    private const string Path = "/votes";
    private const int MaxText = 100;
    private const int PageSize = 50;
    private const int MaxMargin = 1000;
    private const int MaxAfter = 1000;

    private VoteFilter filter = new();
    private string? problem;
    private CappedCount count;
    private IReadOnlyList<string> yearsOnRecord = [];
    private ListPage<VoteListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Result { get; set; }

    [SupplyParameterFromQuery]
    public string? Margin { get; set; }

    [SupplyParameterFromQuery]
    public string? Body { get; set; }

    [SupplyParameterFromQuery]
    public string? Year { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    /// <summary>Those on record, what has no date, and what an address asks for even where nothing fits it.</summary>
    private IEnumerable<string> Years =>
        yearsOnRecord.Append(VoteFilter.Undated).Concat(filter.Year is { } asked ? [asked] : []).Distinct();

    private string TableUrl =>
        ExploreQuery.UrlOf(
            DataSet.Votes,
            ("text", filter.Body),
            ("result", filter.Result?.Word()),
            ("margin", filter.Margin?.ToString()),
            ("year", filter.Year)
        );

    public static string Url(VoteFilter? filter = null, string? after = null) =>
        filter is null
            ? Path
            : QueryLink.To(
                Path,
                ("body", filter.Body),
                ("result", filter.Result?.Word()),
                ("margin", filter.Margin?.ToString()),
                ("year", filter.Year),
                ("after", after)
            );

    protected override async Task OnInitializedAsync()
    {
        var after = ReadQuery();
        await using var db = await factory.CreateDbContextAsync();
        yearsOnRecord = await db.VoteEvents.YearsAsync();
        if (problem is not null)
            return;
        var votes = db.VoteEvents.Matching(filter);
        page = await votes.PageAsync(after, PageSize);
        count = await counts.OfAsync(Url(filter), votes, page, isFirst: after is null);
    }

    private string[]? ReadQuery()
    {
        var query = new QueryReader(Http);
        filter = new(
            query.Word<VoteResult>(Result, Texts.VotesPage_WhatResult),
            query.Number(Margin, 0, MaxMargin, Texts.VotesPage_WhatMargin),
            query.Text(Body, MaxText, Texts.VotesPage_WhatBody),
            string.IsNullOrEmpty(Year) ? null : Year
        );
        if (filter.Year is { } year && year != VoteFilter.Undated && !FourDigits.IsMatch(year))
            query.Report(Texts.VotesPage_BadYear);
        // Addresses from before votes had an order in their day have two keys.
        var after =
            After is { Length: < MaxAfter } && Keyset.Read(After, keys: 2) is [var date, var id]
                ? [date, "0", id]
                : query.After(After, keys: 3);
        if (after is [_, var order, _] && !int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            query.Report(Texts.VotesPage_BadLink);
        problem = query.Problem;
        return after;
    }

    [GeneratedRegex(@"^[0-9]{4}\z")]
    private static partial Regex FourDigits { get; }
}
