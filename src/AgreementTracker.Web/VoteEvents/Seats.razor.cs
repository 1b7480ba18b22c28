using AgreementTracker.Data;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.VoteEvents;

public sealed partial class Seats
{
    private const int MaxSeats = 200;
    private const int Margin = 3;

    private readonly List<(VoteOption Option, int X, int Y)> seats = [];
    private int radius;
    private int width;
    private int height;

    [Parameter, EditorRequired]
    public required IReadOnlyList<VoteCount> Counts { get; set; }

    private string Description => string.Join(", ", Counts.Select(count => $"{count.Value} {count.Option.Label()}"));

    /// <summary>An absent member's seat is empty; it would else look like an abstention.</summary>
    internal static string Letter(VoteOption option) =>
        option switch
        {
            VoteOption.Absent => "–",
            // One for and one against; a P is present.
            VoteOption.Paired => "±",
            _ => option.Label()[..1].ToUpperInvariant(),
        };

    /// <summary>More seats than a picture can show are not cut off: then there is none.</summary>
    protected override void OnParametersSet()
    {
        seats.Clear();
        var total = Counts.Sum(count => (long)count.Value);
        if (total is 0 or > MaxSeats)
            return;

        // A large body's seats are small, so that a phone shows them in their size.
        (radius, var perRow) = total <= 24 ? (15, 12) : (8, 15);
        Place(inOneRow: total <= perRow, perRow);
        width = seats.Max(seat => seat.X) + radius + Margin;
        height = seats.Max(seat => seat.Y) + radius + Margin;
    }

    /// <summary>Each option apart from the one before: after a space in the same row, or in a row of its own.</summary>
    private void Place(bool inOneRow, int perRow)
    {
        var step = 2 * (radius + Margin);
        var (x, y) = (radius + Margin, radius + Margin);
        foreach (var count in Counts.Where(count => count.Value > 0))
        {
            if (seats.Count > 0)
                (x, y) = inOneRow ? (seats[^1].X + step + radius, y) : (radius + Margin, seats[^1].Y + step + Margin);
            for (var i = 0; i < count.Value; i++)
                seats.Add((count.Option, x + i % perRow * step, y + i / perRow * step));
        }
    }
}
