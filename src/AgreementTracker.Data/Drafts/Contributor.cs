using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;

namespace AgreementTracker.Data.Drafts;

/// <summary>Who does something to a draft: the account, and the name that readers see.</summary>
public sealed record Contributor(string Id, string Name)
{
    public ChangeAuthor AsAuthor => new(Name, Id);
}

/// <summary>Why something can't be done to a draft as it stands.</summary>
public enum DraftRefusal
{
    NoSuchDraft,

    /// <summary>It is that of <see cref="DraftRefusedException.Name"/>.</summary>
    OfAnother,
    WithItsAuthor,
    InReview,

    /// <summary>As the change <see cref="DraftRefusedException.Number"/>.</summary>
    Published,
    Rejected,
    Discarded,
    OwnWork,

    /// <summary>One of author and reviewer invited the other less than <see cref="Review.StrangersFor"/> ago.</summary>
    InvitedByAuthor,
    NothingSaid,
    NoReasonForAuthor,

    /// <summary>It takes <see cref="DraftRefusedException.Number"/> characters.</summary>
    NoteTooLong,
    NoSuchField,
    NoReasonForReaders,

    /// <summary>They take <see cref="DraftRefusedException.Number"/> characters each.</summary>
    ReasonTooLong,
    NoSuchDocument,

    /// <summary>
    /// It changes a place under its former address and under <see cref="DraftRefusedException.Name"/>.
    /// </summary>
    ChangesBothAddresses,
}

/// <summary>What was asked for can't be done to the draft as it stands; nothing was.</summary>
public sealed class DraftRefusedException(DraftRefusal refusal) : Exception($"The draft refuses: {refusal}")
{
    public DraftRefusal Refusal => refusal;
    public string? Name { get; init; }
    public int? Number { get; init; }
}

/// <summary>The draft was saved elsewhere since it was read.</summary>
public sealed class DraftOvertakenException() : Exception("The draft was saved elsewhere since it was read");

/// <summary>The draft is not fit to be published yet.</summary>
public sealed class DraftUnfinishedException(IReadOnlyList<Problem> problems)
    : Exception($"{problems.Count} problem(s) in the draft")
{
    public IReadOnlyList<Problem> Problems => problems;
}
