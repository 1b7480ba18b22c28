using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>A line's answer about a place: '3 agreements in force, as of ICE’s list of October 27, 2025'.</summary>
internal static class StandingText
{
    public static string Of(PlaceStanding? standing) =>
        standing switch
        {
            null or { Statuses: [] } => Texts.NoAgreementStated,
            { InForce: > 0, ListDay: { } day } => (
                standing.InForce == 1 ? Texts.StandingText_InForceAsOf_One : Texts.StandingText_InForceAsOf_Other
            ).With(standing.InForce, DateWords.Of(day)),
            { InForce: > 0 } => TextFormat.Of(
                standing.InForce,
                Texts.StandingText_InForce_One,
                Texts.StandingText_InForce_Other
            ),
            _ => string.Join("; ", standing.Statuses.Select(Status)),
        };

    private static string Status(AgreementStatus status) =>
        status == AgreementStatus.NotStated
            ? Texts.StandingText_StatusNotStated
            : Texts.AgreementWithStatus.With(status.Label());
}
