using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Tests.Validation;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>Words that their vocabulary has not.</summary>
public class DocumentReaderWordTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData(
        "voteEvents[0].result",
        "passed",
        "pass, fail, tie-fails, tie-broken-by-chair, tabled, withdrawn, no-second, not-stated"
    )]
    [InlineData(
        "voteEvents[0].result",
        "Pass",
        "pass, fail, tie-fails, tie-broken-by-chair, tabled, withdrawn, no-second, not-stated"
    )]
    [InlineData(
        "voteEvents[0].result",
        "0",
        "pass, fail, tie-fails, tie-broken-by-chair, tabled, withdrawn, no-second, not-stated"
    )]
    [InlineData("voteEvents[0].effect", "", "adopt, end, keep, reject, defer, other, not-stated")]
    [InlineData(
        "voteEvents[0].stage",
        "third-reading",
        "committee, first-reading, second-reading, final, reconsideration, other, not-stated"
    )]
    [InlineData(
        "voteEvents[0].method",
        "RollCall",
        "roll-call, roll-call-not-itemized, voice, show-of-hands, unanimous-as-stated, consent-agenda, unanimous-consent, not-stated"
    )]
    [InlineData(
        "voteEvents[0].votes[1].option",
        "nay",
        "yes, no, abstain, absent, excused, recused, present, not-voting, paired, other"
    )]
    [InlineData(
        "agreements[0].model",
        "taskforce",
        "task-force, jail-enforcement, warrant-service-officer, not-stated"
    )]
    [InlineData(
        "agreements[0].events[0].kind",
        "adopted",
        "proposed, approved, rejected, requested, signed, document-published, amended, suspended, ended, rescinded, reinstated, first-listed, no-longer-listed, listed-again, no-longer-pending"
    )]
    [InlineData("agreements[0].events[0].date.basis", "guessed", "printed, derived, official-record")]
    [InlineData("statements[0].kind", "quote", "verbatim, partial-quote, paraphrase, written")]
    [InlineData("statements[0].stance", "not-stated", "supports, opposes, mixed, none-stated")]
    [InlineData("statements[0].parts[0].kind", "quote", "quoted, narrated")]
    [InlineData("events[0].kind", "raid", "enforcement-operation, training, protest, meeting, other, not-stated")]
    [InlineData(
        "instruments[0].kind",
        "law",
        "executive-order, statute, resolution, lawsuit, directive, other, not-stated"
    )]
    [InlineData("contextNotes[0].topic", "opinion", "background, contrast, reaction, open-question")]
    [InlineData("contextNotes[0].citations.text[1].role", "denies", "supports, contradicts, context")]
    [InlineData(
        "organizations[1].classification",
        "city-police",
        "governing-body, police, sheriff, other-law-enforcement, federal-agency, executive-office, advocacy, media, other, not-stated"
    )]
    public void Read_WordOutsideItsVocabulary_ListsTheVocabulary(string field, string word, string vocabulary)
    {
        town.Dossier.Set(field, word);

        town.Reports($"springfield.json: $.{field}: expected one of {vocabulary}, found \"{word}\"");
    }

    [Theory]
    [InlineData(
        "kind",
        "blog",
        "news-article, official-record, official-list, press-release, transcript, report, other"
    )]
    [InlineData("access", "none", "full, excerpts")]
    public void Read_WordOutsideItsVocabularyInTheSource_ListsTheVocabulary(
        string field,
        string word,
        string vocabulary
    )
    {
        town.Source.Set(field, word);

        town.Reports($"gazette.json: $.{field}: expected one of {vocabulary}, found \"{word}\"");
    }

    [Fact]
    public void Read_HalfOfASurrogatePairForAWord_IsReported() =>
        Assert.Contains(
            """file.json: $.access: expected one of full, excerpts, found "\ud83d" """.TrimEnd(),
            Reported.Reading<SourceDocument>("""{"access": "\ud83d"}""")
        );

    [Fact]
    public void Read_LongValueOfTheWrongType_IsShownShortened()
    {
        town.Dossier.Set("voteEvents[0].result", new string('x', 100));

        Assert.EndsWith($"found \"{new string('x', 59)}…", Assert.Single(town.Problems()));
    }
}
