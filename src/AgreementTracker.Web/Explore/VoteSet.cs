using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Explore;

public sealed class VoteSet : RowSet<VoteRow>
{
    public override string Name => "votes";

    public override string Singular => Texts.VoteSet_Singular;

    public override string Plural => Texts.VoteSet_Plural;

    public override SortOrder UsualOrder => new("date", IsDescending: true);

    protected override SortOrder AlikeOrder => new("date", IsDescending: true);

    protected override SortKey<VoteRow> Unique { get; } = By(row => row.Id);

    public override IReadOnlyList<Field> Fields =>
        [
            new TextField("text", Texts.VoteSet_PlaceOrBody),
            new StateField(),
            new WordField<VoteResult>("result", Shared.Texts.Result, Texts.VoteSet_ResultInSentence),
            new WordField<VoteEffect>("effect", Texts.VoteSet_YesVote, Texts.VoteSet_EffectInSentence),
            new WordField<VoteMethod>("method", Texts.VoteSet_Method, Texts.VoteSet_MethodInSentence),
            new MarginField("margin", Texts.VoteSet_Margin),
            new YearField("year", Texts.VoteSet_Year),
        ];

    public override string Counted(int rows) => TextFormat.Of(rows, Texts.VoteSet_Count_One, Texts.VoteSet_Count_Other);

    protected override IEnumerable<Column<VoteRow>> DefineColumns() =>
        [
            new(
                "place",
                "Place",
                () => Shared.Texts.Place,
                row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)),
                By(row => row.FoldedPlace)
            ),
            new(
                "state",
                "State",
                () => Shared.Texts.State,
                row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State),
                ByState(row => row.StateName ?? row.State)
            )
            {
                IsUsual = false,
                IsGroupable = true,
            },
            new(
                "body",
                "Body",
                () => Shared.Texts.Body,
                row => Cell.Of(row.Body, OrganizationPage.Url(row.BodyId)),
                By(row => row.FoldedBody)
            )
            {
                IsGroupable = true,
                Group = By(row => row.Body),
            },
            new("motion", "Motion", () => Texts.VoteSet_Motion, row => Cell.Of(row.Motion)) { IsUsual = false },
            new("effect", "A yes vote", () => Texts.VoteSet_YesVote, row => Cell.Of(row.Effect), By(row => row.Effect))
            {
                IsGroupable = true,
            },
            new("result", "Result", () => Shared.Texts.Result, ResultOf, By(row => row.Result)) { IsGroupable = true },
            new("yes", "Yes", () => Texts.VoteSet_Yes, row => Cell.Of(row.Yes), By(row => row.Yes)) { IsNumber = true },
            new("no", "No", () => Texts.VoteSet_No, row => Cell.Of(row.No), By(row => row.No)) { IsNumber = true },
            new("margin", "Margin", () => Texts.VoteSet_Margin, row => Cell.Of(row.Margin), By(row => row.Margin))
            {
                IsUsual = false,
                IsGroupable = true,
                IsNumber = true,
            },
            new(
                "date",
                "Date",
                () => Shared.Texts.Date,
                row => Cell.OfDate(row.Date, row.Printed),
                By(row => row.Date, next: By(row => row.Order))
            )
            {
                IsDate = true,
            },
            new("order", "Order of the day", () => Texts.VoteSet_Order, row => Cell.Of(row.Order))
            {
                IsUsual = false,
                IsNumber = true,
            },
            new("stage", "Stage", () => Texts.VoteSet_Stage, row => Cell.Of(row.Stage), By(row => row.Stage))
            {
                IsUsual = false,
                IsGroupable = true,
            },
            new("method", "Method", () => Texts.VoteSet_Method, row => Cell.Of(row.Method), By(row => row.Method))
            {
                IsUsual = false,
                IsGroupable = true,
            },
            new(
                "needed",
                "Votes needed",
                () => Texts.VoteSet_VotesNeeded,
                row => Cell.Of(row.VotesNeeded),
                By(row => row.VotesNeeded)
            )
            {
                IsUsual = false,
                IsNumber = true,
            },
            new("seats", "Seats", () => Texts.VoteSet_Seats, row => Cell.Of(row.Seats), By(row => row.Seats))
            {
                IsUsual = false,
                IsNumber = true,
            },
            new(
                "vacant",
                "Vacant seats",
                () => Texts.VoteSet_VacantSeats,
                row => Cell.Of(row.Vacant),
                By(row => row.Vacant)
            )
            {
                IsUsual = false,
                IsNumber = true,
            },
        ];

    protected override IQueryable<VoteRow> Rows(TrackerDbContext db, Filter filter) =>
        db
            .VoteEvents.Matching(
                new(
                    filter.Word<VoteResult>("result"),
                    filter.Text("margin") is { } margin ? int.Parse(margin) : null,
                    Year: filter.Text("year"),
                    State: filter.Text("state"),
                    Effect: filter.Word<VoteEffect>("effect"),
                    Method: filter.Word<VoteMethod>("method")
                )
            )
            .Called(db, filter.Text("text"))
            .SelectRows(db);

    protected override string AddressOf(VoteRow row) => VotePage.Url(row.Id);

    private static Cell ResultOf(VoteRow row) =>
        row.CastingVote is null ? Cell.Of(row.Result) : Cell.Of(VoteOutcome.Result(row.Result, row.CastingVote));
}
