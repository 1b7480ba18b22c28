using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Rosters;
using Bunit;

namespace AgreementTracker.Web.Tests.Rosters;

public class ReportViewTests : BunitContext
{
    [Fact]
    public void Report_OfThousands_ShowsAPageOfEachKind()
    {
        var view = Show(
            [.. Enumerable.Range(1, 1850).Select(i => Change(ReportedKind.New, $"Agency {i:D4}"))],
            new() { [ReportedKind.New] = 2 }
        );

        Assert.Equal(50, view.FindAll(".changed > li").Count);
        Assert.Equal("Agency 0051", view.Find(".changed strong").TextContent);
        Assert.Equal("New, 51 to 100 of 1,850", view.Find(".turn span").TextContent);
        Assert.Equal(["New 1", "New 3"], view.FindAll(".turn b").Select(turn => turn.TextContent));
        Assert.True(view.Markup.Length < 40_000, $"{view.Markup.Length}");
    }

    [Fact]
    public void Change_SaysWhatWasWhatIsAndWhy()
    {
        var change = Change(ReportedKind.Renamed, "Miami Police Department") with
        {
            Fields =
            [
                new(RosterField.Agency, "Maimi Police Departmnt", "Miami Police Department"),
                new(RosterField.County, null, "Miami-Dade"),
                new(RosterField.Level, "not-stated", "municipality"),
            ],
            Match = new(
                MatchRule.NearSpelling,
                0.93,
                "nearly spelt as 'Maimi Police Departmnt' (2 slips), in the same county"
            ),
        };

        var line = Show([change], []).Find(".changed > li").PartsWords();

        Assert.Equal(
            "Miami Police Department FL, task force model, row 7 Name: was “Maimi Police Departmnt”, is “Miami Police Department” County: was nothing, is “Miami-Dade” Type: was not stated, is municipality "
                + "Taken for the same by nearly the same spelling (0.93): nearly spelt as 'Maimi Police Departmnt' (2 slips), in the same county",
            line
        );
    }

    [Fact]
    public void Report_BeginsWithWhatReadersAreTold_AndTellsRowsFromWhatIsMissing()
    {
        var view = Show(
            [
                Change(ReportedKind.Corrected, "A"),
                Change(ReportedKind.New, "B") with
                {
                    InQuestion = true,
                },
                Change(ReportedKind.NoLongerListed, "C") with
                {
                    Nth = 3,
                    Since = new(2025, 3, 1),
                },
            ],
            []
        );

        Assert.Equal(
            ["No longer listed: 1", "New: 1", "Corrected or completed: 1"],
            view.FindAll("summary").Select(summary => summary.TextContent)
        );
        Assert.Equal(
            ["What became of its rows", "No longer on the list"],
            view.FindAll("caption").Select(caption => caption.TextContent)
        );
        Assert.Contains("1 of these needs a human check", view.Markup, StringComparison.Ordinal);
        Assert.Contains(
            "Missing since the list of March 1, 2025, 3 lists in a row",
            view.Markup,
            StringComparison.Ordinal
        );
    }

    private static ReportedChange Change(ReportedKind kind, string agency) =>
        new(kind, 1, "FL", agency, AgreementModel.TaskForce, null, null, 7, null, null, [], null, false);

    private IRenderedComponent<ReportView> Show(
        IReadOnlyList<ReportedChange> changes,
        Dictionary<ReportedKind, int> pages
    ) =>
        Render<ReportView>(with =>
            with.Add(
                    view => view.Report,
                    new(RosterTable.Participating, new(2025, 3, 8), "list.xlsx", changes.Count, 0, changes, [], [], [])
                )
                .Add(view => view.Pages, pages)
                .Add(view => view.HasPage, _ => false)
                .Add(view => view.Here, "/here")
                .Add(
                    view => view.Turn,
                    turn => $"<b>{ListWords.Kind(turn.Kind, RosterTable.Participating)} {turn.Page}</b>"
                )
        );
}
