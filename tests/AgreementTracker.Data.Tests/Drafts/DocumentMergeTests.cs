using System.Text.Json.Nodes;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Testing.Invention;
using CsCheck;

namespace AgreementTracker.Data.Tests.Drafts;

public class DocumentMergeTests
{
    private static readonly string Origin = DraftJson.Opened(
        SpringfieldRecord.Address,
        DocumentJson.Write(SpringfieldRecord.Dossier())
    );

    [Fact]
    public void Merge_DifferentFields_TakesBoth()
    {
        var merged = Merge(
            mine => mine["voteEvents"]![0]!["result"] = "fail",
            theirs => theirs["agreements"]![0]!["model"] = "task-force"
        );

        Assert.Empty(merged.Conflicts);
        Assert.Equal("fail", merged.Root["voteEvents"]![0]!["result"]!.ToString());
        Assert.Equal("task-force", merged.Root["agreements"]![0]!["model"]!.ToString());
    }

    [Fact]
    public void Merge_SameField_IsAConflictAndWhatIsChosenIsTaken()
    {
        Action<JsonObject> mine = document => document["voteEvents"]![0]!["result"] = "fail";
        Action<JsonObject> theirs = document => document["voteEvents"]![0]!["result"] = "tabled";

        var merged = Merge(mine, theirs);
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal("$.voteEvents.approval.result", conflict.Path);
        Assert.Equal(
            ("pass", "tabled", "fail"),
            (conflict.Base!.ToString(), conflict.Theirs!.ToString(), conflict.Mine!.ToString())
        );
        Assert.Equal("tabled", merged.Root["voteEvents"]![0]!["result"]!.ToString());

        Assert.Equal("fail", Merge(mine, theirs, conflict.Path).Root["voteEvents"]![0]!["result"]!.ToString());
    }

    [Fact]
    public void Merge_TheirsTookOutTheOnlyOne_IsAConflictOfThatFactAlone()
    {
        var merged = Merge(mine => mine["voteEvents"]![0]!["result"] = "fail", theirs => theirs.Remove("voteEvents"));

        Assert.Equal("$.voteEvents.approval", Assert.Single(merged.Conflicts).Path);
        Assert.Empty(merged.Root["voteEvents"]!.AsArray());
    }

    [Fact]
    public void Merge_BothAddAFact_KeepsBothInPlace()
    {
        var merged = Merge(
            mine => mine["statements"]!.AsArray().Insert(0, new JsonObject { ["key"] = "mine" }),
            theirs => theirs["statements"]!.AsArray().Add(new JsonObject { ["key"] = "theirs" })
        );

        Assert.Empty(merged.Conflicts);
        Assert.Equal(
            ["mine", "safe", "theirs"],
            merged.Root["statements"]!.AsArray().Select(fact => fact!["key"]!.ToString())
        );
    }

    [Fact]
    public void Merge_OneRemovesWhatTheOtherChanges_IsAConflict()
    {
        var merged = Merge(
            mine => mine["statements"]!.AsArray().Clear(),
            theirs => theirs["statements"]![0]!["stance"] = "mixed"
        );

        Assert.Equal("$.statements.safe", Assert.Single(merged.Conflicts).Path);
        Assert.Single(merged.Root["statements"]!.AsArray());
    }

    [Fact]
    public void Merge_OneStopsCitingAPassageThatTheOtherCitesAnew_KeepsIt()
    {
        var merged = Merge(
            mine => mine["voteEvents"]![0]!["citations"]!["method"] = new JsonArray("others"),
            theirs =>
            {
                theirs["contextNotes"]!.AsArray().Clear();
                theirs["passages"]!.AsObject().Remove("others");
            }
        );

        Assert.Empty(merged.Conflicts);
        Assert.NotNull(merged.Root["passages"]!["others"]);
    }

    [Fact]
    public void Merge_DatesOfTwoEditors_AreNotMixed()
    {
        var merged = Merge(
            mine =>
                mine["voteEvents"]![0]!["date"] = new JsonObject
                {
                    ["printed"] = "June 17",
                    ["value"] = "2025-06-17",
                    ["basis"] = "printed",
                },
            theirs => theirs["voteEvents"]![0]!["date"] = new JsonObject { ["printed"] = "Tuesday, June 17" }
        );

        Assert.Equal("$.voteEvents.approval.date", Assert.Single(merged.Conflicts).Path);
        Assert.Equal("""{"printed":"Tuesday, June 17"}""", merged.Root["voteEvents"]![0]!["date"]!.ToJsonString());
    }

    [Fact]
    public void Merge_OnlyOneChanged_IsThatOne() =>
        InventedRecord.Any.Sample(
            record =>
            {
                var (before, after) = (
                    Json(
                        record
                            .Documents.OfType<Dossier>()
                            .Single(dossier => dossier.Jurisdiction.Slug == record.Revised.Jurisdiction.Slug)
                    ),
                    Json(record.Revised)
                );

                foreach (var (theirs, mine) in new[] { (before, after), (after, before), (after, after) })
                {
                    var merged = DocumentMerge.Merge(before, theirs, mine);
                    Assert.Empty(merged.Conflicts);
                    Assert.Equal(
                        DocumentJson.Write(record.Revised),
                        DocumentJson.Write(DocumentJson.Read<Dossier>(DraftJson.Publishable(merged.Root)))
                    );
                }
            },
            iter: 100
        );

    [Fact]
    public void Merge_AnyTwo_TakesAsChosen() =>
        InventedRecord.Any.Sample(
            record =>
            {
                var (theirs, mine) = (
                    Json(
                        record
                            .Documents.OfType<Dossier>()
                            .Single(dossier => dossier.Jurisdiction.Slug == record.Revised.Jurisdiction.Slug)
                    ),
                    Json(record.Revised)
                );
                var origin = new JsonObject { ["jurisdiction"] = theirs["jurisdiction"]!.DeepClone() };

                var conflicts = DocumentMerge.Merge(origin, theirs, mine).Conflicts;
                var merged = DocumentMerge.Merge(
                    origin,
                    theirs,
                    mine,
                    conflicts.Select(conflict => conflict.Path).ToHashSet()
                );
                Assert.Equal(
                    conflicts.Select(conflict => conflict.Path),
                    merged.Conflicts.Select(conflict => conflict.Path)
                );
                Assert.Distinct(conflicts.Select(conflict => conflict.Path));
            },
            iter: 100
        );

    private static JsonObject Json(Dossier dossier) => JsonNode.Parse(DocumentJson.Write(dossier))!.AsObject();

    private static MergedDocument Merge(Action<JsonObject> mine, Action<JsonObject> theirs, params string[] minePaths)
    {
        var (left, right) = (JsonNode.Parse(Origin)!.AsObject(), JsonNode.Parse(Origin)!.AsObject());
        mine(left);
        theirs(right);
        return DocumentMerge.Merge(JsonNode.Parse(Origin)!.AsObject(), right, left, minePaths.ToHashSet());
    }
}
