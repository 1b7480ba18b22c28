using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Sources.Intake;
using AgreementTracker.Web.Account;

namespace AgreementTracker.Web.Rosters;

internal static class RosterFaults
{
    private const int MostProblems = 3;

    /// <summary>What is told of a fault; null where it is none that a person can do anything about.</summary>
    public static string? Words(Exception fault) => fault switch
    {
        RefusedFileException or RosterRefusedException or AccessDeniedException => fault.Message,
        RevisionConflictException => "Others are publishing all the while, and nothing was written. Try again in a moment.",
        InvalidDocumentsException invalid => $"What follows from it does not pass the checks of the record, so nothing was written. {string.Join(" ", invalid.Problems.Take(MostProblems))}",
        _ => null,
    };
}
