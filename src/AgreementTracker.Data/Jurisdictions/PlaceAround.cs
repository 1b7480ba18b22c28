using AgreementTracker.Data.Agreements;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>A county or state around a place, with the agreements of its own agencies that are in force or asked for.</summary>
/// <param name="IsOnRecord">Something is told of it: else its page has nothing to read.</param>
public sealed record PlaceAround(string Id, string Name, bool IsOnRecord, IReadOnlyList<AgreementAround> Agreements);

public sealed record AgreementAround(string Key, string Agency, AgreementModel Model, AgreementStatus Status);
