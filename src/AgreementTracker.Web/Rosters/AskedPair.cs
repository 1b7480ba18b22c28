using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Documents;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Rosters;

/// <summary>A row, and one agency that it may be of. A question with several candidates is several of these.</summary>
public sealed class AskedPair
{
    private AskedPair(OpenQuestion question, Candidate candidate)
    {
        Key = $"{question.Id}-{candidate.AgencyId}";
        Match = candidate.Match;
        Newer = new(question.Facts, question.Row, question.AgreementId);
        Earlier = new(candidate.Facts, candidate.Row, candidate.AgreementId);
    }

    public string Key { get; }
    public AgencyMatch Match { get; }
    public AskedSide Newer { get; }
    public AskedSide Earlier { get; }

    /// <summary>What both rows say, line by line.</summary>
    public IEnumerable<(string Field, string? Newer, string? Earlier)> Lines =>
        [
            (Shared.Texts.State, Newer.Facts.State, Earlier.Facts.State),
            (Shared.Texts.Name, Newer.Facts.Agency, Earlier.Facts.Agency),
            (Shared.Texts.Type, Level(Newer), Level(Earlier)),
            (Shared.Texts.County, Newer.Facts.County, Earlier.Facts.County),
            (Shared.Texts.Type, Newer.Model, Earlier.Model),
            (Texts.Signed, Signed(Newer), Signed(Earlier)),
            (Texts.AskedPair_Document, Newer.Facts.Moa, Earlier.Facts.Moa),
            (Texts.AskedPair_Addendum, Newer.Facts.Addendum, Earlier.Facts.Addendum),
        ];

    public static IEnumerable<AskedPair> In(RosterHistory history) =>
        history.Questions.SelectMany(question =>
            question.Candidates.Select(candidate => new AskedPair(question, candidate))
        );

    /// <summary>Finds where both stand in the lists and in the record.</summary>
    public async Task FindAsync(TrackerDbContext db, RosterState state)
    {
        var sources = await db.ListSourcesAsync([Newer.Row.List, Earlier.Row.List]);
        foreach (var side in (AskedSide[])[Newer, Earlier])
        {
            side.Source = sources.GetValueOrDefault(side.Row.List);
            if (side.AgreementId is not { } id)
                continue;
            var agreement = state.History.Agreements[id - 1];
            (side.Model, side.Listing) = (agreement.Model.ModelName(), agreement.In(side.Row.Table));
            if (state.Placement.Agreements.GetValueOrDefault(id) is { } placed)
                (side.Place, side.PlaceName) = (
                    PlacePage.Url(placed.Place, placed.Key),
                    (await db.DocumentNamesAsync([Dossier.AddressOf(placed.Place)]))[Dossier.AddressOf(placed.Place)]
                );
        }
    }

    private static string? Level(AskedSide side) =>
        side.Facts.Level == AgencyLevel.NotStated ? null : side.Facts.Level.Label();

    private static string? Signed(AskedSide side) =>
        side.Facts.Signed is { } day ? DateWords.Of($"{day:yyyy-MM-dd}") : side.Facts.SignedPrinted;
}

public sealed record AskedSide(RosterFacts Facts, RosterRowReference Row, int? AgreementId)
{
    public string? Source { get; set; }
    public string? Model { get; set; }
    public Listing? Listing { get; set; }
    public string? Place { get; set; }
    public string? PlaceName { get; set; }

    public string? RowUrl => Source is null ? null : SourcePage.UrlOfRow(Source, Row.Number);
}
