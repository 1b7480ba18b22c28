using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Sources.Intake;
using AgreementTracker.Web.Account;

namespace AgreementTracker.Web.Rosters;

internal static class RosterFaults
{
    private const int MostProblems = 3;
    private const int MostDocuments = 10;

    /// <summary>What is told of a fault; null where it is none that a person can do anything about.</summary>
    public static string? Words(Exception fault) => fault switch
    {
        RosterRefusedException refused => Words(refused),
        RefusedFileException or AccessDeniedException => fault.Message,
        RevisionConflictException => "Others are publishing all the while, and nothing was written. Try again in a moment.",
        InvalidDocumentsException invalid => $"What follows from it does not pass the checks of the record, so nothing was written. {string.Join(" ", invalid.Problems.Take(MostProblems))}",
        _ => null,
    };

    public static string Words(RosterRefusedException refused) => refused.Refusal switch
    {
        RosterRefusal.LaterListKnown =>
            $"{refused.File} is dated {refused.Day:yyyy-MM-dd}, and the list of {refused.Other} was imported already: lists are imported one after the other.",
        RosterRefusal.LaterListOfDayKnown =>
            $"{refused.File} is older than {refused.Other} of the same day, which was imported already: lists are imported one after the other.",
        RosterRefusal.Doubtful => string.Join(" ", refused.Doubts.Select(doubt => doubt.Reason)),
        RosterRefusal.NoReason => "Say why it is imported although something speaks against it.",
        RosterRefusal.EarlierVersion => "The lists were imported by an earlier version of the program, which knew a list by its day alone. "
            + "Run the command 'reimport-rosters' first: it reads all imported lists again and publishes what was wrong as corrections.",
        RosterRefusal.NotTheNewest => "Only the newest list can be undone: the later ones rest on those before.",
        RosterRefusal.ReadAgainSince => "All lists were read again since this one was imported: it can’t be undone any more.",
        RosterRefusal.ChangedSince => $"Editors have since changed what this list brought, in {string.Join(", ", refused.Documents.Take(MostDocuments))}"
            + $"{(refused.Documents.Count > MostDocuments ? $" and {refused.Documents.Count - MostDocuments} more" : "")}: nothing was undone.",
        RosterRefusal.QuestionClosed => "This question is not open any more: it was decided, or a later list has answered it.",
        RosterRefusal.FileUnreadable => $"The file of list {refused.List}, {refused.File}, can’t be read any more: {refused.InnerException?.Message}",
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
    };
}
