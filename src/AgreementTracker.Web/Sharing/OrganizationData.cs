using AgreementTracker.Data;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using static AgreementTracker.Web.Sharing.StructuredData;

namespace AgreementTracker.Web.Sharing;

/// <summary>An agency, a body or another organization, and the place it belongs to.</summary>
internal static class OrganizationData
{
    /// <param name="link">From a path to the address of a page.</param>
    public static string Of(Organization organization, Func<string, string> link) =>
        StructuredData.Of(
            Thing(
                TypeOf(organization.Classification),
                ("name", organization.Name),
                ("url", link(OrganizationPage.Url(organization.Id))),
                (
                    "areaServed",
                    organization.Jurisdiction is { } place
                        ? Thing("AdministrativeArea", ("name", place.Name), ("url", link(PlacePage.Url(place.Id))))
                        : null
                )
            )
        );

    private static string TypeOf(OrganizationClassification classification) =>
        classification switch
        {
            OrganizationClassification.Media => "NewsMediaOrganization",
            OrganizationClassification.Advocacy
            or OrganizationClassification.Other
            or OrganizationClassification.NotStated => "Organization",
            _ => "GovernmentOrganization",
        };
}
