using AgreementTracker.Data.Entries;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Entries;

/// <summary>What somebody is said to have done somewhere, in a few words.</summary>
internal static class EntryReferenceText
{
    public static string What(EntryReference reference) =>
        (reference.Fact, reference.Field) switch
        {
            var (fact, _) when fact == typeof(PersonVoteFact) => Texts.EntryReferenceText_Voted,
            var (fact, _) when fact == typeof(VoteEventFact) => Texts.EntryReferenceText_HeldVote,
            var (fact, field) when fact == typeof(StatementFact) => field == "speaker.person"
                ? Texts.EntryReferenceText_Said
                : Texts.EntryReferenceText_SaidForIt,
            var (fact, field) when fact == typeof(AgreementFact) => field == "agency"
                ? Texts.EntryReferenceText_LocalAgency
                : Texts.EntryReferenceText_FederalSide,
            var (fact, _) when fact == typeof(FigureFact) => Texts.EntryReferenceText_ClaimedFigure,
            var (fact, _) when fact == typeof(InstrumentFact) => Texts.EntryReferenceText_IssuedOrder,
            var (fact, _) when fact == typeof(EventParticipantFact) => Texts.EntryReferenceText_TookPart,
            var (fact, _) when fact == typeof(MembershipFact) => Shared.Texts.Role,
            _ => Texts.EntryReferenceText_WasMerged,
        };

    public static string Printed(EntryReference reference) =>
        string.Join(
            ", ",
            new[]
            {
                reference.Name is { } name ? Texts.EntryReferenceText_AsPrinted.With(name) : null,
                reference.Role is { } role ? $"“{role}”" : null,
                reference.Date,
            }.OfType<string>()
        );
}
