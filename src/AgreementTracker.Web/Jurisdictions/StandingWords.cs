using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>A line's answer about a place: '3 agreements in force, as of ICE’s list of October 27, 2025'.</summary>
internal static class StandingWords
{
    public static string Of(PlaceStanding? standing) => standing switch
    {
        null or { Statuses: [] } => "no agreement stated",
        { InForce: > 0 } => $"{standing.InForce:N0} {(standing.InForce == 1 ? "agreement" : "agreements")} in force"
            + (standing.ListDay is { } day ? $", as of ICE’s list of {DateWords.Of(day)}" : ""),
        _ => string.Join("; ", standing.Statuses.Select(Status)),
    };

    private static string Status(AgreementStatus status) =>
        status == AgreementStatus.NotStated ? "agreement, status not stated" : $"agreement {status.Label()}";
}
