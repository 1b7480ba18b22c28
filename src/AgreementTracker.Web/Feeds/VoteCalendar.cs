using System.Globalization;
using System.Text;
using AgreementTracker.Data;
using AgreementTracker.Data.OpenData;
using AgreementTracker.Web.Api;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using Calendar = Ical.Net.Calendar;

namespace AgreementTracker.Web.Feeds;

/// <summary>
/// The votes as an iCalendar (RFC 5545), with the filters of their page: each that has a day. A weekday is not a day.
/// </summary>
internal static class VoteCalendar
{
    public const string MediaType = "text/calendar";
    public const string Ending = ".ics";

    private const int RowsAtOnce = 1_000;

    public static void MapVoteCalendar(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet($"{OpenLists.Votes.Path}{Ending}", AnswerAsync)
            .AsData([.. OpenLists.Votes.Filters.Select(filter => filter.Name)], MediaType);

    private static async Task AnswerAsync(HttpContext context)
    {
        var (services, cancellationToken) = (context.RequestServices, context.RequestAborted);
        var settings = services.GetRequiredService<TrackerSettings>();
        var places = await services.GetRequiredService<ExploreRows>().PlacesAsync(cancellationToken);
        var query = OpenQuery.Read(context.Request.Query, OpenLists.Votes, places);
        var factory = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);

        var calendar = new Calendar { ProductId = "-//AgreementTracker//votes//EN" };
        string? after = null;
        do
        {
            var rows = await OpenLists.Votes.ReadAsync(
                db,
                query.Filter,
                null,
                after,
                RowsAtOnce,
                isWhole: false,
                cancellationToken
            );
            calendar.Events.AddRange(
                rows.Cast<OpenVote>().Select(vote => Event(vote, settings)).OfType<CalendarEvent>()
            );
            after = rows.Count < RowsAtOnce ? null : rows[^1].Key;
        } while (after is not null);

        context.Response.ContentType = $"{MediaType}; charset=utf-8";
        await context.Response.WriteAsync(
            new CalendarSerializer().SerializeToString(calendar)!,
            Encoding.UTF8,
            cancellationToken
        );
    }

    private static CalendarEvent? Event(OpenVote vote, TrackerSettings settings) =>
        DateOnly.TryParseExact(vote.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new()
            {
                Uid = $"{vote.Id}@agreementtracker",
                // When the record said so, and not when somebody asked: the same calendar is the same text.
                DtStamp = new(vote.Updated),
                Start = new(day),
                Summary = Texts.VoteCalendar_Summary.With(vote.PlaceName, vote.BodyName, vote.Result.Label()),
                Description = vote.Motion,
                Url = new(settings.LinkTo(vote.Url), UriKind.RelativeOrAbsolute),
            }
            : null;
}
