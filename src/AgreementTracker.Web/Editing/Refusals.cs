using AgreementTracker.Data.Editing;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Account;
using AgreementTracker.Web.Entries;

namespace AgreementTracker.Web.Editing;

/// <summary>The words for what was asked for and not done. Nothing of it was.</summary>
internal static class Refusals
{
    private const int MostProblems = 5;

    /// <summary>Null where a fault is none that the person who asked can do anything about.</summary>
    public static string? Words(Exception fault) => fault switch
    {
        DraftRefusedException refused => Words(refused),
        DraftOvertakenException => "This draft was saved in another window or by another session since it was opened here.",
        DraftUnfinishedException unfinished =>
            $"It can't be published as it stands. {string.Join(" ", unfinished.Problems.Take(MostProblems))}",
        EntryRefusedException refused => EntryRefusals.Words(refused),
        DeskRefusalException refused => Words(refused),
        RevisionConflictException conflict => Words(conflict),
        AccessDeniedException => fault.Message,
        _ => null,
    };

    private static string Words(DraftRefusedException refused) => refused.Refusal switch
    {
        DraftRefusal.NoSuchDraft => "This draft does not exist.",
        DraftRefusal.OfAnother => $"This draft is {refused.Name}'s.",
        DraftRefusal.WithItsAuthor => "This draft is with its author.",
        DraftRefusal.InReview => "This draft is waiting for review.",
        DraftRefusal.Published when refused.Number is null => "This draft was approved; all of it was published before.",
        DraftRefusal.Published => $"This draft was published as change {refused.Number}.",
        DraftRefusal.Rejected => "This draft was rejected.",
        DraftRefusal.Discarded => "This draft was discarded.",
        DraftRefusal.OwnWork => "You can’t approve your own work: another reviewer must.",
        DraftRefusal.NothingSaid => "Write your comment first.",
        DraftRefusal.NoReasonForAuthor => "Say why, in a sentence for the author.",
        DraftRefusal.NoteTooLong => $"A note can have {refused.Number:N0} characters.",
        DraftRefusal.NoSuchField => "This field does not exist.",
        DraftRefusal.NoReasonForReaders => "Say in a sentence for readers why this is published.",
        DraftRefusal.ReasonTooLong => $"Reason and correction can have {refused.Number:N0} characters each.",
        DraftRefusal.NoSuchDocument => "The draft no longer has this document.",
        DraftRefusal.ChangesBothAddresses => $"This draft also changes {refused.Name}, where this place is now. Finish one of them first.",
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
    };

    private static string Words(DeskRefusalException refused) => refused.Refusal switch
    {
        DeskRefusal.NothingToDraft =>
            "Nothing was decided: there is no place to draft for this report, so say in the note what was done.",
        DeskRefusal.NoReasonToDismiss => "Nothing was decided: say in the note why this report is dismissed. Only editors see it.",
        DeskRefusal.ReportDecided => "Another editor has decided on this report already; that decision stands.",
        DeskRefusal.SourceChanged =>
            "Another editor has changed this source since you opened it. Nothing was saved: look at what it says now.",
        DeskRefusal.HasLaterCapture =>
            "Another source of the desk is a later capture of this one: it can be deleted when that one no longer says so.",
        DeskRefusal.UsedByDraft => $"A draft of {refused.Name} uses this source: it can be deleted when the draft no longer does.",
        DeskRefusal.SourcePublished => "This source is published: it belongs to the record, and is no longer changed here.",
        DeskRefusal.SourceGone => "This source is no longer on the desk: another editor has deleted it.",
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
    };

    private static string Words(RevisionConflictException conflict)
    {
        var change = conflict.Latest.Change!;
        return $"Nothing was published: {change.Author} published change {change.Number} of {conflict.Document} first ({change.Reason})."
            + " The author merges the two versions.";
    }
}
