using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.People;

namespace AgreementTracker.Data.Tests.Entries;

public class EntrySplitTests
{
    [Theory, EachEngine]
    public async Task Open_APerson_ListsAllThatIsTold(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);

        var split = await database.SplitOfAsync(EntryKind.Person, "ann-lee");

        Assert.Equal(
            [
                ("Ann Lee", "role", null, "council member"),
                ("Avon", "person", "Ann Lee", null),
                ("Avon", "speaker.person", "Ann Lee", "mayor"),
            ],
            split.References.Select(reference => (reference.Subject, reference.Field, reference.Name, reference.Role))
        );
        Assert.All(split.References, reference => Assert.Contains(reference.Name ?? reference.Role!, reference.Words));
    }

    [Theory, EachEngine]
    public async Task Split_IntoANewPerson_MovesWhatWasChosenAndNoName(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var split = await database.SplitOfAsync(EntryKind.Person, "ann-lee");
        var chosen = split
            .References.Where(reference => reference.Field == "speaker.person" || reference.Role == "council member")
            .Select(reference => reference.Id)
            .ToList();

        var draft = await database.Entries.SplitAsync(
            Desk.Ann,
            EntryKind.Person,
            "ann-lee",
            new(null, "Ann Lee", chosen, [])
        );
        Assert.Equal(
            [TwoNames.Avon, "people/ann-lee", "people/ann-lee-2"],
            draft.Documents.Select(document => document.Address).Order()
        );
        await database.PublishAsync(draft);

        var avon = await database.DocumentAsync<Dossier>(TwoNames.Avon);
        Assert.Equal(
            ("Ann Lee", "ann-lee-2", "ann-lee"),
            (avon.Statements[0].Speaker.Name, avon.Statements[0].Speaker.Person, avon.VoteEvents[0].Votes[0].Person)
        );
        var other = await database.PersonAsync("ann-lee-2");
        Assert.Equal(("Ann Lee", "council member"), (other.Name, Assert.Single(other.Memberships).Role));
        Assert.Empty((await database.PersonAsync("ann-lee")).Memberships);
        Assert.Empty(await database.VerifyAsync());
        var before = await database.DumpAsync();
        await database.RebuildAsync();
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Split_ABodyOfAPlace_MakesAnotherBesideIt(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var split = await database.SplitOfAsync(EntryKind.Organization, "avon-police");
        var chosen = split.References.Select(reference => reference.Id).ToList();

        await database.PublishAsync(
            await database.Entries.SplitAsync(
                Desk.Ann,
                EntryKind.Organization,
                "avon-police",
                new(null, "town police", chosen, [])
            )
        );

        var avon = await database.DocumentAsync<Dossier>(TwoNames.Avon);
        Assert.Equal("avon-town-police", avon.Agreements[0].Agency);
        Assert.Equal(
            ["avon-council", "avon-police", "avon-town-police"],
            avon.Organizations.Select(organization => organization.Slug)
        );
    }

    [Theory, EachEngine]
    public async Task Split_IntoOneThatIsThere_TakesNamesToo(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var split = await database.SplitOfAsync(EntryKind.Person, "a-lee", "ann-lee");
        var chosen = split
            .References.Where(reference => reference.Field == "person")
            .Select(reference => reference.Id)
            .ToList();

        await database.PublishAsync(
            await database.Entries.SplitAsync(
                Desk.Ann,
                EntryKind.Person,
                "a-lee",
                new("ann-lee", null, chosen, ["Annie Lee"])
            )
        );

        Assert.Equal("ann-lee", (await database.DocumentAsync<Dossier>(TwoNames.Bree)).VoteEvents[0].Votes[0].Person);
        Assert.Equal(["Annie Lee"], (await database.PersonAsync("ann-lee")).OtherNames);
        Assert.Empty((await database.PersonAsync("a-lee")).OtherNames);
    }

    [Theory, EachEngine]
    public async Task Split_WhatWasMerged_IsAsItWasBefore(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var (stayed, gone, bree) = (
            await database.PersonAsync("ann-lee"),
            await database.PersonAsync("a-lee"),
            await database.DocumentAsync<Dossier>(TwoNames.Bree)
        );
        await database.PublishAsync(await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee"));
        var split = await database.SplitOfAsync(EntryKind.Person, "ann-lee", "a-lee");

        Assert.Equal(
            ["mayor", "adviser", "person", "speaker.person"],
            split
                .References.Where(reference => split.Suggested.Contains(reference.Id))
                .Select(reference => reference.Fact == typeof(MembershipFact) ? reference.Role : reference.Field)
        );
        await database.PublishAsync(
            await database.Entries.SplitAsync(
                Desk.Ann,
                EntryKind.Person,
                "ann-lee",
                new("a-lee", null, split.Suggested.ToList(), split.Names.ToList())
            )
        );

        Assert.Equal(
            DocumentJson.Write(bree),
            DocumentJson.Write(await database.DocumentAsync<Dossier>(TwoNames.Bree))
        );
        var (stays, back) = (await database.PersonAsync("ann-lee"), await database.PersonAsync("a-lee"));
        Assert.Equal(Told(stayed), Told(stays));
        Assert.Equal(Told(gone), Told(back));
        Assert.Empty(await database.VerifyAsync());

        static string Told(PersonFact person) =>
            $"{person.Name}, {string.Join(", ", person.OtherNames)}: {string.Join(", ", person.Memberships.Select(role => role.Role))} -> {person.MergedInto}";
    }

    [Theory, EachEngine]
    public async Task Split_WhatMakesNoSense_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var one = (await database.SplitOfAsync(EntryKind.Person, "ann-lee")).References[1].Id;

        Assert.Equal(EntryRefusal.NothingChosen, await FaultAsync(new(null, "Ann Lee", [], [])));
        Assert.Equal(EntryRefusal.NoName, await FaultAsync(new(null, " ", [one], [])));
        Assert.Equal(EntryRefusal.NoName, await FaultAsync(new(null, new('x', 201), [one], [])));
        Assert.Equal(EntryRefusal.SameEntryToSplit, await FaultAsync(new("ann-lee", null, [one], [])));
        Assert.Equal(EntryRefusal.OfOtherKind, await FaultAsync(new("border-office", null, [one], [])));
        Assert.Equal(
            EntryRefusal.ChosenHasMoved,
            await FaultAsync(new(null, "Ann Lee", ["dossiers/zz/avon $.statements[7].speaker.person"], []))
        );
        Assert.Equal(
            EntryRefusal.DocumentsChangedMeanwhile,
            (
                await Assert.ThrowsAsync<EntryRefusedException>(() =>
                    database.Entries.SplitAsync(
                        Desk.Ann,
                        EntryKind.Person,
                        "ann-lee",
                        new(null, "Ann Lee", [one], []),
                        new Dictionary<string, int> { [TwoNames.Avon] = 7 }
                    )
                )
            ).Refusal
        );

        async Task<EntryRefusal> FaultAsync(EntrySplitChoices choices) =>
            (
                await Assert.ThrowsAsync<EntryRefusedException>(() =>
                    database.Entries.SplitAsync(Desk.Ann, EntryKind.Person, "ann-lee", choices)
                )
            ).Refusal;
    }

    [Theory, EachEngine]
    public async Task Split_WithANameThatNothingPrints_IsADraftThatSaysSo(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var one = (await database.SplitOfAsync(EntryKind.Person, "ann-lee")).References[1].Id;

        var draft = await database.Entries.SplitAsync(
            Desk.Ann,
            EntryKind.Person,
            "ann-lee",
            new(null, "Zoe Lee", [one], [])
        );

        var unfinished = await Assert.ThrowsAsync<DraftUnfinishedException>(() =>
            database.Drafts.SendAsync(draft.Id, 1, Desk.Ann, "Why.", null)
        );
        Assert.Equal("$.person.name", Assert.Single(unfinished.Problems).Path);
    }
}
