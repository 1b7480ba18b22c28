using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>
/// A county or state around a place, with the agreements of its own agencies that are in force or asked for.
/// </summary>
/// <param name="IsOnRecord">Something is told of it: else its page has nothing to read.</param>
public sealed record NearbyPlace(string Id, string Name, bool IsOnRecord, IReadOnlyList<NearbyAgreement> Agreements);

public sealed record NearbyAgreement(string Key, string Agency, AgreementModel Model, AgreementStatus Status);
