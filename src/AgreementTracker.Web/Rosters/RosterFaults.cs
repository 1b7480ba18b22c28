using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Intake.Files;
using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Rosters;

internal static class RosterFaults
{
    private const int MaxProblems = 3;
    private const int MaxDocuments = 10;

    /// <summary>What is told of a fault; null where it is none that a person can do anything about.</summary>
    public static string? Words(Exception fault) =>
        fault switch
        {
            RosterRefusedException refused => Words(refused),
            RefusedFileException or AccessDeniedException => fault.Message,
            RevisionConflictException => Texts.RosterFaults_Conflict,
            InvalidDocumentsException invalid => Texts.RosterFaults_Invalid.With(
                string.Join(" ", invalid.Problems.Take(MaxProblems))
            ),
            _ => null,
        };

    public static string Words(RosterRefusedException refused) =>
        refused.Refusal switch
        {
            RosterRefusal.LaterListKnown => Texts.RosterFaults_LaterList.With(
                refused.File,
                $"{refused.Day:yyyy-MM-dd}",
                refused.Other
            ),
            RosterRefusal.LaterListOfDayKnown => Texts.RosterFaults_LaterListOfDay.With(refused.File, refused.Other),
            RosterRefusal.Doubtful => string.Join(" ", refused.Objections.Select(objection => objection.Reason)),
            RosterRefusal.NoReason => Texts.RosterFaults_NoReason,
            RosterRefusal.EarlierVersion => Texts.RosterFaults_EarlierVersion,
            RosterRefusal.NotTheNewest => Texts.RosterFaults_NotTheNewest,
            RosterRefusal.ReadAgainSince => Texts.RosterFaults_ReadAgain,
            RosterRefusal.ChangedSince => (
                refused.Documents.Count > MaxDocuments ? Texts.RosterFaults_ManyChanged : Texts.RosterFaults_Changed
            ).With(string.Join(", ", refused.Documents.Take(MaxDocuments)), refused.Documents.Count - MaxDocuments),
            RosterRefusal.QuestionClosed => Texts.RosterFaults_QuestionClosed,
            RosterRefusal.FileUnreadable => Texts.RosterFaults_Unreadable.With(
                refused.List,
                refused.File,
                refused.InnerException?.Message
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
        };
}
