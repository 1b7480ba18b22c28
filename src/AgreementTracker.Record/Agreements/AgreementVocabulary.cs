namespace AgreementTracker.Record.Agreements;

public enum AgreementEventKind
{
    Proposed,
    Approved,
    Rejected,

    /// <summary>ICE lists it as pending.</summary>
    Requested,
    Signed,
    DocumentPublished,
    Amended,
    Suspended,
    Ended,
    Rescinded,
    Reinstated,
    FirstListed,

    /// <summary>ICE's list no longer has it, which is not to say that it ended.</summary>
    NoLongerListed,

    /// <summary>After it was told as no longer listed.</summary>
    ListedAgain,

    /// <summary>ICE's list of requests no longer has it, and it is not among the signed ones either.</summary>
    NoLongerPending,
}

/// <summary>The model of a 287(g) agreement, by the names of ICE's list.</summary>
public enum AgreementModel
{
    TaskForce,
    JailEnforcement,
    WarrantServiceOfficer,
    NotStated,
}

/// <summary>Where an agreement stands, derived from its events by <see cref="AgreementStatusRules"/>.</summary>
public enum AgreementStatus
{
    NotStated,
    Proposed,
    Requested,
    Approved,
    Rejected,
    InForce,
    Suspended,
    NoLongerListed,
    Ended,
}
