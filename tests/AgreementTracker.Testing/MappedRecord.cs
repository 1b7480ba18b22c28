using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;

namespace AgreementTracker.Testing;

/// <summary>
/// Agreements in places that a map has, since a map has no others: states and counties by their real numbers, one town
/// by its real name. What is told of them is invented.
/// </summary>
public static class MappedRecord
{
    /// <summary>Of two towns GeoNames has one; a source names the county of both.</summary>
    public static TownRecord Record() =>
        new TownRecord()
            .Add(
                Place(
                    "fl",
                    "Florida",
                    JurisdictionClassification.State,
                    (AgreementModel.TaskForce, AgreementEventKind.Signed)
                )
            )
            .Add(Place("ga", "Georgia", JurisdictionClassification.State))
            .Add(Place("pr", "Puerto Rico", JurisdictionClassification.State))
            .Add(
                Place(
                    "fl/miami-dade-county",
                    "Miami-Dade County",
                    JurisdictionClassification.County,
                    "12086",
                    (AgreementModel.TaskForce, AgreementEventKind.Signed),
                    (AgreementModel.WarrantServiceOfficer, AgreementEventKind.Signed)
                )
            )
            .Add(
                Place(
                    "fl/broward-county",
                    "Broward County",
                    JurisdictionClassification.County,
                    "12011",
                    (AgreementModel.JailEnforcement, AgreementEventKind.Requested)
                )
            )
            .Add(
                Place(
                    "ga/cobb-county",
                    "Cobb County",
                    JurisdictionClassification.County,
                    "13067",
                    (AgreementModel.JailEnforcement, AgreementEventKind.Signed),
                    (AgreementModel.TaskForce, AgreementEventKind.NoLongerListed)
                )
            )
            .Add(
                In(
                    "12086",
                    Place(
                        "fl/hialeah",
                        "Hialeah",
                        JurisdictionClassification.Municipality,
                        (AgreementModel.TaskForce, AgreementEventKind.Signed)
                    )
                )
            )
            .Add(
                In(
                    "12011",
                    Place(
                        "fl/quillhaven",
                        "Quillhaven",
                        JurisdictionClassification.Municipality,
                        (AgreementModel.NotStated, AgreementEventKind.Signed)
                    )
                )
            )
            .Add(
                Place(
                    "fl/coral-gables",
                    "Coral Gables",
                    JurisdictionClassification.Municipality,
                    (AgreementModel.TaskForce, AgreementEventKind.Signed)
                )
            )
            .Add(
                Place(
                    "ga/nowhere-on-it",
                    "Nowhere-on-it",
                    JurisdictionClassification.Municipality,
                    (AgreementModel.TaskForce, AgreementEventKind.Signed)
                )
            )
            .Add(
                Place(
                    "pr/ponce",
                    "Ponce",
                    JurisdictionClassification.Municipality,
                    (AgreementModel.TaskForce, AgreementEventKind.Signed)
                )
            );

    private static Dossier Place(
        string slug,
        string name,
        JurisdictionClassification kind,
        params (AgreementModel, AgreementEventKind)[] agreements
    ) => Place(slug, name, kind, null, agreements);

    private static Dossier Place(
        string slug,
        string name,
        JurisdictionClassification kind,
        string? geoid,
        params (AgreementModel Model, AgreementEventKind Step)[] agreements
    )
    {
        var agency = $"{slug.Replace('/', '-')}-agency";
        return new()
        {
            Jurisdiction = new()
            {
                Slug = slug,
                Name = name,
                Classification = kind,
                Parent = slug.Length > 2 ? slug[..2] : null,
                Geoid = geoid,
            },
            Organizations = agreements is []
                ? []
                :
                [
                    new()
                    {
                        Slug = agency,
                        Name = $"{name} agency",
                        Classification = OrganizationClassification.NotStated,
                    },
                ],
            Agreements =
            [
                .. agreements.Select(agreement => new AgreementFact
                {
                    Key = agreement.Model.Word(),
                    Agency = agency,
                    Model = agreement.Model,
                    Events =
                    [
                        new() { Key = $"{agreement.Model.Word()}-{agreement.Step.Word()}", Kind = agreement.Step },
                    ],
                }),
            ],
        };
    }

    private static Dossier In(string county, Dossier dossier) =>
        dossier with
        {
            Jurisdiction = dossier.Jurisdiction with { County = county },
        };
}
