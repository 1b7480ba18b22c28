using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Entries;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>The words for what was asked for and not done. Nothing of it was.</summary>
internal static class Refusals
{
    private const int MaxProblems = 5;

    /// <summary>Null where a fault is none that the person who asked can do anything about.</summary>
    public static string? Words(Exception fault) =>
        fault switch
        {
            DraftRefusedException refused => Words(refused),
            DraftOvertakenException => Texts.Refusals_Overtaken,
            DraftUnfinishedException unfinished => Texts.Refusals_Unfinished.With(
                string.Join(" ", unfinished.Problems.Take(MaxProblems))
            ),
            EntryRefusedException refused => EntryRefusals.Words(refused),
            DeskRefusalException refused => Words(refused),
            RevisionConflictException conflict => Words(conflict),
            AccessDeniedException => fault.Message,
            _ => null,
        };

    private static string Words(DraftRefusedException refused) =>
        refused.Refusal switch
        {
            DraftRefusal.NoSuchDraft => Texts.Refusals_NoSuchDraft,
            DraftRefusal.OfAnother => Texts.Refusals_OfAnother.With(refused.Name),
            DraftRefusal.WithItsAuthor => Texts.Refusals_WithItsAuthor,
            DraftRefusal.InReview => Texts.Refusals_InReview,
            DraftRefusal.Published when refused.Number is null => Texts.Refusals_PublishedBefore,
            DraftRefusal.Published => Texts.Refusals_Published.With(refused.Number),
            DraftRefusal.Rejected => Texts.Refusals_Rejected,
            DraftRefusal.Discarded => Texts.Refusals_Discarded,
            DraftRefusal.OwnWork => Texts.Refusals_OwnWork,
            DraftRefusal.InvitedByAuthor => Texts.Refusals_InvitedByAuthor.With(Review.StrangersFor.TotalHours),
            DraftRefusal.NothingSaid => Texts.Refusals_NothingSaid,
            DraftRefusal.NoReasonForAuthor => Texts.Refusals_NoReasonForAuthor,
            DraftRefusal.NoteTooLong => Texts.Refusals_NoteTooLong.With(refused.Number),
            DraftRefusal.NoSuchField => Texts.Refusals_NoSuchField,
            DraftRefusal.NoReasonForReaders => Texts.Refusals_NoReasonForReaders,
            DraftRefusal.ReasonTooLong => Texts.Refusals_ReasonTooLong.With(refused.Number),
            DraftRefusal.NoSuchDocument => Texts.Refusals_NoSuchDocument,
            DraftRefusal.ChangesBothAddresses => Texts.Refusals_ChangesBothAddresses.With(refused.Name),
            _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
        };

    private static string Words(DeskRefusalException refused) =>
        refused.Refusal switch
        {
            DeskRefusal.NothingToDraft => Texts.Refusals_NothingToDraft,
            DeskRefusal.NoReasonToDismiss => Texts.Refusals_NoReasonToDismiss,
            DeskRefusal.ReportDecided => Texts.Refusals_ReportDecided,
            DeskRefusal.SourceChanged => Texts.Refusals_SourceChanged,
            DeskRefusal.HasLaterCapture => Texts.Refusals_HasLaterCapture,
            DeskRefusal.UsedByDraft => Texts.Refusals_UsedByDraft.With(refused.Name),
            DeskRefusal.SourcePublished => Texts.Refusals_SourcePublished,
            DeskRefusal.SourceGone => Texts.Refusals_SourceGone,
            _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
        };

    private static string Words(RevisionConflictException conflict)
    {
        var change = conflict.Latest.Change!;
        return Texts.Refusals_Conflict.With(change.Author, change.Number, conflict.Document, change.Reason);
    }
}
