using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Entries;

namespace AgreementTracker.Web.Entries;

/// <summary>What somebody is said to have done somewhere, in a few words.</summary>
internal static class EntryReferenceText
{
    public static string What(EntryReference reference) => (reference.Fact, reference.Field) switch
    {
        var (fact, _) when fact == typeof(PersonVoteFact) => "Voted",
        var (fact, _) when fact == typeof(VoteEventFact) => "Held a vote",
        var (fact, field) when fact == typeof(StatementFact) => field == "speaker.person" ? "Said" : "Said for it",
        var (fact, field) when fact == typeof(AgreementFact) => field == "agency" ? "Local agency of an agreement" : "Federal side of an agreement",
        var (fact, _) when fact == typeof(FigureFact) => "Claimed a figure",
        var (fact, _) when fact == typeof(InstrumentFact) => "Issued an order or law",
        var (fact, _) when fact == typeof(EventParticipantFact) => "Took part in an event",
        var (fact, _) when fact == typeof(MembershipFact) => "Role",
        _ => "Was merged into it",
    };

    public static string Printed(EntryReference reference) => string.Join(", ", new[]
    {
        reference.Name is { } name ? $"as “{name}”" : null,
        reference.Role is { } role ? $"“{role}”" : null,
        reference.Date,
    }.OfType<string>());
}
