using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data.Tests.Publishing;

/// <summary>What the publisher refuses, with words that say why; nothing of it is ever written.</summary>
public class PublisherRefusalTests
{
    [Theory]
    [EachEngine("", "To try it", "change: $.author: is empty")]
    [EachEngine(" \t", "To try it", "change: $.author: is empty")]
    [EachEngine("An editor", "", "change: $.reason: is empty")]
    [EachEngine("An editor", "\n", "change: $.reason: is empty")]
    [EachEngine("An\0editor", "To try it", "change: $.author: holds the character U+0000")]
    public async Task Publish_AuthorOrReasonCannotBeKept_IsRefused(
        DatabaseEngine engine,
        string author,
        string reason,
        string words
    ) =>
        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note.")) with
            {
                Author = author,
                Reason = reason,
            },
            words
        );

    /// <summary>As where a long reason was cut in the middle of a character.</summary>
    [Theory, EachEngine]
    public async Task Publish_ReasonHoldsHalfOfASurrogatePair_IsRefused(DatabaseEngine engine) =>
        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note.")) with
            {
                Reason = "To try 📰"[..^1],
            },
            "change: $.reason: holds a character that was broken on its way"
        );

    [Theory, EachEngine]
    public async Task Publish_AuthorAndReasonAreTooLong_TellsBoth(DatabaseEngine engine)
    {
        var proposed = SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note.")) with
        {
            Author = new string('a', Change.AuthorLimit + 1),
            Reason = new('r', Change.ReasonLimit + 1),
        };

        await RefusedAsync(
            engine,
            proposed,
            "change: $.author: is longer than 200 characters",
            "change: $.reason: is longer than 2,000 characters"
        );
    }

    [Theory, EachEngine]
    public async Task Publish_NoDocuments_IsRefused(DatabaseEngine engine) =>
        await RefusedAsync(engine, SpringfieldRecord.Proposed(1), "change: $.documents: is an empty list");

    [Theory, EachEngine]
    public async Task Publish_SameDocumentTwice_IsRefused(DatabaseEngine engine) =>
        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(
                1,
                SpringfieldRecord.Dossier("A note."),
                SpringfieldRecord.Dossier("Another note.")
            ),
            "dossiers/xx/springfield is already there"
        );

    [Theory, EachEngine]
    public async Task Publish_BasedOnRevisionThatIsNot_IsRefused(DatabaseEngine engine) =>
        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Shelbyville()),
            "dossiers/xx/shelbyville: there is no revision 1 to be based on"
        );

    [Theory, EachEngine]
    public async Task Publish_BasedOnRevisionThatIsYetToCome_IsRefused(DatabaseEngine engine) =>
        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(2, SpringfieldRecord.Dossier("Another note.")),
            "dossiers/xx/springfield: there is no revision 2 to be based on"
        );

    [Theory, EachEngine]
    public async Task Publish_SeveralDocumentsAreInvalid_TellsAllProblems(DatabaseEngine engine)
    {
        var dossier = SpringfieldRecord.Dossier("Another note.");
        var misquoted = dossier with
        {
            Passages = new Dictionary<string, PassageQuote>(dossier.Passages)
            {
                ["others"] = new() { Source = "gazette", Exact = "Other towns have agreed." },
            },
        };
        var unknown = SpringfieldRecord.Shelbyville() with
        {
            Agreements = [SpringfieldRecord.Shelbyville().Agreements[0] with { Agency = "shelbyville-police" }],
        };

        await RefusedAsync(
            engine,
            new(ChangeKind.Edit, "An editor", "To try it", [new(misquoted, 1), new(unknown, 0)]),
            "dossiers/xx/springfield: $.passages.others.exact: is not in gazette to the letter",
            "dossiers/xx/shelbyville: $.agreements[0].agency: there is no organization 'shelbyville-police'"
        );
    }

    /// <summary>Documents also come from forms, past the reader; what is kept must be readable again.</summary>
    [Theory, EachEngine]
    public async Task Publish_DocumentBreaksItsForm_IsRefused(DatabaseEngine engine)
    {
        var dossier = SpringfieldRecord.Dossier(new string('n', 5000));
        var malformed = dossier with
        {
            VoteEvents = [dossier.VoteEvents[0] with { Key = "Not A Key" }],
            Agreements = [dossier.Agreements[0] with { Events = [] }],
        };

        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(1, malformed),
            "dossiers/xx/springfield: $.voteEvents[0].key: expected small letters",
            "dossiers/xx/springfield: $.contextNotes[0].text: is longer than"
        );
    }

    [Theory, EachEngine]
    public async Task Publish_SourceHasAnotherText_IsRefused(DatabaseEngine engine)
    {
        var other = ArchivedText.Of(SpringfieldRecord.Text.Text + "A correction.");

        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Gazette() with { Sha256 = other.Sha256 }) with
            {
                Texts = [other],
            },
            "sources/gazette: $.sha256: the text of a published source never changes"
        );
    }

    [Theory, EachEngine]
    public async Task Publish_TextIsNotWhatItsHashSays_IsRefused(DatabaseEngine engine)
    {
        var exchanged = new ArchivedText
        {
            Sha256 = SpringfieldRecord.Text.Sha256,
            Text = SpringfieldRecord.Text.Text.Replace("said no", "agreed"),
        };
        var dossier = SpringfieldRecord.Dossier("Another note.");
        var misquoting = dossier with
        {
            Passages = new Dictionary<string, PassageQuote>(dossier.Passages)
            {
                ["others"] = new() { Source = "gazette", Exact = "Other towns have agreed." },
            },
        };

        await RefusedAsync(
            engine,
            SpringfieldRecord.Proposed(1, misquoting) with
            {
                Texts = [exchanged],
            },
            $"change: $.texts[0]: is not the text with the SHA-256 {exchanged.Sha256}"
        );
    }

    private static async Task RefusedAsync(DatabaseEngine engine, ProposedChange proposed, params string[] words)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var before = await database.DumpAsync();

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.Publisher.PublishAsync(proposed)
        );

        Assert.All(words, word => Assert.Contains(word, refusal.Message));
        Assert.Equal(words.Length, refusal.Problems.Count);
        Assert.Equal(before, await database.DumpAsync());
    }
}
