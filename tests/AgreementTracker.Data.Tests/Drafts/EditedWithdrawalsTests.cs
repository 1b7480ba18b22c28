using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Tests.Drafts;

public class EditedWithdrawalsTests
{
    private static EditedDocument Springfield() =>
        new(
            SpringfieldRecord.Address,
            1,
            DraftJson.Opened(SpringfieldRecord.Address, DocumentJson.Write(SpringfieldRecord.Dossier()))
        );

    [Theory]
    [InlineData("$.voteEvents[0]", "approval")]
    [InlineData("$.statements[0]", "safe")]
    [InlineData("$.contextNotes[0]", "others")]
    public void Withdraw_Fact_IsWhatAnEditorWouldLeave(string path, string ofPassage)
    {
        var document = Springfield();
        var before = document.Content;
        var key = document.Text($"{path}.key")!;

        document.Withdraw(path, "It was not so.");

        Assert.Equal(
            DocumentJson.Write(SpringfieldRecord.Dossier().Withdraw(key, "It was not so.")),
            Published(document)
        );
        Assert.DoesNotContain($"\"{ofPassage}\":{{\"source\"", document.Content, StringComparison.Ordinal);
        document.Undo();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(before), document.Tree()));
    }

    [Fact]
    public void WithdrawAll_LeavesTheNameAndTheReason()
    {
        var document = Springfield();

        document.WithdrawAll("The source was not what it said.");

        Assert.Equal(
            DocumentJson.Write(SpringfieldRecord.Dossier().WithdrawAll("The source was not what it said.")),
            Published(document)
        );
    }

    private static string Published(EditedDocument document) =>
        DocumentJson.Write(DocumentJson.Read<Dossier>(DraftJson.Publishable(document.Tree())));
}
