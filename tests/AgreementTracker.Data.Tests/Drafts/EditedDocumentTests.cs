using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Testing.Invention;
using CsCheck;

namespace AgreementTracker.Data.Tests.Drafts;

public class EditedDocumentTests
{
    private static EditedDocument Springfield() =>
        new(
            SpringfieldRecord.Address,
            1,
            DraftJson.Opened(SpringfieldRecord.Address, DocumentJson.Write(SpringfieldRecord.Dossier()))
        );

    [Fact]
    public void Set_ThenUndo_IsAsBefore()
    {
        var document = Springfield();
        var before = document.Content;

        document.Set("$.voteEvents[0].result", "fail");
        Assert.Equal("fail", document.Text("$.voteEvents[0].result"));

        Assert.Equal("$.voteEvents[0].result", document.Undo());
        Assert.Equal(before, document.Content);
        Assert.False(document.CanUndo);
        document.Redo();
        Assert.Equal("fail", document.Text("$.voteEvents[0].result"));
    }

    [Fact]
    public void Set_LettersOfOneWord_AreOneStep()
    {
        var document = Springfield();
        foreach (var typed in new[] { "M", "Mo", "Mot" })
            document.Set("$.voteEvents[0].motion", typed);
        document.EndTyping();
        document.Set("$.voteEvents[0].motion", "Motion");

        document.Undo();
        Assert.Equal("Mot", document.Text("$.voteEvents[0].motion"));
        document.Undo();
        Assert.True(document.Has("$.voteEvents[0].motion"));
        Assert.Null(document.Find("$.voteEvents[0].motion"));
    }

    [Fact]
    public void Set_WhereItsHolderIsMissing_MakesItAndUndoTakesItOut()
    {
        var document = new EditedDocument(SpringfieldRecord.Address, 0, "{}");

        document.Set("$.jurisdiction.name", "Springfield");
        Assert.Equal("""{"jurisdiction":{"name":"Springfield"}}""", document.Content);

        document.Undo();
        Assert.Equal("{}", document.Content);
        document.Redo();
        Assert.Equal("""{"jurisdiction":{"name":"Springfield"}}""", document.Content);
    }

    [Fact]
    public void Remove_TakesThePassagesAlongThatNothingElseRestsOn()
    {
        var document = Springfield();
        var before = document.Content;

        document.Remove("$.contextNotes[0]");
        Assert.Null(document.QuoteOf("others"));
        Assert.NotNull(document.QuoteOf("vote"));

        document.Undo();
        Assert.Equal(before, document.Content);
    }

    [Fact]
    public void Cite_ThenUncite_LeavesNoPassage()
    {
        var document = Springfield();
        var words = SelectedWords.Of("gazette", SpringfieldRecord.Text.Text, 0, 23)!;

        document.Cite("$.voteEvents[0]", "motion", words);
        document.Cite("$.voteEvents[0]", "motion", words);
        var citing = Assert.Single(document.CitationsOf("$.voteEvents[0]", "motion"));
        Assert.Equal("The Springfield Gazette", citing.Quote!.Exact);

        document.Uncite("$.voteEvents[0]", "motion", 0);
        Assert.Empty(document.CitationsOf("$.voteEvents[0]", "motion"));
        Assert.Null(document.QuoteOf(words.Key));
    }

    [Fact]
    public void Cite_WordsThatArePassageAlready_UsesThatPassage()
    {
        var document = Springfield();
        var text = SpringfieldRecord.Text.Text;
        var at = text.IndexOf("Ann Lee voted yes", StringComparison.Ordinal);

        document.Cite("$.voteEvents[0]", "motion", SelectedWords.Of("gazette", text, at, at + 17)!);

        Assert.Equal("lee-yes", Assert.Single(document.CitationsOf("$.voteEvents[0]", "motion")).Passage);
    }

    [Fact]
    public void Find_AnyPath_IsWhatTheWholeHasThere() =>
        InventedRecord.Any.Sample(
            record =>
            {
                var dossier = record.Documents.OfType<Dossier>().First();
                var content = DraftJson.Opened(((IDocument)dossier).Address, DocumentJson.Write(dossier));
                var document = new EditedDocument(((IDocument)dossier).Address, 1, content);
                var whole = JsonNode.Parse(content)!;
                Assert.Equal(content, document.Content);
                foreach (var (path, node) in Everything(whole, "$"))
                {
                    Assert.True(JsonNode.DeepEquals(node, document.Find(path)), path);
                    Assert.True(document.Has(path), path);
                    Assert.Equal((node as JsonArray)?.Count ?? 0, document.Count(path));
                    Assert.Equal(FormPath.Named(whole, path), document.Named(path));
                }
            },
            iter: 20
        );

    [Theory]
    [InlineData("$.voteEvents[7]")]
    [InlineData("$.voteEvents[7].result")]
    [InlineData("$.voteEvents.result")]
    [InlineData("$.nothing")]
    [InlineData("$.nothing[0].at.all")]
    [InlineData("$.jurisdiction[0]")]
    [InlineData("$.jurisdiction.nothing.at.all")]
    [InlineData("$.jurisdiction.name.first")]
    public void Find_WhereNothingStands_IsNothing(string path)
    {
        var document = Springfield();
        Assert.Null(document.Find(path));
        Assert.False(document.Has(path));
        Assert.Equal(0, document.Count(path));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("""{"statements":[{"key":"one"]}""")]
    public void New_OfWhatIsNoDocument_IsRefused(string content) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() =>
            new EditedDocument(SpringfieldRecord.Address, 0, content)
        );

    /// <summary>Facts that others were moved past while they were written.</summary>
    [Fact]
    public void Move_AFactThatWasWritten_TakesAlongWhatWasWritten()
    {
        var document = new EditedDocument(
            SpringfieldRecord.Address,
            0,
            """{"statements":[{"key":"one"},{"key":"two"},{"key":"three"}]}"""
        );

        document.Set("$.statements[2].stance", "mixed");
        document.Move("$.statements[2]", -2);
        document.Set("$.statements[0].kind", "paraphrase");
        document.Remove("$.statements[1]");
        Assert.Equal(
            """{"statements":[{"key":"three","stance":"mixed","kind":"paraphrase"},{"key":"two"}]}""",
            document.Content
        );

        while (document.CanUndo)
            document.Undo();
        Assert.Equal("""{"statements":[{"key":"one"},{"key":"two"},{"key":"three"}]}""", document.Content);
    }

    [Fact]
    public void Undo_AnySteps_LeadBackAndForth() =>
        Gen.Select(InventedRecord.Any, Gen.Int[0, 1_000_000].List[1, 12])
            .Sample(
                (record, choices) =>
                {
                    var dossier = record.Documents.OfType<Dossier>().First();
                    var address = ((IDocument)dossier).Address;
                    var document = new EditedDocument(
                        address,
                        1,
                        DraftJson.Opened(address, DocumentJson.Write(dossier))
                    );
                    List<string> states = [document.Content];
                    foreach (var choice in choices)
                    {
                        Change(document, choice);
                        if (document.Content != states[^1])
                            states.Add(document.Content);
                    }

                    var end = document.Content;
                    while (document.CanUndo)
                        document.Undo();
                    Assert.True(JsonNode.DeepEquals(JsonNode.Parse(states[0]), document.Tree()));
                    while (document.CanRedo)
                        document.Redo();
                    Assert.True(JsonNode.DeepEquals(JsonNode.Parse(end), document.Tree()));
                },
                iter: 150
            );

    private static IEnumerable<(string Path, JsonNode? Node)> Everything(JsonNode? node, string path) =>
        node switch
        {
            JsonObject holder => holder
                .SelectMany(field => Everything(field.Value, FormPath.Of(path, field.Key)))
                .Prepend((path, node)),
            JsonArray items => items
                .SelectMany((item, index) => Everything(item, FormPath.Of(path, index)))
                .Prepend((path, node)),
            _ => [(path, node)],
        };

    private static void Change(EditedDocument document, int choice)
    {
        var lists = document
            .Tree()
            .Where(field => field.Value is JsonArray { Count: > 0 })
            .Select(field => field.Key)
            .ToList();
        var list = lists is [] ? null : lists[choice % lists.Count];
        switch (choice % 6)
        {
            case 0:
                document.Set("$.jurisdiction.name", $"Name {choice}");
                break;
            case 1:
                document.Clear("$.jurisdiction.population");
                break;
            case 2:
                document.Add("$.contextNotes", new JsonObject { ["key"] = $"note-{choice}" });
                break;
            case 3 when list is not null:
                document.Remove($"$.{list}[0]");
                break;
            case 4 when list is not null:
                document.Move($"$.{list}[0]", 1);
                break;
            default:
                document.Set("$.jurisdiction.note.of", null);
                break;
        }
    }
}
