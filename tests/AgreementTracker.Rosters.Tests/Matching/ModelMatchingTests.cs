using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Rosters.Tests.Matching.TwoLists;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>A row whose model is another than before, or was not understood.</summary>
public class ModelMatchingTests
{
    [Fact]
    public void CorrectedModel_OneVanishesAsAnotherOfThatDayAppears_IsTheSameAgreement()
    {
        var step = Apply(
            [
                Row("FL", "Clay County Sheriff's Office"),
                Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement),
            ],
            Row("FL", "Clay County Sheriff's Office"),
            Row("FL", "Clay County Sheriff's Office", AgreementModel.WarrantServiceOfficer)
        );

        Assert.Empty(step.Absences);
        Assert.Equal((RowChangeKind.Corrected, 2), (step.Rows[1].Kind, step.Rows[1].AgreementId));
        Assert.Equal(
            [new FieldChange(RosterField.Model, "jail-enforcement", "warrant-service-officer")],
            step.Rows[1].Fields
        );
        Assert.Equal(AgreementModel.WarrantServiceOfficer, step.History.Agreements[1].Model);
    }

    [Fact]
    public void CorrectedModel_AnotherDay_IsAnotherAgreement()
    {
        var step = Apply(
            [Row("FL", "Clay County Sheriff's Office")],
            Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement, "2025-02-27")
        );

        Assert.Equal((RowChangeKind.ModelAdded, 2), (step.Rows[0].Kind, step.Rows[0].AgreementId));
        Assert.Equal(1, Assert.Single(step.Absences).AgreementId);
    }

    /// <summary>
    /// Alabama has a Washington County too: either the list moved its row to Wisconsin, or corrected a model. Nobody
    /// can say which.
    /// </summary>
    [Theory]
    [InlineData(AgreementModel.JailEnforcement, 0)]
    [InlineData(AgreementModel.JailEnforcement, 1)]
    [InlineData(AgreementModel.NotStated, 0)]
    public void CorrectedModel_OneOfItsNameInAnotherStateIsGoneToo_IsAskedAndNeverToldAsGone(
        AgreementModel model,
        int listsBetween
    )
    {
        const string washington = "Washington County Sheriff's Office";
        RosterRow wisconsin = Row("WI", washington),
            alabama = Row("AL", washington, AgreementModel.JailEnforcement);
        var history = RosterHistory.Empty.Apply(Of("2025-03-01", wisconsin, alabama)).History;
        for (var n = 1; n <= listsBetween; n++)
            history = history.Apply(Of($"2025-03-0{1 + n}", wisconsin)).History;

        var step = history.Apply(Of("2025-03-08", Row("WI", washington, model)));

        Assert.Equal(RowChangeKind.ModelAdded, Assert.Single(step.Rows).Kind);
        foreach (var day in (string[])["2025-03-15", "2025-03-22", "2025-03-29"])
        {
            step = step.History.Apply(Of(day, Row("WI", washington, model)));
            Assert.DoesNotContain(
                step.Absences,
                absence => absence is { AgreementId: 2, Kind: AbsenceKind.NoLongerListed }
            );
        }
    }

    [Fact]
    public void CorrectedModel_TwoVanishAsOneAppears_IsAnotherAgreement()
    {
        var step = Apply(
            [
                Row("FL", "Clay County Sheriff's Office"),
                Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement),
            ],
            Row("FL", "Clay County Sheriff's Office", AgreementModel.WarrantServiceOfficer)
        );

        Assert.Equal((RowChangeKind.ModelAdded, 3), (step.Rows[0].Kind, step.Rows[0].AgreementId));
    }

    /// <summary>A cell that says nothing is not another model.</summary>
    [Fact]
    public void UnreadModel_OneIsLeft_IsThatOneAndKeepsItsModel()
    {
        RosterRow[] before =
        [
            Row("FL", "Clay County Sheriff's Office"),
            Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement),
        ];

        var step = Apply(
            before,
            Row("FL", "Clay County Sheriff's Office"),
            Row("FL", "Clay County Sheriff's Office", AgreementModel.NotStated)
        );

        Assert.Empty(step.Absences);
        Assert.Equal(
            (RowChangeKind.Unchanged, 2, AgreementModel.JailEnforcement),
            (step.Rows[1].Kind, step.Rows[1].AgreementId, step.History.Agreements[1].Model)
        );
        Assert.Equal([1, 2], step.History.Apply(Of("2025-03-15", before)).Rows.Select(row => row.AgreementId));
    }

    [Fact]
    public void UnreadModel_StatedLater_IsTheSameAgreement()
    {
        var step = Apply(
            [Row("FL", "Clay County Sheriff's Office", AgreementModel.NotStated)],
            Row("FL", "Clay County Sheriff's Office")
        );

        Assert.Empty(step.Absences);
        Assert.Equal([new FieldChange(RosterField.Model, null, "task-force")], Assert.Single(step.Rows).Fields);
    }

    [Fact]
    public void ModelAdded_KnownAgency_IsItsSecondAgreement()
    {
        var step = Apply(
            [Row("FL", "Clay County Sheriff's Office")],
            Row("FL", "Clay County Sheriff's Office"),
            Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement, "2025-03-04")
        );

        Assert.Equal(
            [(1, 1, RowChangeKind.Unchanged), (1, 2, RowChangeKind.ModelAdded)],
            step.Rows.Select(row => (row.AgencyId, row.AgreementId, row.Kind))
        );
    }
}
