namespace AgreementTracker.Data.Drafts;

/// <param name="FourEyes">Whether a second person must approve what is published.</param>
public sealed record DraftSettings(bool FourEyes);
