using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Record.Editing;

namespace AgreementTracker.Data.Tests.ReaderReports;

/// <summary>What a report is about.</summary>
public class ReportSubjectTests
{
    [Theory]
    [EachEngine("dossiers/xx/springfield", null, "Springfield", null, true)]
    [EachEngine("dossiers/xx/springfield", "safe", "Springfield", "StatementFact", true)]
    [EachEngine("dossiers/xx/springfield", "approved", "Springfield", "AgreementEventFact", true)]
    [EachEngine("dossiers/xx/springfield", "nothing", "Springfield", null, false)]
    [EachEngine("people/ann-lee", null, "Ann Lee", null, true)]
    [EachEngine("organizations/ice", null, "ICE", null, true)]
    [EachEngine("sources/gazette", null, "The council votes", null, true)]
    [EachEngine("sources/gazette", "safe", "The council votes", null, false)]
    public async Task Subject_IsNamed(
        DatabaseEngine engine,
        string about,
        string? key,
        string name,
        string? kind,
        bool isKnown
    )
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await using var db = database.Context();
        var subject = await db.ReportSubjectAsync(about, key);

        Assert.Equal((name, kind, isKnown), (subject!.Name, subject.Kind?.Name, subject.IsKnown));
    }

    [Theory, EachEngine]
    public async Task Subject_OfAWithdrawnFact_IsKnown(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier().Withdraw("safe", "Misheard."))
        );

        await using var db = database.Context();
        var subject = await db.ReportSubjectAsync(SpringfieldRecord.Address, "safe");

        Assert.Equal((null, true), (subject!.Kind, subject.IsKnown));
    }

    [Theory]
    [EachEngine("dossiers/xx/nowhere")]
    [EachEngine("")]
    [EachEngine("reports")]
    public async Task Subject_NothingIsPublishedThere_IsNone(DatabaseEngine engine, string about)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await using var db = database.Context();
        Assert.Null(await db.ReportSubjectAsync(about, null));
    }
}
