using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Tests.PendingSources;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Warnings;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.Drafts;

public class DraftWarningTests
{
    [Theory, EachEngine]
    public async Task Send_WarningNeitherFixedNorKept_IsRefusedUntilItIsKept(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!;
        var document = Edited(draft);
        document.Set("$.voteEvents[0].result", "tie-fails");
        var version = await database.Drafts.SaveAsync(draft.Id, draft.Version, Ann, [document]);

        var refused = await Assert.ThrowsAsync<UnkeptWarningsException>(() =>
            database.Drafts.SendAsync(draft.Id, version, Ann, "To say more.", null)
        );
        var warning = refused.Warnings.Single(warning => warning.Code == WarningCode.ResultAgainstCounts);
        Assert.Equal(("$.voteEvents[0].result", "tie-fails, 3–2"), (warning.Path, warning.Found));

        foreach (var one in refused.Warnings)
            document.Keep(one, " The chair broke the tie. ");
        version = await database.Drafts.SaveAsync(draft.Id, version, Ann, [document]);
        await database.Drafts.SendAsync(draft.Id, version, Ann, "To say more.", null);

        await using var db = database.Context();
        var reviewed = await db.ReviewedAsync(await database.DraftAsync(draft.Id));
        Assert.Contains(
            reviewed.Warnings,
            kept => kept.Code == WarningCode.ResultAgainstCounts && kept.Reason == "The chair broke the tie."
        );
        await database.Review.ApproveAsync(draft.Id, version + 1, Bo);
        Assert.Contains(
            "\"reason\":\"The chair broke the tie.\"",
            (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!.Documents[0].Content
        );
    }

    [Fact]
    public void Keep_AgainOrWithoutAReason_ReplacesOrTakesBack()
    {
        var document = new EditedDocument("dossiers/zz/avon", 0, """{"jurisdiction":{"slug":"zz/avon"}}""");
        Warning one = Of(WarningCode.NumberUnused, "$.passages.vote", "5"),
            other = one with { Found = "7" },
            result = Of(WarningCode.ResultAgainstCounts, "$.voteEvents.vote.result", "pass, 2–3");

        document.Keep(one, "A fee.");
        document.Keep(other, "A room.");
        document.Keep(result, "As printed.");
        document.Keep(result with { Found = "pass, 2–2" }, "As printed again.");
        Assert.Equal(["5", "7", "pass, 2–2"], Found());

        document.Keep(one, "");
        document.Keep(other, " ");
        Assert.Equal(["pass, 2–2"], Found());
        document.Keep(result, "");
        Assert.False(document.Has("$.keptWarnings"));

        IEnumerable<string> Found() =>
            document.Find("$.keptWarnings")!.AsArray().Select(item => item!["found"]!.ToString());
        static Warning Of(WarningCode code, string at, string found) =>
            new("dossiers/zz/avon", "dossiers/zz/avon", "$", at, code, found);
    }

    [Theory, EachEngine]
    public async Task Check_LaterCaptureOnTheDesk_WarnsOfWordsThatAreGone(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var corrected = SpringfieldRecord.Text.Text.Replace("3-2", "4-1");
        var later = await database.Desk.KeepAsync(
            SpringfieldRecord.Gazette() with
            {
                Slug = "corrected",
                EarlierCapture = "gazette",
                Sha256 = ArchivedText.HashOf(corrected),
            },
            corrected,
            Ann
        );
        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!;

        await using var db = database.Context();
        var warnings = (await db.ReviewedAsync(draft))
            .Warnings.Where(warning => warning.Code == WarningCode.WordsGone)
            .ToList();

        Assert.NotEmpty(warnings);
        Assert.All(warnings, warning => Assert.Equal(later.Id, warning.Found));
    }
}
