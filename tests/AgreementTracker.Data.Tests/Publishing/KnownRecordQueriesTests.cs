using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;

namespace AgreementTracker.Data.Tests.Publishing;

public class KnownRecordQueriesTests
{
    private readonly Springfield town = new();

    [Theory, EachEngine]
    public async Task Validate_TextOfAPublishedSourceChanges_IsReported(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await town.PublishAsync(database);

        town.Text += " Corrected.";
        town.Source.Set("sha256", ArchivedText.HashOf(town.Text));
        var documents = town.Read([]);
        await using var db = database.Context();
        var known = await db.KnownRecordAsync(
            [.. documents.Select(located => located.Document)],
            town.Texts,
            CancellationToken.None
        );

        var problem = Assert.Single(DossierValidator.Validate(documents, known));
        Assert.Equal(
            "gazette.json: $.sha256: the text of a published source never changes: another capture is a separate source, with earlierCapture",
            problem.ToString()
        );
    }
}
