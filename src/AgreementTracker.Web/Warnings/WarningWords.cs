using AgreementTracker.Data.Dossiers;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Warnings;

/// <summary>What a warning says to an editor.</summary>
internal static class WarningWords
{
    public static string Words(this Warning warning) => warning.Code switch
    {
        WarningCode.ResultAgainstCounts => Texts.WarningWords_ResultAgainstCounts.With(warning.Found),
        WarningCode.StepAgainstVote => Texts.WarningWords_StepAgainstVote.With(warning.Found),
        WarningCode.StepFarFromVote => Texts.WarningWords_StepFarFromVote.With(warning.Found),
        WarningCode.VoteOutsideTerm => Texts.WarningWords_VoteOutsideTerm.With(warning.Found),
        WarningCode.AfterPublication => Texts.WarningWords_AfterPublication.With(warning.Found),
        WarningCode.OptionAgainstWords => Texts.WarningWords_OptionAgainstWords.With(warning.Found),
        WarningCode.NumberUnused => Texts.WarningWords_NumberUnused.With(warning.Found),
        WarningCode.VoteLongBeforeAgreement => Texts.WarningWords_VoteLongBeforeAgreement.With(warning.Found),
        WarningCode.WordsGone => Texts.WarningWords_WordsGone.With(warning.Found),
        _ => warning.Found,
    };

    /// <summary>For a terminal or a log: what to write into <c>keptWarnings</c> to keep it.</summary>
    public static string Line(this Warning warning) =>
        $"{warning.File}: {warning.Path}: {warning.Words()} [{Data.Vocabulary.WordOf(warning.Code)} at {warning.At}, found {warning.Found}]"
        + (warning.Reason is { } reason ? $" Kept: {reason}" : "");
}
