using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>A request that was granted is no departure, however the list of agreements spells it.</summary>
public class RequestTests
{
    private static readonly RosterRow Other = Request("FL", "Quincy Police Department");

    [Theory]
    [InlineData("FL", "Havana Police Department", "FL", "Havana Department of Public Safety")]
    [InlineData("FL", "Collier County Sheriff's Office", "FL", "Collier County Sheriff's Office, Corrections Division")]
    [InlineData(
        "FL",
        "Fish and Wildlife Commission",
        "FL",
        "Florida Fish and Wildlife Commission, Division of Law Enforcement"
    )]
    [InlineData("MT", "Cass County Sheriff's Office", "ND", "Cass County Sheriff's Office")]
    [InlineData("FL", "Horry County Sheriff's Office", "SC", "Horry County Sheriff's Office")]
    public void Granted_UnderAnotherName_IsTheSameAgreement(
        string state,
        string requested,
        string signedState,
        string signed
    )
    {
        // The list of agreements may have it before the list of requests has it no more, and the other way round.
        foreach (var isGoneFirst in (bool[])[false, true])
        {
            var history = RosterHistory.Empty.Apply(Pending("2025-03-01", Other, Request(state, requested))).History;
            if (isGoneFirst)
                history = history.Apply(Pending("2025-03-04", Other)).History;

            var step = history.Apply(Of("2025-03-08", Row(signedState, signed)));

            Assert.Equal(
                (RowChangeKind.Granted, 2, 2),
                (step.Rows[0].Kind, step.Rows[0].AgencyId, step.Rows[0].AgreementId)
            );
            Assert.Equal((signedState, signed), (step.History.Agencies[1].State, step.History.Agencies[1].Name));
            Assert.Equal(
                AbsenceKind.Granted,
                Assert.Single(step.History.Apply(Pending("2025-03-15", Other)).Absences).Kind
            );
        }
    }

    [Fact]
    public void Granted_ModelIsFilledIn_IsTheSameAgreement()
    {
        var step = RosterHistory
            .Empty.Apply(
                Pending("2025-03-01", Other, Request("FL", "Havana Police Department", AgreementModel.NotStated))
            )
            .History.Apply(Of("2025-03-08", Row("FL", "Havana Police Department", AgreementModel.JailEnforcement)));

        Assert.Equal((RowChangeKind.Granted, 2), (step.Rows[0].Kind, step.Rows[0].AgreementId));
        Assert.Equal(AgreementModel.JailEnforcement, step.History.Agreements[1].Model);
        Assert.Equal(
            AbsenceKind.Granted,
            Assert.Single(step.History.Apply(Pending("2025-03-15", Other)).Absences).Kind
        );
    }

    /// <summary>
    /// It was requested under another name after the list of agreements had it: nobody can say that the request is
    /// gone.
    /// </summary>
    [Fact]
    public void Absent_ARowMayBeIt_IsNoDeparture()
    {
        var history = RosterHistory
            .Empty.Apply(
                Of("2025-02-08", Row("FL", "Havana Department of Public Safety", level: AgencyLevel.Municipality))
            )
            .History.Apply(Pending("2025-03-01", Other, Request("FL", "Havana Police Department")))
            .History;

        Assert.Equal((AbsenceKind.Absent, true), Gone(history));
    }

    [Theory]
    [InlineData("FL", "Collier County Department of Corrections", AgreementModel.TaskForce)]
    [InlineData("FL", "Collier County Constable", AgreementModel.TaskForce)]
    [InlineData("FL", "Collier City Police Department", AgreementModel.TaskForce)]
    [InlineData("FL", "Collier County Sheriff's Office", AgreementModel.JailEnforcement)]
    [InlineData("TX", "Collin County Sheriff's Office", AgreementModel.TaskForce)]
    [InlineData("FL", "Columbia County Sheriff's Office", AgreementModel.TaskForce)]
    public void Granted_AnotherAgencyOrModel_IsNot(string state, string name, AgreementModel model)
    {
        var history = RosterHistory
            .Empty.Apply(Pending("2025-03-01", Other, Request("FL", "Collier County Sheriff's Office")))
            .History.Apply(
                Of(
                    "2025-03-08",
                    Row(
                        state,
                        name,
                        model,
                        county: name.Contains("Coll", StringComparison.Ordinal) && state == "FL"
                            ? "Collier County"
                            : null
                    )
                )
            )
            .History;

        Assert.Equal((AbsenceKind.NoLongerListed, false), Gone(history));
        Assert.Null(history.Agreements[1].MergedInto);
    }

    /// <summary>Two rows may be it: neither is taken for it, and nobody says that it is gone.</summary>
    [Fact]
    public void Granted_TwoMayBeIt_IsNeither()
    {
        var history = RosterHistory
            .Empty.Apply(Pending("2025-03-01", Other, Request("FL", "Collier County Sheriff's Office")))
            .History.Apply(
                Of(
                    "2025-03-08",
                    Row("FL", "Collier County Sheriff's Office, Jail Division"),
                    Row("FL", "Collier County Sheriff's Office, Regional Program")
                )
            )
            .History;

        Assert.Equal(4, history.Agencies.Count(agency => agency.MergedInto is null));
        Assert.Equal((AbsenceKind.Absent, true), Gone(history));
    }

    private static RosterRow Request(string state, string agency, AgreementModel model = AgreementModel.TaskForce) =>
        Row(state, agency, model, signed: null);

    /// <summary>What becomes of the second request when three lists have it no more.</summary>
    private static (AbsenceKind, bool) Gone(RosterHistory history)
    {
        RosterStep? step = null;
        foreach (var day in (string[])["2025-03-15", "2025-03-22", "2025-03-29"])
        {
            step = history.Apply(Pending(day, Other));
            history = step.History;
        }
        var absence = Assert.Single(step!.Absences);
        return (absence.Kind, absence.IsHeld);
    }
}
