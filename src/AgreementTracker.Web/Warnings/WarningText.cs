using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Warnings;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Warnings;

/// <summary>What a warning says to an editor.</summary>
internal static class WarningText
{
    public static string Words(this Warning warning) =>
        warning.Code switch
        {
            WarningCode.ResultAgainstCounts => Texts.WarningText_ResultAgainstCounts.With(warning.Found),
            WarningCode.StepAgainstVote => Texts.WarningText_StepAgainstVote.With(warning.Found),
            WarningCode.StepFarFromVote => Texts.WarningText_StepFarFromVote.With(warning.Found),
            WarningCode.VoteOutsideTerm => Texts.WarningText_VoteOutsideTerm.With(warning.Found),
            WarningCode.AfterPublication => Texts.WarningText_AfterPublication.With(warning.Found),
            WarningCode.OptionAgainstWords => Texts.WarningText_OptionAgainstWords.With(warning.Found),
            WarningCode.NumberUnused => Texts.WarningText_NumberUnused.With(warning.Found),
            WarningCode.VoteLongBeforeAgreement => Texts.WarningText_VoteLongBeforeAgreement.With(warning.Found),
            WarningCode.WordsGone => Texts.WarningText_WordsGone.With(warning.Found),
            _ => warning.Found,
        };

    /// <summary>For a terminal or a log: what to write into <c>keptWarnings</c> to keep it.</summary>
    public static string Line(this Warning warning) =>
        $"{warning.File}: {warning.Path}: {warning.Words()} [{Record.Vocabulary.WordOf(warning.Code)} at {warning.At}, found {warning.Found}]"
        + (warning.Reason is { } reason ? $" Kept: {reason}" : "");
}
