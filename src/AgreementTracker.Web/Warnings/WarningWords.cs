using AgreementTracker.Data.Dossiers;

namespace AgreementTracker.Web.Warnings;

/// <summary>What a warning says to an editor.</summary>
internal static class WarningWords
{
    public static string Words(this Warning warning) => warning.Code switch
    {
        WarningCode.ResultAgainstCounts => $"The result does not follow from the counts ({warning.Found}).",
        WarningCode.StepAgainstVote => $"The vote decided something else than this step says ({warning.Found}: step, what a yes does, result).",
        WarningCode.StepFarFromVote => $"The step is a week or more away from its vote ({warning.Found}: step, vote).",
        WarningCode.VoteOutsideTerm => $"The voter was not in this body then ({warning.Found}: vote, terms).",
        WarningCode.AfterPublication => $"The date is after its source was published ({warning.Found}: date, publication).",
        WarningCode.OptionAgainstWords => $"The cited words say something else than the option ({warning.Found}).",
        WarningCode.NumberUnused => $"The cited words have the number {warning.Found}, which no field has.",
        WarningCode.VoteLongBeforeAgreement => $"The vote is half a year or more before the agreement’s first step ({warning.Found}: vote, first step). Was it on another agreement?",
        WarningCode.WordsGone => $"The publisher changed this source: its later version ({warning.Found}) no longer has the cited words.",
        _ => warning.Found,
    };

    /// <summary>For a terminal or a log: what to write into <c>keptWarnings</c> to keep it.</summary>
    public static string Line(this Warning warning) =>
        $"{warning.File}: {warning.Path}: {warning.Words()} [{Data.Vocabulary.WordOf(warning.Code)} at {warning.At}, found {warning.Found}]"
        + (warning.Reason is { } reason ? $" Kept: {reason}" : "");
}
