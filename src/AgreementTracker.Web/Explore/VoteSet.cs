using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Explore;

public sealed class VoteSet : DataSet<VoteRow, VoteSort>
{
    public override string Name => "votes";

    public override string Singular => "vote";

    public override SortOrder UsualOrder => new("date", IsDescending: true);

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new TextField("text", "Place or body"), new StateField(), new WordField<VoteResult>("result", "Result", "result"),
        new WordField<VoteEffect>("effect", "What a yes does", "effect"), new WordField<VoteMethod>("method", "Method", "method"),
        new MarginField("margin", "Margin"), new YearField("year", "Year"),
    ];

    protected override IEnumerable<Column<VoteRow, VoteSort>> DefineColumns() =>
    [
        new("place", "Place", row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)), VoteSort.Place),
        new("state", "State", row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State), VoteSort.State, IsUsual: false, IsGroupable: true),
        new("body", "Body", row => Cell.Of(row.Body, OrganizationPage.Url(row.BodyId)), VoteSort.Body, IsGroupable: true),
        new("motion", "Motion", row => Cell.Of(row.Motion), IsUsual: false),
        new("effect", "A yes", row => Cell.Of(row.Effect), VoteSort.Effect, IsGroupable: true),
        new("result", "Result", ResultOf, VoteSort.Result, IsGroupable: true),
        new("yes", "Yes", row => Cell.Of(row.Yes)),
        new("no", "No", row => Cell.Of(row.No)),
        new("margin", "Margin", row => Cell.Of(row.Margin), VoteSort.Margin, IsUsual: false, IsGroupable: true),
        new("date", "Date", row => Cell.OfDate(row.Date, row.Printed), VoteSort.Date),
        new("order", "Order of the day", row => Cell.Of(row.Order), IsUsual: false),
        new("stage", "Stage", row => Cell.Of(row.Stage), IsUsual: false, IsGroupable: true),
        new("method", "Method", row => Cell.Of(row.Method), IsUsual: false, IsGroupable: true),
        new("needed", "Votes needed", row => Cell.Of(row.VotesNeeded), IsUsual: false),
        new("seats", "Seats in all", row => Cell.Of(row.Seats), IsUsual: false),
        new("vacant", "Vacant seats", row => Cell.Of(row.Vacant), IsUsual: false),
    ];

    protected override IQueryable<VoteRow> Find(TrackerDbContext db, Filter filter, VoteSort sort, bool descending, int most) =>
        db.VoteEvents
            .Matching(new(filter.Word<VoteResult>("result"), filter.Text("margin") is { } margin ? int.Parse(margin) : null,
                Year: filter.Text("year"), State: filter.Text("state"), Effect: filter.Word<VoteEffect>("effect"),
                Method: filter.Word<VoteMethod>("method")))
            .Called(db, filter.Text("text")).Ordered(sort, descending).Take(most).SelectRows(db);

    private static Cell ResultOf(VoteRow row) => row.CastingVote is null
        ? Cell.Of(row.Result)
        : Cell.Of(VoteOutcome.Result(row.Result, row.CastingVote));

    protected override string AddressOf(VoteRow row) => VotePage.Url(row.Id);
}
