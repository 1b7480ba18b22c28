using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Search;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Jurisdictions;

public class PublishedWithdrawalTests
{
    private const string Place = "xx/springfield";
    private const string Vote = "xx.springfield.approval";

    [Theory, EachEngine]
    public async Task Place_FactIsWithdrawn_SaysByWhichChange(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var without = SpringfieldRecord.Dossier().Withdraw("approval", "It was another town’s \"vote\".");
        await PublishAsync(database, without, without.Withdraw("others", "Misread."));

        var place = await PlaceAsync(database);

        Assert.Equal(
            [new("approval", "It was another town’s \"vote\".", 2, 2), new("others", "Misread.", 3, 3)],
            place.Withdrawals
        );
        Assert.Null(place.Withdrawal);
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Place_FactCameBackAndWentAgain_SaysTheLastTime(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var (with, without) = (
            SpringfieldRecord.Dossier(),
            SpringfieldRecord.Dossier().Withdraw("approval", "Unsure.")
        );
        await PublishAsync(
            database,
            without,
            with,
            without,
            without with
            {
                Withdrawals = [new() { Key = "approval", Reason = "Still unsure." }],
            }
        );

        var place = await PlaceAsync(database);

        Assert.Equal([new("approval", "Still unsure.", 4, 4)], place.Withdrawals);
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Place_FactCameBack_HasNoWithdrawal(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await PublishAsync(
            database,
            SpringfieldRecord.Dossier().Withdraw("approval", "Unsure."),
            SpringfieldRecord.Dossier()
        );

        var place = await PlaceAsync(database);

        Assert.Empty(place.Withdrawals);
        Assert.Contains(place.Place.VoteEvents, vote => vote.Id == Vote);
    }

    [Theory]
    [EachEngine(Vote, true)]
    [EachEngine("xx.springfield.safe", false)]
    [EachEngine("xx.springfield.operation", false)]
    [EachEngine("xx.springfield.nothing", false)]
    public async Task WithdrawnVote_IsThatOfAVoteAlone(DatabaseEngine engine, string id, bool wasVote)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var without = SpringfieldRecord.Dossier().Withdraw("approval", "Unsure.");
        // The statement goes with a reason, the vote was first left out and its withdrawal told later.
        await PublishAsync(database, without with { Withdrawals = [] }, without.Withdraw("safe", "Misheard."));

        await using var db = database.Context();
        var withdrawal = await db.WithdrawnVoteAsync((await db.PlaceAsync(Place))!, id);

        Assert.Equal(wasVote ? new("approval", "Unsure.", 3, 3) : null, withdrawal);
    }

    [Theory, EachEngine]
    public async Task Place_IsWithdrawnWhole_IsInNoListAndNotFound(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await PublishAsync(database, SpringfieldRecord.Dossier().WithdrawAll("The article was forged."));

        await using var db = database.Context();
        var place = (await db.PlaceAsync(Place))!;
        Assert.Equal(new PublishedWithdrawal(null, "The article was forged.", 2, 2), place.Withdrawal);
        Assert.Equal(place.Withdrawal, await db.WithdrawnVoteAsync(place, Vote));
        Assert.Empty(await db.Jurisdictions.Matching(new()).ToListAsync());
        Assert.DoesNotContain(
            (await db.SearchAsync("springfield")).Hits,
            hit => hit.Kind is SearchKind.Place or SearchKind.Vote or SearchKind.Statement
        );
        Assert.Equal(0, (await db.StateCountsAsync("xx")).Places);
        Assert.Empty(await database.VerifyAsync());
        await database.RebuildAsync();
        Assert.Empty(await database.VerifyAsync());
    }

    private static async Task PublishAsync(TestDatabase database, params Dossier[] revisions)
    {
        for (var i = 0; i < revisions.Length; i++)
            await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(i + 1, revisions[i]));
    }

    private static async Task<PublishedPlace> PlaceAsync(TestDatabase database)
    {
        await using var db = database.Context();
        return (await db.PlaceAsync(Place))!;
    }
}
