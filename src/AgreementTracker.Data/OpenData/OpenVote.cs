using System.ComponentModel;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

public sealed record OpenVoteCount(VoteOption Option, int Value);

public sealed record OpenVoter(
    [property: Description("The name as printed.")] string Voter,
    [property: Description("The id of the person, where it is known who that is.")] string? Person,
    VoteOption Option,
    string? OptionPrinted,
    VoterCapacity? Capacity
);

public sealed record OpenVote : OpenRow
{
    public required string Place { get; init; }
    public required string PlaceName { get; init; }
    public required string State { get; init; }
    public required string Body { get; init; }
    public required string BodyName { get; init; }

    [Description("The agreement that the vote is about.")]
    public string? Agreement { get; init; }
    public string? Motion { get; init; }

    [Description("What a yes does to the agreement.")]
    public required VoteEffect Effect { get; init; }
    public required VoteStage Stage { get; init; }
    public required VoteMethod Method { get; init; }
    public required VoteResult Result { get; init; }
    public VoteOption? CastingVote { get; init; }

    [Description("EDTF: a year, a month or a day.")]
    public string? Date { get; init; }
    public string? DatePrinted { get; init; }
    public DateBasis? DateBasis { get; init; }

    [Description("Its place among the votes of its day, from 1.")]
    public int? DayOrder { get; init; }
    public int? Seats { get; init; }
    public int? Vacant { get; init; }
    public int? VotesNeeded { get; init; }

    [Description("How far yes and no are apart.")]
    public int? Margin { get; init; }

    [Description("How the counts and the names compare.")]
    public required TallyCheck TallyCheck { get; init; }

    [Description("As a source reports them: an option without a count is not 0.")]
    public IReadOnlyList<OpenVoteCount> Counts { get; init; } = [];

    [Description("Empty where the sources do not say how each member voted.")]
    public IReadOnlyList<OpenVoter> Voters { get; init; } = [];
    public IReadOnlyList<OpenCitation> Citations { get; init; } = [];

    public override string? Document => Dossier.AddressOf(Place);
}

public static class OpenVoteQueries
{
    /// <param name="isWhole">With counts, voters and citations.</param>
    public static async Task<List<OpenVote>> OpenAsync(
        this IQueryable<VoteEvent> votes,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await votes
            .Select(vote => new OpenVote
            {
                Id = vote.Id,
                Place = vote.JurisdictionId,
                PlaceName = vote.Jurisdiction!.Name,
                State = vote.Jurisdiction.State,
                Body = vote.BodyId,
                BodyName = vote.Body!.Name,
                Agreement = vote.AgreementId,
                Motion = vote.Motion,
                Effect = vote.Effect,
                Stage = vote.Stage,
                Method = vote.Method,
                Result = vote.Result,
                CastingVote = vote.CastingVote,
                Date = vote.Date.Value,
                DatePrinted = vote.Date.Printed,
                DateBasis = vote.Date.Basis,
                DayOrder = vote.DayOrder == 0 ? (int?)null : vote.DayOrder,
                Seats = vote.Seats,
                Vacant = vote.Vacant,
                VotesNeeded = vote.VotesNeeded,
                Margin = vote.Margin,
                TallyCheck = vote.TallyCheck,
            })
            .PageAsync(db, after, size, cancellationToken);
        return isWhole ? await WithPartsAsync(db, rows, cancellationToken) : rows;
    }

    private static async Task<List<OpenVote>> WithPartsAsync(
        TrackerDbContext db,
        List<OpenVote> rows,
        CancellationToken cancellationToken
    )
    {
        var ids = rows.ConvertAll(row => row.Id);
        var counts = (
            await db
                .VoteCounts.Where(count => ids.Contains(count.VoteEventId))
                .OrderBy(count => count.Ordinal)
                .Select(count => new { count.VoteEventId, Count = new OpenVoteCount(count.Option, count.Value) })
                .ToListAsync(cancellationToken)
        ).ToLookup(count => count.VoteEventId, count => count.Count);
        var voters = (
            await db
                .PersonVotes.Where(vote => ids.Contains(vote.VoteEventId))
                .OrderBy(vote => vote.Ordinal)
                .Select(vote => new
                {
                    vote.VoteEventId,
                    Voter = new OpenVoter(vote.Voter, vote.PersonId, vote.Option, vote.OptionPrinted, vote.Capacity),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(vote => vote.VoteEventId, vote => vote.Voter);
        var citations = await new[]
        {
            db
                .Citations.Where(citation => ids.Contains(citation.VoteEventId!))
                .Select(citation => new CitedPart
                {
                    Item = citation.VoteEventId!,
                    Fact = citation.VoteEventId!,
                    Citation = citation,
                }),
            db
                .Citations.Where(citation => ids.Contains(citation.VoteCount!.VoteEventId))
                .Select(citation => new CitedPart
                {
                    Item = citation.VoteCount!.VoteEventId,
                    Fact = citation.VoteCountId!,
                    Citation = citation,
                }),
            db
                .Citations.Where(citation => ids.Contains(citation.PersonVote!.VoteEventId))
                .Select(citation => new CitedPart
                {
                    Item = citation.PersonVote!.VoteEventId,
                    Fact = citation.PersonVoteId!,
                    Citation = citation,
                }),
        }.OpenCitationsAsync(cancellationToken);
        return rows.ConvertAll(row =>
            row with
            {
                Counts = [.. counts[row.Id]],
                Voters = [.. voters[row.Id]],
                Citations = [.. citations[row.Id]],
            }
        );
    }
}
