using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Statements;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sources;
using static AgreementTracker.Web.Sharing.StructuredData;

namespace AgreementTracker.Web.Sharing;

/// <summary>A place, its agencies with where their agreements are, and what people said in their own words.</summary>
internal static class PlaceData
{
    /// <summary>A page of one round trip has no room for more.</summary>
    private const int MaxAgencies = 8,
        MaxQuotations = 12;

    /// <param name="link">From a path to the address of a page.</param>
    public static string Of(
        Jurisdiction place,
        NearbyPlaces? around,
        CitationIndex citations,
        Func<string, string> link
    )
    {
        var state = PlaceView.StateOf(place, around);
        var area = Thing(
            "AdministrativeArea",
            ("name", place.Name),
            ("url", link(PlacePage.Url(place.Id))),
            ("containedInPlace", state is null ? null : Thing("State", ("name", state)))
        );
        var agencies = place.Agreements.GroupBy(agreement => agreement.AgencyId).Take(MaxAgencies);
        var quoted = place.Statements.Where(IsQuoted).Take(MaxQuotations);
        return StructuredData.Of([
            area,
            .. agencies.Select(agency => Agency(agency, place, link)),
            .. quoted.Select(statement => Quotation(statement, citations, link)),
        ]);
    }

    private static JsonObject Agency(
        IGrouping<string, Agreement> agency,
        Jurisdiction place,
        Func<string, string> link
    ) =>
        Thing(
            "GovernmentOrganization",
            ("name", agency.First().Agency!.Name),
            ("url", link(OrganizationPage.Url(agency.Key))),
            ("areaServed", place.Name),
            ("description", Standing(agency))
        );

    /// <summary>A paraphrase is not the speaker's words.</summary>
    private static bool IsQuoted(Statement statement) =>
        statement.Kind is StatementKind.Verbatim or StatementKind.Written;

    private static JsonObject Quotation(Statement statement, CitationIndex citations, Func<string, string> link)
    {
        var words = citations.For(statement, CitationIndex.Words).FirstOrDefault();
        return Thing(
            "Quotation",
            ("text", statement.Text),
            ("url", link(PlacePage.Url(statement.JurisdictionId, statement.Key))),
            ("creator", statement.Speaker.Name is { } name ? Thing("Person", ("name", name)) : null),
            ("isBasedOn", words is null ? null : link(SourcePage.Url(words)))
        );
    }

    /// <summary>'287(g) agreement with ICE (task force): in force (signed August 28, 2025)'</summary>
    private static JsonNode Standing(IEnumerable<Agreement> agreements) =>
        string.Join(
            "; ",
            agreements.Select(agreement =>
                Texts.PlaceData_AgreementStanding.With(agreement.Model.ModelName(), agreement.Standing())
            )
        );
}
