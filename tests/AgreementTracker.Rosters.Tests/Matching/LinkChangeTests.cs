using AgreementTracker.Rosters.Matching;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

public class LinkChangeTests
{
    private const string Moa = "https://www.ice.gov/doclib/287gMOA/miami.pdf";

    [Theory]
    [InlineData(
        "https://web.archive.org/web/20250728162431/" + Moa,
        "https://web.archive.org/web/20250804150000/" + Moa,
        RowChangeKind.Unchanged
    )]
    [InlineData(Moa, "http://ice.gov/doclib/287gMOA/miami.pdf", RowChangeKind.Unchanged)]
    [InlineData(Moa, "https://www.ice.gov/doclib/287gMOA/miami-2.pdf", RowChangeKind.Corrected)]
    [InlineData(Moa, null, RowChangeKind.Corrected)]
    public void Apply_OtherAddress_IsACorrectionWhereItLeadsElsewhere(
        string before,
        string? after,
        RowChangeKind expected
    )
    {
        var change = TwoLists
            .Apply(
                [Row("FL", "Miami Police Department", moa: before)],
                Row("FL", "Miami Police Department", moa: after)
            )
            .Rows[0];

        Assert.Equal(expected, change.Kind);
        if (expected == RowChangeKind.Corrected)
            Assert.Equal([new FieldChange(RosterField.Moa, before, after)], change.Fields);
    }
}
