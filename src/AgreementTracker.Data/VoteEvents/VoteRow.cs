using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data.VoteEvents;

/// <summary>
/// A vote in a table; a count is null where no source reports it. Made by its properties, so that the database can
/// sort and group by each of them.
/// </summary>
public sealed record VoteRow
{
    public required string Id { get; init; }
    public required string PlaceId { get; init; }
    public required string Place { get; init; }
    public required string FoldedPlace { get; init; }
    public required string State { get; init; }
    public string? StateName { get; init; }
    public required string BodyId { get; init; }
    public required string Body { get; init; }
    public required string FoldedBody { get; init; }
    public string? Motion { get; init; }
    public required VoteEffect Effect { get; init; }
    public required VoteStage Stage { get; init; }
    public required VoteMethod Method { get; init; }
    public required VoteResult Result { get; init; }
    public VoteOption? CastingVote { get; init; }
    public string? Date { get; init; }
    public string? Printed { get; init; }

    /// <summary>Its place among the votes of its day.</summary>
    public int? Order { get; init; }
    public int? Yes { get; init; }
    public int? No { get; init; }
    public int? Margin { get; init; }
    public int? Seats { get; init; }
    public int? Vacant { get; init; }
    public int? VotesNeeded { get; init; }
}

public static class VoteRowQueries
{
    public static IQueryable<VoteRow> SelectRows(this IQueryable<VoteEvent> votes, TrackerDbContext db) =>
        votes.Select(vote => new VoteRow
        {
            Id = vote.Id,
            PlaceId = vote.JurisdictionId,
            Place = vote.Jurisdiction!.Name,
            FoldedPlace = vote.Jurisdiction.FoldedName,
            State = vote.Jurisdiction.State,
            StateName = db
                .Jurisdictions.Where(state => state.Id == vote.Jurisdiction.State)
                .Select(state => state.Name)
                .SingleOrDefault(),
            BodyId = vote.BodyId,
            Body = vote.Body!.Name,
            FoldedBody = vote.Body.FoldedName,
            Motion = vote.Motion,
            Effect = vote.Effect,
            Stage = vote.Stage,
            Method = vote.Method,
            Result = vote.Result,
            CastingVote = vote.CastingVote,
            Date = vote.Date.Value,
            Printed = vote.Date.Printed,
            Order = vote.DayOrder == 0 ? (int?)null : vote.DayOrder,
            Yes = vote
                .Counts.Where(count => count.Option == VoteOption.Yes)
                .Select(count => (int?)count.Value)
                .FirstOrDefault(),
            No = vote
                .Counts.Where(count => count.Option == VoteOption.No)
                .Select(count => (int?)count.Value)
                .FirstOrDefault(),
            Margin = vote.Margin,
            Seats = vote.Seats,
            Vacant = vote.Vacant,
            VotesNeeded = vote.VotesNeeded,
        });
}
