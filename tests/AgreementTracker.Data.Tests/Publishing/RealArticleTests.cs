using System.Text;
using System.Text.Json.Nodes;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;

namespace AgreementTracker.Data.Tests.Publishing;

/// <summary>
/// Articles as papers print them, about places and people who do not exist: what is written down from them as they say
/// it has neither errors nor warnings.
/// </summary>
public class RealArticleTests
{
    [Fact]
    public void CouncilSplits_InADailyPaper() =>
        IsQuiet(
            "2025-06-18",
            """
            PINE HARBOR, Fla. — City commissioners voted 3-2 Tuesday night to let police officers join the federal 287(g) program, after five hours of testimony from 87 speakers.
            Mayor Lena Ortiz, Vice Mayor Tom Reyes and Commissioner Al Boone, of District 4, voted in favor. Commissioners Ruth Kim, 45, and Sam Pell voted no.
            The agreement, Resolution R-25-113, will take effect July 1. Chief Ed Marsh signed it on June 17, 2025.
            """,
            """
            "voteEvents": [{ "key": "vote", "body": "council", "agreement": "pact", "effect": "adopt", "stage": "not-stated", "method": "not-stated", "result": "pass",
              "date": { "printed": "Tuesday night", "value": "2025-06-17", "basis": "derived" },
              "counts": [{ "option": "yes", "value": 3, "citations": { "value": ["p1"] } }, { "option": "no", "value": 2, "citations": { "value": ["p1"] } }],
              "votes": [
                { "voter": "Al Boone", "option": "yes", "citations": { "voter": ["p2"], "option": ["p2"] } },
                { "voter": "Ruth Kim", "option": "no", "citations": { "voter": ["p3"], "option": ["p3"] } }],
              "citations": { "body": ["p1"], "effect": ["p1"], "result": ["p1"], "date": ["p1"] } }],
            "figures": [{ "key": "speakers", "metric": "Speakers at the meeting", "quantity": "87", "value": 87, "citations": { "metric": ["p5"], "quantity": ["p5"], "value": ["p5"] } }]
            """,
            """
            { "key": "approved", "kind": "approved", "date": { "printed": "Tuesday night", "value": "2025-06-17", "basis": "derived" }, "voteEvent": "vote", "citations": { "kind": ["p1"], "date": ["p1"] } },
            { "key": "signed", "kind": "signed", "date": { "printed": "June 17, 2025", "value": "2025-06-17", "basis": "printed" }, "citations": { "kind": ["p4"], "date": ["p4"] } }
            """,
            "City commissioners voted 3-2 Tuesday night to let police officers join the federal 287(g) program",
            "Commissioner Al Boone, of District 4, voted in favor",
            "Commissioners Ruth Kim, 45, and Sam Pell voted no",
            "The agreement, Resolution R-25-113, will take effect July 1. Chief Ed Marsh signed it on June 17, 2025.",
            "testimony from 87 speakers"
        );

    [Fact]
    public void CountyVotesDownAMotionToEnd_OverTheTurnOfTheYear() =>
        IsQuiet(
            "2026-01-02",
            """
            A motion to withdraw Cedar County from its immigration pact failed 2-3 on Tuesday, Dec. 30. Supervisors Dana Holt and Joe Fry supported it.
            "I will not vote to keep a deal that costs us trust," said Holt, who voted against the agreement in 2019.
            """,
            """
            "voteEvents": [{ "key": "vote", "body": "council", "agreement": "pact", "effect": "end", "stage": "final", "method": "roll-call", "result": "fail",
              "date": { "printed": "Tuesday, Dec. 30", "value": "2025-12-30", "basis": "derived" },
              "counts": [{ "option": "yes", "value": 2, "citations": { "value": ["p1"] } }, { "option": "no", "value": 3, "citations": { "value": ["p1"] } }],
              "votes": [{ "voter": "Holt", "option": "yes", "citations": { "voter": ["p2", "p3"], "option": ["p2", "p3"] } }],
              "citations": { "body": ["p1"], "effect": ["p1"], "stage": ["p1"], "method": ["p2"], "result": ["p1"], "date": ["p1"] } }]
            """,
            "",
            "A motion to withdraw Cedar County from its immigration pact failed 2-3 on Tuesday, Dec. 30",
            "Supervisors Dana Holt and Joe Fry supported it",
            "said Holt, who voted against the agreement in 2019"
        );

    [Fact]
    public void UnaVotacion_EnUnDiarioEnEspañol() =>
        IsQuiet(
            "2025-06-18",
            """
            La Comisión de Villa Clara aprobó el martes por 4-1 un acuerdo 287(g) con ICE. La alcaldesa Rosa Peña votó a favor; el comisionado Luis Mora votó en contra.
            La segunda lectura, prevista para el 1 de julio, será pública. El 12 de junio, 150 vecinos firmaron una carta.
            """,
            """
            "voteEvents": [
              { "key": "vote", "body": "council", "agreement": "pact", "effect": "adopt", "stage": "first-reading", "method": "not-stated", "result": "pass",
                "date": { "printed": "el martes", "value": "2025-06-17", "basis": "derived" },
                "counts": [{ "option": "yes", "value": 4, "citations": { "value": ["p1"] } }, { "option": "no", "value": 1, "citations": { "value": ["p1"] } }],
                "votes": [
                  { "voter": "Rosa Peña", "option": "yes", "citations": { "voter": ["p2"], "option": ["p2"] } },
                  { "voter": "Luis Mora", "option": "no", "citations": { "voter": ["p3"], "option": ["p3"] } }],
                "citations": { "body": ["p1"], "effect": ["p1"], "stage": ["p4"], "result": ["p1"], "date": ["p1"] } }],
            "figures": [{ "key": "carta", "metric": "Vecinos que firmaron una carta", "quantity": "150", "value": 150, "citations": { "metric": ["p5"], "quantity": ["p5"], "value": ["p5"] } }],
            "events": [{ "key": "carta-de-junio", "kind": "other", "name": "una carta", "date": { "printed": "El 12 de junio", "value": "2025-06-12", "basis": "derived" },
              "citations": { "kind": ["p5"], "name": ["p5"], "date": ["p5"] } }]
            """,
            "",
            "La Comisión de Villa Clara aprobó el martes por 4-1 un acuerdo 287(g) con ICE",
            "La alcaldesa Rosa Peña votó a favor",
            "el comisionado Luis Mora votó en contra",
            "La segunda lectura, prevista para el 1 de julio",
            "El 12 de junio, 150 vecinos firmaron una carta"
        );

    [Fact]
    public void SheriffSigns_InAPressRelease() =>
        IsQuiet(
            "2025-03-03",
            """
            FOR IMMEDIATE RELEASE, March 3, 2025. Sheriff Amos Tate has signed a 287(g) Memorandum of Agreement under the Jail Enforcement Model, effective February 26, 2025.
            Four deputies will complete the 4-week training. The jail booked 1,204 people last year, 63 of them on detainers (5.2%).
            For information call 555-0142 or visit Room 210, 77 Main St.
            """,
            """
            "figures": [
              { "key": "booked", "metric": "People booked", "quantity": "1,204", "value": 1204, "citations": { "metric": ["p2"], "quantity": ["p2"], "value": ["p2"] } },
              { "key": "detainers", "metric": "People booked on detainers", "quantity": "63", "value": 63, "citations": { "metric": ["p2"], "quantity": ["p2"], "value": ["p2"] } },
              { "key": "share", "metric": "Share of people booked on detainers", "quantity": "5.2%", "value": 5.2, "citations": { "metric": ["p2"], "quantity": ["p2"], "value": ["p2"] } }],
            "events": [{ "key": "training", "kind": "other", "name": "the 4-week training", "citations": { "kind": ["p3"], "name": ["p3"] } }]
            """,
            """
            { "key": "signed", "kind": "signed", "date": { "printed": "February 26, 2025", "value": "2025-02-26", "basis": "printed" }, "citations": { "kind": ["p1"], "date": ["p1"] } }
            """,
            "Sheriff Amos Tate has signed a 287(g) Memorandum of Agreement under the Jail Enforcement Model, effective February 26, 2025.",
            "The jail booked 1,204 people last year, 63 of them on detainers (5.2%).",
            "Four deputies will complete the 4-week training."
        );

    [Fact]
    public void Minutes_OfACouncil_WithRecusalAndAnAbsentMember() =>
        IsQuiet(
            "2025-05",
            """
            MINUTES, regular meeting of May 6, 2025, 7:00 p.m. Item 9.B: Ordinance No. 2025-17, second reading. Moved by Hale, seconded by Voss.
            Roll call: Ayes: Hale, Voss, Ames. Nays: Birch. Recused: Cole. Absent: Dunn. Motion carried 3-1. The meeting adjourned at 9:42 p.m.
            """,
            """
            "voteEvents": [{ "key": "vote", "body": "council", "agreement": "pact", "effect": "adopt", "stage": "second-reading", "method": "roll-call", "result": "pass",
              "date": { "printed": "May 6, 2025", "value": "2025-05-06", "basis": "printed" },
              "counts": [{ "option": "yes", "value": 3, "citations": { "value": ["p3"] } }, { "option": "no", "value": 1, "citations": { "value": ["p3"] } }],
              "votes": [
                { "voter": "Hale", "option": "yes", "citations": { "voter": ["p2"], "option": ["p2"] } },
                { "voter": "Birch", "option": "no", "citations": { "voter": ["p2"], "option": ["p2"] } },
                { "voter": "Cole", "option": "recused", "citations": { "voter": ["p2"], "option": ["p2"] } },
                { "voter": "Dunn", "option": "absent", "citations": { "voter": ["p2"], "option": ["p2"] } }],
              "citations": { "body": ["p1"], "effect": ["p1"], "stage": ["p1"], "method": ["p2"], "result": ["p3"], "date": ["p1"] } }]
            """,
            """
            { "key": "approved", "kind": "approved", "date": { "printed": "May 6, 2025", "value": "2025-05-06", "basis": "printed" }, "voteEvent": "vote", "citations": { "kind": ["p3"], "date": ["p1"] } }
            """,
            "regular meeting of May 6, 2025, 7:00 p.m. Item 9.B: Ordinance No. 2025-17, second reading",
            "Ayes: Hale, Voss, Ames. Nays: Birch. Recused: Cole. Absent: Dunn",
            "Motion carried 3-1"
        );

    /// <param name="passages">Cited as p1, p2 and so on.</param>
    private static void IsQuiet(string published, string article, string facts, string steps, params string[] passages)
    {
        var text = ArchivedText.Of(article);
        var quotes = string.Join(
            ", ",
            passages.Select(
                (exact, i) =>
                    $$"""
                        "p{{i + 1}}": { "source": "article", "exact": {{JsonValue.Create(exact)!.ToJsonString()}} }
                        """
            )
        );
        List<Problem> problems = [];
        var dossier = new DocumentReader("town.json", problems).Read<Dossier>(
            Encoding.UTF8.GetBytes(
                $$"""
                { "jurisdiction": { "slug": "xx", "name": "e", "classification": "state", "citations": { "name": ["p1"], "classification": ["p1"] } },
                  "passages": { {{quotes}} },
                  "organizations": [{ "slug": "council", "name": "e", "classification": "governing-body", "citations": { "name": ["p1"], "classification": ["p1"] } }],
                  "agreements": [{ "key": "pact", "agency": "council", "model": "not-stated", "events": [{{steps}}], "citations": { "agency": ["p1"] } }],
                  {{facts}} }
                """
            )
        );
        Assert.Empty(problems);
        IDocument[] documents =
        [
            new SourceDocument
            {
                Slug = "article",
                Title = "Invented",
                Published = published,
                Kind = SourceKind.NewsArticle,
                Access = SourceAccess.Full,
                Sha256 = text.Sha256,
            },
            dossier!,
        ];
        var known = KnownRecord.Of(documents, [text]);
        var located = documents.Select(document => new LocatedDocument(document)).ToList();

        Assert.Empty(DossierValidator.Validate(located, known).Select(problem => problem.ToString()));
        Assert.Empty(
            WarningCheck.Find(located, known).Select(warning => $"{warning.Code} {warning.Path} {warning.Found}")
        );
    }
}
