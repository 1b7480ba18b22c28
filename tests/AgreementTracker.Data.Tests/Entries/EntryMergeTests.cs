using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Organizations;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Entries;

public class EntryMergeTests
{
    [Theory, EachEngine]
    public async Task Merge_TwoPeople_IsADraftOfBothAndOfAllThatReferToThem(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        var draft = await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee");

        Assert.Equal(
            [TwoNames.Bree, "people/a-lee", "people/ann-lee"],
            draft.Documents.Select(document => document.Address).Order()
        );
        Assert.Equal((ChangeKind.Merge, "A. Lee and Ann Lee are one person."), (draft.Kind, draft.Reason));
        Assert.Null((await database.PersonAsync("a-lee")).MergedInto);
        Assert.Empty(await database.CheckAsync([.. draft.Documents.Select((_, i) => Desk.Edited(draft, i))]));
    }

    [Theory, EachEngine]
    public async Task Merge_TwoPeople_GivesNothingUp(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        await database.PublishAsync(await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee"));

        var (stays, goes) = (await database.PersonAsync("ann-lee"), await database.PersonAsync("a-lee"));
        Assert.Equal(["Ann Lee", "A. Lee", "Annie Lee"], stays.OtherNames.Prepend(stays.Name));
        Assert.Equal(["council member", "mayor", "adviser"], stays.Memberships.Select(role => role.Role));
        Assert.Equal(("A. Lee", "ann-lee", 0), (goes.Name, goes.MergedInto, goes.Memberships.Count));
        var bree = await database.DocumentAsync<Dossier>(TwoNames.Bree);
        Assert.Equal(("A. Lee", "ann-lee"), (bree.VoteEvents[0].Votes[0].Voter, bree.VoteEvents[0].Votes[0].Person));
        Assert.Equal(("A. Lee", "ann-lee"), (bree.Statements[0].Speaker.Name, bree.Statements[0].Speaker.Person));
        await using var db = database.Context();
        Assert.Equal(
            1,
            await db.Changes.CountAsync(change => change.Kind == ChangeKind.Merge && change.Revisions.Count == 3)
        );
        Assert.Equal("ann-lee", (await db.People.SingleAsync(person => person.Id == "a-lee")).MergedIntoId);
    }

    [Theory, EachEngine]
    public async Task Merge_Published_VerifiesAndIsRebuiltAsItWas(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        await database.PublishAsync(await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee"));
        await database.PublishAsync(
            await database.MergeAsync(EntryKind.Organization, "border-bureau", "border-office")
        );

        Assert.Empty(await database.VerifyAsync());
        var before = await database.DumpAsync();
        await database.RebuildAsync();

        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Merge_NameOfTheOneThatGoes_BecomesTheNameWithItsCitation(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        await database.PublishAsync(
            await database.MergeAsync(
                EntryKind.Person,
                "a-lee",
                "ann-lee",
                EntryMergeChoices.None with
                {
                    TakesName = true,
                }
            )
        );

        var stays = await database.PersonAsync("ann-lee");
        Assert.Equal(["A. Lee", "Ann Lee", "Annie Lee"], stays.OtherNames.Prepend(stays.Name));
    }

    [Theory]
    [InlineData(RoleChoice.Both, "council member, mayor, adviser")]
    [InlineData(RoleChoice.OfStaying, "council member, adviser")]
    [InlineData(RoleChoice.OfGoing, "mayor, adviser")]
    public async Task Merge_RolesInOneBody_AreTakenAsChosen(RoleChoice choice, string roles)
    {
        await using var database = await Twice.RecordAsync(DatabaseEngine.Sqlite);
        await using (var db = database.Context())
            Assert.Equal(
                new RoleQuestion(0, "avon-council", "council member", "mayor"),
                Assert.Single((await EntryMerge.OpenAsync(db, EntryKind.Person, "a-lee", "ann-lee")).Roles)
            );

        await database.PublishAsync(
            await database.MergeAsync(
                EntryKind.Person,
                "a-lee",
                "ann-lee",
                new(false, false, new Dictionary<int, RoleChoice> { [0] = choice })
            )
        );

        Assert.Equal(
            roles,
            string.Join(", ", (await database.PersonAsync("ann-lee")).Memberships.Select(role => role.Role))
        );
    }

    [Theory, EachEngine]
    public async Task Merge_TwoOrganizations_ChangesAgreementsAndStatements(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        await database.PublishAsync(
            await database.MergeAsync(EntryKind.Organization, "border-office", "border-bureau")
        );

        var stays = await database.OrganizationAsync("border-bureau");
        Assert.Equal(OrganizationClassification.FederalAgency, stays.Classification);
        Assert.Equal(["Border Office"], stays.OtherNames);
        var avon = await database.DocumentAsync<Dossier>(TwoNames.Avon);
        Assert.Equal(
            ("border-bureau", "border-bureau"),
            (avon.Agreements[0].Partner, avon.Statements[0].Speaker.Organization)
        );
        Assert.Equal("border-bureau", (await database.OrganizationAsync("border-office")).MergedInto);
    }

    [Theory, EachEngine]
    public async Task Merge_BodiesOfTwoPlaces_StandInTheirDossiers(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        await database.PublishAsync(await database.MergeAsync(EntryKind.Organization, "bree-police", "avon-police"));

        var bree = await database.DocumentAsync<Dossier>(TwoNames.Bree);
        Assert.Equal("avon-police", bree.Agreements[0].Agency);
        Assert.Equal(
            "avon-police",
            bree.Organizations.Single(organization => organization.Slug == "bree-police").MergedInto
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Merge_WhatLedToTheOneThatGoes_LeadsOn(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        await database.PublishAsync(
            await database.MergeAsync(EntryKind.Organization, "border-bureau", "border-office")
        );

        await database.PublishAsync(await database.MergeAsync(EntryKind.Organization, "border-office", "avon-police"));

        Assert.Equal("avon-police", (await database.OrganizationAsync("border-bureau")).MergedInto);
    }

    [Theory, EachEngine]
    public async Task Merge_WhatCantBeOne_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        Assert.Equal(
            (EntryRefusal.SameEntry, null, null),
            await database.MergeFaultAsync(EntryKind.Person, "a-lee", "a-lee")
        );
        Assert.Equal(
            (EntryRefusal.NoSuchEntry, "nobody", null),
            await database.MergeFaultAsync(EntryKind.Person, "a-lee", "nobody")
        );
        Assert.Equal(
            (EntryRefusal.OfOtherKind, "Border Office", null),
            await database.MergeFaultAsync(EntryKind.Person, "a-lee", "border-office")
        );
        Assert.Equal(
            (EntryRefusal.BothVoted, "the vote 'decision' of Bree", null),
            await database.MergeFaultAsync(EntryKind.Person, "a-lee", "bo-cruz")
        );

        await database.PublishAsync(await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee"));
        Assert.Equal(
            (EntryRefusal.WouldLeadToEachOther, "A. Lee", null),
            await database.MergeFaultAsync(EntryKind.Person, "ann-lee", "a-lee")
        );
        Assert.Equal(
            (EntryRefusal.OtherWasMerged, "A. Lee", "ann-lee"),
            await database.MergeFaultAsync(EntryKind.Person, "bo-cruz", "a-lee")
        );
        Assert.Equal(
            (EntryRefusal.MergedAlready, "A. Lee", "ann-lee"),
            await database.MergeFaultAsync(EntryKind.Person, "a-lee", "bo-cruz")
        );
    }

    [Theory, EachEngine]
    public async Task Merge_IntoABodyOfAWithdrawnPlace_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var avon = await database.DocumentAsync<Dossier>(TwoNames.Avon);
        await database.Publisher.PublishAsync(
            new(
                ChangeKind.Edit,
                "An editor",
                "To try it",
                [
                    new(
                        new Dossier
                        {
                            Jurisdiction = avon.Jurisdiction,
                            Organizations = avon.Organizations,
                            Passages = avon.Passages,
                            Withdrawals = [new() { Reason = "All of it was wrong." }],
                        },
                        1
                    ),
                ]
            )
        );

        Assert.Equal(
            (EntryRefusal.PlaceWithdrawn, "town police", "Avon"),
            await database.MergeFaultAsync(EntryKind.Organization, "bree-police", "avon-police")
        );
    }

    [Theory, EachEngine]
    public async Task Merge_OneOfTheTwoChangedSinceItWasSeen_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        var refused = await Assert.ThrowsAsync<EntryRefusedException>(() =>
            database.Entries.MergeAsync(
                Desk.Ann,
                EntryKind.Person,
                "a-lee",
                "ann-lee",
                EntryMergeChoices.None,
                seen: "1 7"
            )
        );

        Assert.Equal(EntryRefusal.ChangedMeanwhile, refused.Refusal);
    }
}
