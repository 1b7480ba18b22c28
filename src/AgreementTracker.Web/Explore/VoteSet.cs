using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Explore;

public sealed class VoteSet : RowSet<VoteRow>
{
    public override string Name => "votes";

    public override string Singular => "vote";

    public override SortOrder UsualOrder => new("date", IsDescending: true);

    protected override SortOrder AlikeOrder => new("date", IsDescending: true);

    protected override SortKey<VoteRow> Unique { get; } = By(row => row.Id);

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new TextField("text", "Place or body"), new StateField(),
        new WordField<VoteResult>("result", "Result", "result"),
        new WordField<VoteEffect>("effect", "A yes vote", "effect"),
        new WordField<VoteMethod>("method", "Method", "method"),
        new MarginField("margin", "Margin"), new YearField("year", "Year"),
    ];

    protected override IEnumerable<Column<VoteRow>> DefineColumns() =>
    [
        new("place", "Place", row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)), By(row => row.FoldedPlace)),
        new("state", "State", row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State),
            ByState(row => row.StateName ?? row.State)) { IsUsual = false, IsGroupable = true },
        new("body", "Body", row => Cell.Of(row.Body, OrganizationPage.Url(row.BodyId)), By(row => row.FoldedBody))
            { IsGroupable = true, Group = By(row => row.Body) },
        new("motion", "Motion", row => Cell.Of(row.Motion)) { IsUsual = false },
        new("effect", "A yes vote", row => Cell.Of(row.Effect), By(row => row.Effect)) { IsGroupable = true },
        new("result", "Result", ResultOf, By(row => row.Result)) { IsGroupable = true },
        new("yes", "Yes", row => Cell.Of(row.Yes), By(row => row.Yes)) { IsNumber = true },
        new("no", "No", row => Cell.Of(row.No), By(row => row.No)) { IsNumber = true },
        new("margin", "Margin", row => Cell.Of(row.Margin), By(row => row.Margin))
            { IsUsual = false, IsGroupable = true, IsNumber = true },
        new("date", "Date", row => Cell.OfDate(row.Date, row.Printed),
            By(row => row.Date, next: By(row => row.Order))) { IsDate = true },
        new("order", "Order of the day", row => Cell.Of(row.Order)) { IsUsual = false, IsNumber = true },
        new("stage", "Stage", row => Cell.Of(row.Stage), By(row => row.Stage)) { IsUsual = false, IsGroupable = true },
        new("method", "Method", row => Cell.Of(row.Method), By(row => row.Method))
            { IsUsual = false, IsGroupable = true },
        new("needed", "Votes needed", row => Cell.Of(row.VotesNeeded), By(row => row.VotesNeeded))
            { IsUsual = false, IsNumber = true },
        new("seats", "Seats", row => Cell.Of(row.Seats), By(row => row.Seats)) { IsUsual = false, IsNumber = true },
        new("vacant", "Vacant seats", row => Cell.Of(row.Vacant), By(row => row.Vacant))
            { IsUsual = false, IsNumber = true },
    ];

    protected override IQueryable<VoteRow> Rows(TrackerDbContext db, Filter filter) =>
        db.VoteEvents
            .Matching(new(filter.Word<VoteResult>("result"),
                filter.Text("margin") is { } margin ? int.Parse(margin) : null,
                Year: filter.Text("year"), State: filter.Text("state"), Effect: filter.Word<VoteEffect>("effect"),
                Method: filter.Word<VoteMethod>("method")))
            .Called(db, filter.Text("text")).SelectRows(db);

    protected override string AddressOf(VoteRow row) => VotePage.Url(row.Id);

    private static Cell ResultOf(VoteRow row) => row.CastingVote is null
        ? Cell.Of(row.Result)
        : Cell.Of(VoteOutcome.Result(row.Result, row.CastingVote));
}
