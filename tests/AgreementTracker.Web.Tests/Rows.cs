using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests;

/// <summary>Rows as queries return them, for what is worded from rows alone.</summary>
internal static class Rows
{
    public static Jurisdiction Place(string name) =>
        new()
        {
            Id = $"zz/{name.ToLowerInvariant()}",
            Name = name,
            FoldedName = name.ToLowerInvariant(),
            Classification = JurisdictionClassification.Municipality,
            State = "zz",
        };

    public static Agreement Agreement(Jurisdiction place, AgreementStatus status, string agency = "town police") =>
        new()
        {
            Id = $"{place.Id}.{agency}",
            JurisdictionId = place.Id,
            Ordinal = 0,
            Key = "pact",
            AgencyId = agency,
            Agency = Organization(agency, OrganizationClassification.Police),
            Model = AgreementModel.NotStated,
            Status = status,
        };

    public static AgreementEvent Step(AgreementEventKind kind, VoteEvent? vote = null) =>
        new()
        {
            Id = kind.Word(),
            AgreementId = "pact",
            Ordinal = 0,
            Key = kind.Word(),
            Kind = kind,
            Date = PartialDate.NotStated,
            VoteEventId = vote?.Id,
        };

    public static VoteEvent Vote(
        Jurisdiction place,
        VoteEffect effect,
        VoteResult result,
        TallyCheck check = TallyCheck.NamesNotReported,
        string key = "decision"
    ) =>
        new()
        {
            Id = $"{place.Id}.{key}",
            JurisdictionId = place.Id,
            Jurisdiction = place,
            Ordinal = 0,
            Key = key,
            BodyId = "council",
            Body = Organization("Town Council", OrganizationClassification.GoverningBody),
            Effect = effect,
            Stage = VoteStage.NotStated,
            Method = VoteMethod.NotStated,
            Result = result,
            Date = PartialDate.NotStated,
            SortDate = "",
            TallyCheck = check,
        };

    public static IEnumerable<VoteCount> Counts(VoteEvent vote, int? yes, int? no)
    {
        foreach (var (option, value) in ((VoteOption, int?)[])[(VoteOption.Yes, yes), (VoteOption.No, no)])
            if (value is { } number)
                yield return new()
                {
                    Id = $"{vote.Id}.{option.Word()}",
                    VoteEventId = vote.Id,
                    Ordinal = 0,
                    Option = option,
                    Value = number,
                };
    }

    private static Organization Organization(string name, OrganizationClassification classification) =>
        new()
        {
            Id = name,
            Name = name,
            FoldedName = name,
            Classification = classification,
        };
}
