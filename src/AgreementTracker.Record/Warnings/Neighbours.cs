using AgreementTracker.Record.Documents;
using AgreementTracker.Record.People;

namespace AgreementTracker.Record.Warnings;

/// <summary>What warnings need to know of other documents.</summary>
/// <param name="Memberships">Of people, by slug.</param>
/// <param name="Later">The newest later capture of a source, by the earlier one's slug.</param>
internal sealed record Neighbours(
    IReadOnlyDictionary<string, IReadOnlyList<MembershipFact>> Memberships,
    IReadOnlyDictionary<string, LaterText> Later
);
