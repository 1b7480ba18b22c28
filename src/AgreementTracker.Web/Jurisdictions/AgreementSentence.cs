using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>Where the agreements of a place are, agency by agency, each by its name.</summary>
internal static class AgreementSentence
{
    /// <summary>More agencies are named in one sentence for each status, without their models and dates.</summary>
    private const int MaxSentences = 4;

    public static IEnumerable<string> Of(Jurisdiction place)
    {
        var agencies = place.Agreements.GroupBy(agreement => agreement.AgencyId).ToList();
        return agencies.Count <= MaxSentences
            ? agencies.Select(agency => Of(place.Name.Own(agency.First().Agency!.Name), [.. agency]).Capitalized())
            : place
                .Agreements.GroupBy(agreement => agreement.StatusWord())
                .Select(alike => $"{alike.Key.Capitalized()}: {Names(alike)}.");
    }

    /// <param name="agency">With its place: 'Elba’s town police', 'the Polk County Sheriff’s Office'.</param>
    private static string Of(string agency, IReadOnlyList<Agreement> agreements)
    {
        if (agreements is [var only])
            return Of(agency, only);
        var number = agreements.Count switch
        {
            2 => Texts.AgreementSentence_Two,
            3 => Texts.AgreementSentence_Three,
            var many => $"{many}",
        };
        return agreements.All(agreement => agreement.IsInForce())
            ? (
                AreSeveral(agency) ? Texts.AgreementSentence_TheyHaveInForce : Texts.AgreementSentence_ItHasInForce
            ).With(
                agency,
                number,
                AsOf(agreements),
                Listed(
                    agreements.Select(agreement => agreement.Model.ModelName() + agreement.By() + agreement.OnList())
                )
            )
            : (
                AreSeveral(agency) ? Texts.AgreementSentence_TheyHaveOnRecord : Texts.AgreementSentence_ItHasOnRecord
            ).With(
                agency,
                number,
                string.Join(
                    "; ",
                    agreements.Select(agreement => $"{agreement.Model.ModelName()}, {agreement.Standing()}")
                )
            );
    }

    private static string Of(string agency, Agreement agreement) =>
        agreement.Status switch
        {
            AgreementStatus.Proposed => Texts.AgreementSentence_Proposed.With(agency, Date(agreement)),
            AgreementStatus.Requested => Texts.AgreementSentence_Requested.With(agency),
            AgreementStatus.Approved => Texts.AgreementSentence_Approved.With(agency, Date(agreement)),
            AgreementStatus.Rejected => Texts.AgreementSentence_Rejected.With(agency, Date(agreement)),
            AgreementStatus.InForce => (
                AreSeveral(agency) ? Texts.AgreementSentence_TheyHaveOne : Texts.AgreementSentence_ItHasOne
            ).With(agency, agreement.AsOf(), agreement.By(), agreement.OnList()),
            AgreementStatus.Suspended => Texts.AgreementSentence_Suspended.With(
                agency,
                Date(agreement),
                agreement.OnList()
            ),
            AgreementStatus.NoLongerListed when agreement.IsRequestGone() => (
                agreement.Since() is "" ? Texts.AgreementSentence_RequestGone : Texts.AgreementSentence_RequestGoneSince
            ).With(agency, agreement.Since()),
            AgreementStatus.NoLongerListed => (
                agreement.Since() is "" ? Texts.AgreementSentence_NotListed : Texts.AgreementSentence_NotListedSince
            ).With(agency, agreement.Since()),
            AgreementStatus.Ended => Texts.AgreementSentence_Ended.With(agency, Date(agreement), agreement.OnList()),
            _ => Texts.AgreementSentence_StatusNotStated.With(agency),
        };

    /// <summary>Where all are on the same list.</summary>
    private static string AsOf(IReadOnlyList<Agreement> agreements) =>
        agreements.Select(agreement => agreement.AsOf()).Distinct().ToList() is [var same] ? same : "";

    /// <summary>The step and its date, where one is known.</summary>
    private static string Date(Agreement agreement) =>
        agreement.Deciding() is { Date.Value: not null } step
            ? $" ({step.Kind.Label()} {DateWords.Of(step.Date)})"
            : "";

    private static string Names(IEnumerable<Agreement> agreements) =>
        string.Join("; ", agreements.Select(agreement => agreement.Agency!.Name).Distinct());

    /// <summary>'The police have', where another agency 'has'.</summary>
    private static bool AreSeveral(string agency) => agency.EndsWith("police", StringComparison.OrdinalIgnoreCase);

    private static string Listed(IEnumerable<string> items) =>
        items.ToList() is [.. { Count: > 0 } others, var last]
            ? Texts.TwoJoined.With(string.Join(", ", others), last)
            : string.Concat(items);
}
