using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Agreements;

/// <summary>
/// How many agreements of each model were in force at the end of a month, in the order of the models.
/// </summary>
/// <param name="Month">As an EDTF month.</param>
public sealed record MonthCount(string Month, IReadOnlyList<int> ByModel)
{
    public int All => ByModel.Sum();
}

/// <summary>Agreements in force, month by month, as the steps of the record tell it.</summary>
/// <param name="Undated">Agreements in force now of which no source states a day: they are in no month.</param>
/// <param name="InForce">Agreements in force now.</param>
public sealed record AgreementTimeline(IReadOnlyList<MonthCount> Months, int Undated, int InForce)
{
    /// <summary>
    /// The day of the first list of agreements that was imported: what had ended before stands in none. Null where
    /// there is none.
    /// </summary>
    public string? FirstList { get; init; }

    private const int MonthLength = 7;
    private const int MaxMonths = 360;

    public static IReadOnlyList<AgreementModel> Models { get; } = Enum.GetValues<AgreementModel>();

    /// <param name="agreements">The steps of each, in their order.</param>
    /// <param name="until">A day in the last month, where the steps don't go as far.</param>
    internal static AgreementTimeline Of(IEnumerable<IEnumerable<TimelineStep>> agreements, string? until)
    {
        List<(AgreementModel Model, int From, int To)> spans = [];
        var (undated, inForce, last) = (0, 0, MonthOf(until) ?? int.MinValue);
        foreach (var steps in agreements)
        {
            var (status, open) = (AgreementStatus.NotStated, (int?)null);
            var model = AgreementModel.NotStated;
            foreach (var step in steps)
            {
                var (before, month) = (status, MonthOf(step.Date));
                (status, model, last) = (
                    AgreementStatusRules.After(status, step.Kind),
                    step.Model,
                    Math.Max(last, month ?? last)
                );
                if (status == AgreementStatus.InForce)
                    open ??= month;
                else if (before == AgreementStatus.InForce && open is { } from)
                {
                    if (month is { } to)
                        spans.Add((model, from, to));
                    open = null;
                }
            }
            if (status != AgreementStatus.InForce)
                continue;
            inForce++;
            if (open is { } since)
                spans.Add((model, since, int.MaxValue));
            else
                undated++;
        }
        return new(Count(spans, last), undated, inForce);
    }

    private static List<MonthCount> Count(List<(AgreementModel Model, int From, int To)> spans, int last)
    {
        if (spans.Count == 0)
            return [];
        var first = Math.Max(spans.Min(span => span.From), last - MaxMonths + 1);
        var changes = new int[last - first + 2, Models.Count];
        foreach (var (model, from, to) in spans.Where(span => span.To > first))
        {
            changes[Math.Max(from, first) - first, (int)model]++;
            changes[Math.Min(to, last + 1) - first, (int)model]--;
        }
        var counts = new int[Models.Count];
        return
        [
            .. Enumerable
                .Range(0, last - first + 1)
                .Select(i =>
                {
                    for (var model = 0; model < counts.Length; model++)
                        counts[model] += changes[i, model];
                    return new MonthCount($"{(first + i) / 12:0000}-{(first + i) % 12 + 1:00}", [.. counts]);
                }),
        ];
    }

    /// <summary>Months counted through; null where no more than the year is known.</summary>
    private static int? MonthOf(string? date) =>
        date is { Length: >= MonthLength }
            ? int.Parse(date.AsSpan(0, 4)) * 12 + int.Parse(date.AsSpan(5, 2)) - 1
            : null;
}

/// <summary>What a step of an agreement means for the months.</summary>
internal sealed record TimelineStep(AgreementModel Model, AgreementEventKind Kind, string? Date);

public static class AgreementTimelineQueries
{
    public static async Task<AgreementTimeline> TimelineAsync(
        this TrackerDbContext db,
        CancellationToken cancellationToken = default
    )
    {
        // Documents and their amendments leave an agreement where it was.
        var steps = await db
            .AgreementEvents.Where(step =>
                step.Kind != AgreementEventKind.DocumentPublished && step.Kind != AgreementEventKind.Amended
            )
            .OrderBy(step => step.AgreementId)
            .ThenBy(step => step.Ordinal)
            .Select(step => new
            {
                step.AgreementId,
                step.Agreement!.Model,
                step.Kind,
                step.Date.Value,
            })
            .ToListAsync(cancellationToken);
        var lists = await db
            .ImportedLists.Where(list => list.Table == RosterTable.Participating)
            .GroupBy(_ => 1)
            .Select(all => new { First = all.Min(list => list.Day), Last = all.Max(list => list.Day) })
            .SingleOrDefaultAsync(cancellationToken);
        return AgreementTimeline.Of(
            steps.GroupBy(
                step => step.AgreementId,
                (_, same) => same.Select(step => new TimelineStep(step.Model, step.Kind, step.Value))
            ),
            lists?.Last
        ) with
        {
            FirstList = lists?.First,
        };
    }
}
