using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;
using static AgreementTracker.Data.Tests.Rosters.Identity.TwoLists;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.Rosters.Identity;

/// <summary>A row whose model is another than before, or was not understood.</summary>
public class ModelMatchingTests
{
    [Fact]
    public void CorrectedModel_OneVanishesAsAnotherOfThatDayAppears_IsTheSameAgreement()
    {
        var step = Apply(
            [Row("FL", "Clay County Sheriff's Office"), Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement)],
            Row("FL", "Clay County Sheriff's Office"), Row("FL", "Clay County Sheriff's Office", AgreementModel.WarrantServiceOfficer));

        Assert.Empty(step.Absences);
        Assert.Equal((RowChangeKind.Corrected, 2), (step.Rows[1].Kind, step.Rows[1].AgreementId));
        Assert.Equal([new FieldChange(RosterField.Model, "jail-enforcement", "warrant-service-officer")], step.Rows[1].Fields);
        Assert.Equal(AgreementModel.WarrantServiceOfficer, step.History.Agreements[1].Model);
    }

    [Fact]
    public void CorrectedModel_AnotherDay_IsAnotherAgreement()
    {
        var step = Apply([Row("FL", "Clay County Sheriff's Office")], Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement, "2025-02-27"));

        Assert.Equal((RowChangeKind.ModelAdded, 2), (step.Rows[0].Kind, step.Rows[0].AgreementId));
        Assert.Equal(1, Assert.Single(step.Absences).AgreementId);
    }

    [Fact]
    public void CorrectedModel_TwoVanishAsOneAppears_IsAnotherAgreement()
    {
        var step = Apply(
            [Row("FL", "Clay County Sheriff's Office"), Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement)],
            Row("FL", "Clay County Sheriff's Office", AgreementModel.WarrantServiceOfficer));

        Assert.Equal((RowChangeKind.ModelAdded, 3), (step.Rows[0].Kind, step.Rows[0].AgreementId));
    }

    /// <summary>A cell that says nothing is not another model.</summary>
    [Fact]
    public void UnreadModel_OneIsLeft_IsThatOneAndKeepsItsModel()
    {
        RosterRow[] before = [Row("FL", "Clay County Sheriff's Office"), Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement)];

        var step = Apply(before, Row("FL", "Clay County Sheriff's Office"), Row("FL", "Clay County Sheriff's Office", AgreementModel.NotStated));

        Assert.Empty(step.Absences);
        Assert.Equal((RowChangeKind.Unchanged, 2, AgreementModel.JailEnforcement), (step.Rows[1].Kind, step.Rows[1].AgreementId, step.History.Agreements[1].Model));
        Assert.Equal([1, 2], step.History.Apply(Of("2025-03-15", before)).Rows.Select(row => row.AgreementId));
    }

    [Fact]
    public void UnreadModel_StatedLater_IsTheSameAgreement()
    {
        var step = Apply([Row("FL", "Clay County Sheriff's Office", AgreementModel.NotStated)], Row("FL", "Clay County Sheriff's Office"));

        Assert.Empty(step.Absences);
        Assert.Equal([new FieldChange(RosterField.Model, null, "task-force")], Assert.Single(step.Rows).Fields);
    }

    [Fact]
    public void ModelAdded_KnownAgency_IsItsSecondAgreement()
    {
        var step = Apply([Row("FL", "Clay County Sheriff's Office")], Row("FL", "Clay County Sheriff's Office"), Row("FL", "Clay County Sheriff's Office", AgreementModel.JailEnforcement, "2025-03-04"));

        Assert.Equal([(1, 1, RowChangeKind.Unchanged), (1, 2, RowChangeKind.ModelAdded)], step.Rows.Select(row => (row.AgencyId, row.AgreementId, row.Kind)));
    }
}
