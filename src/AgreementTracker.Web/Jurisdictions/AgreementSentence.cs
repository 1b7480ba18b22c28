using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>Where the agreements of a place are, agency by agency, each by its name.</summary>
internal static class AgreementSentence
{
    /// <summary>More agencies are named in one sentence for each status, without their models and dates.</summary>
    private const int MostSentences = 4;

    public static IEnumerable<string> Of(Jurisdiction place)
    {
        var agencies = place.Agreements.GroupBy(agreement => agreement.AgencyId).ToList();
        return agencies.Count <= MostSentences
            ? agencies.Select(agency => Of(place.Name.Own(agency.First().Agency!.Name), [.. agency]).Capitalized())
            : place.Agreements.GroupBy(agreement => agreement.StatusWord())
                .Select(alike => $"{alike.Key.Capitalized()}: {Names(alike)}.");
    }

    /// <param name="agency">With its place: 'Elba’s town police', 'the Polk County Sheriff’s Office'.</param>
    private static string Of(string agency, IReadOnlyList<Agreement> agreements)
    {
        if (agreements is [var only])
            return Of(agency, only);
        var number = agreements.Count switch { 2 => "two", 3 => "three", var many => $"{many}" };
        return agreements.All(agreement => agreement.IsInForce())
            ? $"{agency} {Have(agency)} {number} 287(g) agreements with ICE in force{AsOf(agreements)}: "
                + $"{Listed(agreements.Select(agreement => agreement.Model.ModelName() + agreement.By() + agreement.OnList()))}."
            : $"{agency} {Have(agency)} {number} 287(g) agreements on record: "
                + string.Join("; ", agreements.Select(agreement => $"{agreement.Model.ModelName()}, {agreement.Standing()}")) + ".";
    }

    private static string Of(string agency, Agreement agreement) => agreement.Status switch
    {
        AgreementStatus.Proposed => $"a 287(g) agreement with ICE has been proposed for {agency}{Date(agreement)}.",
        AgreementStatus.Requested => $"a 287(g) agreement has been requested for {agency}; ICE lists it as pending.",
        AgreementStatus.Approved => $"a 287(g) agreement with ICE has been approved for {agency}{Date(agreement)}.",
        AgreementStatus.Rejected => $"a 287(g) agreement with ICE was rejected for {agency}{Date(agreement)}.",
        AgreementStatus.InForce => $"{agency} {Have(agency)} a 287(g) agreement with ICE, in force{agreement.AsOf()}{agreement.By()}{agreement.OnList()}.",
        AgreementStatus.Suspended => $"the 287(g) agreement of {agency} with ICE is suspended{Date(agreement)}{agreement.OnList()}.",
        AgreementStatus.NoLongerListed when agreement.IsRequestGone() =>
            $"a 287(g) agreement was requested for {agency}; {NotListed("request", agreement)}.",
        AgreementStatus.NoLongerListed => $"{NotListed($"287(g) agreement of {agency}", agreement)}.",
        AgreementStatus.Ended => $"the 287(g) agreement of {agency} with ICE has ended{Date(agreement)}{agreement.OnList()}.",
        _ => $"our sources mention a 287(g) agreement of {agency} with ICE, and do not say whether it is in force.",
    };

    /// <summary>Where all are on the same list.</summary>
    private static string AsOf(IReadOnlyList<Agreement> agreements) =>
        agreements.Select(agreement => agreement.AsOf()).Distinct().ToList() is [var same] ? same : "";

    private static string NotListed(string what, Agreement agreement) =>
        agreement.Since() is { Length: > 0 } since ? $"ICE has not listed the {what}{since}" : $"ICE no longer lists the {what}";

    /// <summary>The step and its date, where one is known.</summary>
    private static string Date(Agreement agreement) =>
        agreement.Deciding() is { Date.Value: not null } step
            ? $" ({step.Kind.Label()} {DateWords.Of(step.Date)})" : "";

    private static string Names(IEnumerable<Agreement> agreements) =>
        string.Join("; ", agreements.Select(agreement => agreement.Agency!.Name).Distinct());

    private static string Have(string agency) =>
        agency.EndsWith("police", StringComparison.OrdinalIgnoreCase) ? "have" : "has";

    private static string Listed(IEnumerable<string> items) =>
        items.ToList() is [.. { Count: > 0 } others, var last]
            ? $"{string.Join(", ", others)} and {last}" : string.Concat(items);
}
