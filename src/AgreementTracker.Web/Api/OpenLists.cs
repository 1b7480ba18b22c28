using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.OpenData;
using AgreementTracker.Data.Statements;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;
using AgreementTracker.Web.Sources;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Api;

/// <summary>All lists, each with the filters of its page and of its table on <c>/explore</c>.</summary>
internal static class OpenLists
{
    private const string Yes = "yes";

    public static OpenList<Jurisdiction, OpenPlace> Places { get; } =
        new("places", "place")
        {
            Example = "fl/miami",
            Summary = () => Texts.OpenLists_Places,
            Filters =
            [
                new TextField("text", Texts.OpenLists_PlaceName),
                new StateField(),
                .. DataSet.Agreements.Fields.Where(field => field.Name is "kind" or "status" or "model"),
                new FlagField("vote", Texts.OpenLists_HasVote),
            ],
            Find = async (db, filter, since, cancellationToken) =>
            {
                var places = db.Jurisdictions.Matching(
                    new(
                        filter.Text("state"),
                        filter.Word<JurisdictionClassification>("kind"),
                        filter.Word<AgreementStatus>("status"),
                        filter.Word<AgreementModel>("model"),
                        filter.Text("vote") == Yes
                    )
                );
                return (await places.CalledAsync(db, filter.Text("text"), cancellationToken)).ChangedFrom(
                    db,
                    since,
                    place => DocumentAddress.Dossiers + place.Id
                );
            },
            One = (db, id) => db.Jurisdictions.Where(place => place.Id == id),
            Read = (found, db, after, size, _, cancellationToken) =>
                found.OpenAsync(db, after, size, cancellationToken),
            UrlOf = place => PlacePage.Url(place.Id),
        };

    public static OpenList<Agreement, OpenAgreement> Agreements { get; } =
        new("agreements", "agreement")
        {
            Example = "fl.miami.agreement",
            Summary = () => Texts.OpenLists_Agreements,
            Filters =
            [
                .. DataSet.Agreements.Fields,
                new SlugField("place", Texts.OpenLists_PlaceId),
                new SlugField("agency", Texts.OpenLists_AgencyId),
            ],
            Find = (db, filter, since, _) =>
            {
                var found = db
                    .Agreements.Matching(
                        new(
                            filter.Text("state"),
                            filter.Word<JurisdictionClassification>("kind"),
                            filter.Word<AgreementStatus>("status"),
                            filter.Word<AgreementModel>("model")
                        )
                    )
                    .Called(db, filter.Text("text"))
                    .ChangedFrom(db, since, agreement => DocumentAddress.Dossiers + agreement.JurisdictionId);
                if (filter.Text("place") is { } place)
                    found = found.Where(agreement => agreement.JurisdictionId == place);
                if (filter.Text("agency") is { } agency)
                    found = found.Where(agreement => agreement.AgencyId == agency);
                return Task.FromResult(found);
            },
            One = (db, id) => db.Agreements.Where(agreement => agreement.Id == id),
            Read = OpenAgreementQueries.OpenAsync,
            UrlOf = agreement => FactUrl(agreement.Place, agreement.Id),
        };

    public static OpenList<VoteEvent, OpenVote> Votes { get; } =
        new("votes", "vote")
        {
            Example = "fl.miami.approval",
            Summary = () => Texts.OpenLists_Votes,
            Filters =
            [
                .. DataSet.Votes.Fields,
                new TextField("body", Texts.OpenLists_BodyName),
                new SlugField("place", Texts.OpenLists_PlaceId),
            ],
            Find = (db, filter, since, _) =>
            {
                var found = db
                    .VoteEvents.Matching(
                        new(
                            filter.Word<VoteResult>("result"),
                            filter.Text("margin") is { } margin
                                ? int.Parse(margin, CultureInfo.InvariantCulture)
                                : null,
                            filter.Text("body"),
                            filter.Text("year"),
                            filter.Text("state"),
                            filter.Word<VoteEffect>("effect"),
                            filter.Word<VoteMethod>("method")
                        )
                    )
                    .Called(db, filter.Text("text"))
                    .ChangedFrom(db, since, vote => DocumentAddress.Dossiers + vote.JurisdictionId);
                if (filter.Text("place") is { } place)
                    found = found.Where(vote => vote.JurisdictionId == place);
                return Task.FromResult(found);
            },
            One = (db, id) => db.VoteEvents.Where(vote => vote.Id == id),
            Read = OpenVoteQueries.OpenAsync,
            UrlOf = vote => VotePage.Url(vote.Id),
        };

    public static OpenList<Statement, OpenStatement> Statements { get; } =
        new("statements", "statement")
        {
            Example = "fl.miami.desantis-model",
            Summary = () => Texts.OpenLists_Statements,
            Filters =
            [
                .. DataSet.Statements.Fields,
                new TextField("speaker", Texts.OpenLists_Speaker) { Max = NameLimit },
                new TextField("organization", Texts.OpenLists_Organization) { Max = NameLimit },
                new TextField("place", Texts.OpenLists_Place) { Max = NameLimit },
            ],
            Find = async (db, filter, since, cancellationToken) =>
            {
                var choice = await db.ChoiceAsync(
                    new(filter.Text("speaker"), filter.Text("organization"), Place: filter.Text("place")),
                    cancellationToken
                );
                var found = db
                    .Statements.Matching(
                        new(
                            Stance: filter.Word<Stance>("stance"),
                            State: filter.Text("state"),
                            Kind: filter.Word<StatementKind>("kind")
                        )
                    )
                    .Choosing(choice)
                    .ChangedFrom(db, since, statement => DocumentAddress.Dossiers + statement.JurisdictionId);
                return filter.Text("text") is { } words ? found.WithWords(db, words) : found;
            },
            One = (db, id) => db.Statements.Where(statement => statement.Id == id),
            Read = OpenStatementQueries.OpenAsync,
            UrlOf = statement => FactUrl(statement.Place, statement.Id),
        };

    public static OpenList<Person, OpenPerson> People { get; } =
        new("people", "person")
        {
            Example = "tessa-petit",
            Summary = () => Texts.OpenLists_People,
            Find = (db, _, since, _) =>
                Task.FromResult(
                    db.People.Where(person => person.MergedIntoId == null)
                        .ChangedFrom(db, since, person => DocumentAddress.People + person.Id)
                ),
            One = (db, id) => db.People.Where(person => person.Id == id && person.MergedIntoId == null),
            Read = OpenPersonQueries.OpenAsync,
            UrlOf = person => PersonPage.Url(person.Id),
        };

    public static OpenList<Organization, OpenOrganization> Organizations { get; } =
        new("organizations", "organization")
        {
            Example = "ice",
            Summary = () => Texts.OpenLists_Organizations,
            Find = (db, _, since, _) =>
                Task.FromResult(
                    db.Organizations.Where(organization => organization.MergedIntoId == null)
                        .ChangedFrom(
                            db,
                            since,
                            organization =>
                                organization.JurisdictionId == null
                                    ? DocumentAddress.Organizations + organization.Id
                                    : DocumentAddress.Dossiers + organization.JurisdictionId
                        )
                ),
            One = (db, id) =>
                db.Organizations.Where(organization => organization.Id == id && organization.MergedIntoId == null),
            Read = OpenOrganizationQueries.OpenAsync,
            UrlOf = organization => OrganizationPage.Url(organization.Id),
        };

    public static OpenList<Source, OpenSource> Sources { get; } =
        new("sources", "source")
        {
            Example = "miami-approves-ice-partnership",
            Summary = () => Texts.OpenLists_Sources,
            LeftOut = ["passages"],
            WholeAtOnce = 5,
            Find = (db, _, since, _) =>
                Task.FromResult(db.Sources.ChangedFrom(db, since, source => DocumentAddress.Sources + source.Id)),
            One = (db, id) => db.Sources.Where(source => source.Id == id),
            Read = OpenSourceQueries.OpenAsync,
            UrlOf = source => SourcePage.Url(source.Id),
        };

    public static OpenList<Change, OpenChange> Changes { get; } =
        new("changes", "change")
        {
            Example = "1",
            Summary = () => Texts.OpenLists_Changes,
            LeftOut = ["revisions"],
            WholeAtOnce = 20,
            Filters = [new FlagField("corrections", Texts.OpenLists_Corrections)],
            Find = (db, filter, since, _) =>
            {
                IQueryable<Change> found = db.Changes;
                if (filter.Text("corrections") == Yes)
                    found = found.Where(change => change.Corrects != null);
                if (since is { } first)
                    found = found.Where(change => change.Number >= first);
                return Task.FromResult(found);
            },
            One = (db, id) =>
                int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? db.Changes.Where(change => change.Number == number)
                    : db.Changes.Where(_ => false),
            Read = OpenChangeQueries.OpenAsync,
            UrlOf = change => ChangePage.Url(change.Change),
        };

    public static OpenList<ImportedList, OpenRosterList> Lists { get; } =
        new("lists", "list")
        {
            Example = "2025-03-13",
            Path = "/changes/lists",
            Summary = () => Texts.OpenLists_Lists,
            LeftOut = ["rows"],
            WholeAtOnce = 1,
            Filters =
            [
                new WordField<RosterTable>("table", Texts.OpenLists_Table, Texts.OpenLists_TableInSentence),
                new SlugField("list", Texts.OpenLists_ListId),
            ],
            Find = (db, filter, since, _) =>
            {
                var found = filter.Text("list") is { } list ? db.ImportedLists.At(list) : db.ImportedLists;
                if (filter.Word<RosterTable>("table") is { } table)
                    found = found.Where(one => one.Table == table);
                return Task.FromResult(found.ChangedFrom(db, since, list => DocumentAddress.Sources + list.SourceId));
            },
            One = (db, id) => db.ImportedLists.At(id),
            Read = OpenRosterListQueries.OpenAsync,
            UrlOf = list => $"/changes/lists/{list.Id}",
        };

    private const int NameLimit = 120;

    public static IReadOnlyList<OpenList> All { get; } =
    [Places, Agreements, Votes, Statements, People, Organizations, Sources, Changes, Lists];

    /// <summary>Where a fact without a page is on the page of its place.</summary>
    private static string FactUrl(string place, string id) => PlacePage.Url(place, id[(id.LastIndexOf('.') + 1)..]);
}
