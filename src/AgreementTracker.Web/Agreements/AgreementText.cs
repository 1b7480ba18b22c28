using AgreementTracker.Data;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Agreements;

/// <summary>The status of an agreement in words, with the step that it follows from and its date.</summary>
internal static class AgreementText
{
    /// <summary>A request that is not listed any more was never an agreement that was.</summary>
    public static bool IsRequestGone(this Agreement agreement) =>
        agreement.Status == AgreementStatus.NoLongerListed
        && agreement.Deciding()?.Kind == AgreementEventKind.NoLongerPending;

    /// <summary>'in force (signed August 28, 2025)', 'no longer listed by ICE since June 11, 2025'.</summary>
    public static string Standing(this Agreement agreement) =>
        agreement.Status switch
        {
            AgreementStatus.NoLongerListed => agreement.StatusWord() + Since(agreement),
            // A list that has a request does not say when it was made.
            AgreementStatus.NotStated or AgreementStatus.Requested => agreement.StatusWord(),
            _ => $"{agreement.StatusWord()}{By(agreement)}{OnList(agreement)}",
        };

    /// <summary>The status alone; a request that is gone has words of its own.</summary>
    public static string StatusWord(this Agreement agreement) =>
        agreement.Status == AgreementStatus.NotStated
            ? Texts.AgreementText_StatusNotStated
            : (agreement.IsRequestGone() ? AgreementEventKind.NoLongerPending : (Enum)agreement.Status).Label();

    /// <summary>Of what is not listed any more, with a space before it: ' since June 11, 2025'.</summary>
    public static string Since(this Agreement agreement) =>
        agreement.Deciding()?.Date.Value is { } day ? Texts.AgreementText_Since.With(DateWords.Of(day)) : "";

    /// <summary>
    /// The step that the status follows from, with a space before it: ' (signed August 28, 2025)'; empty without a
    /// step.
    /// </summary>
    public static string By(this Agreement agreement)
    {
        if (agreement.Deciding() is not { } step)
            return "";
        var date =
            step.Date.Value is not null ? $" {DateWords.Of(step.Date)}"
            : step.Date.Printed is { } printed ? Texts.AgreementText_DateAsPrinted.With(printed)
            : Texts.AgreementText_DateNotStated;
        return step.Kind.Label() == agreement.Status.Label() ? date : $" ({step.Kind.Label()}{date})";
    }

    /// <summary>
    /// What ICE's newest list adds to a status, with a comma before it: that it lacks an agreement in force, or still
    /// has one that has ended. Nothing where both agree.
    /// </summary>
    public static string OnList(this Agreement agreement) =>
        (agreement.Status, agreement.Listed) switch
        {
            (AgreementStatus.InForce, { Table: RosterTable.Participating, IsNewest: false } listed) =>
                Texts.AgreementText_OnListUntil.With(DateWords.Of(listed.Day)),
            (
                AgreementStatus.Ended
                    or AgreementStatus.Suspended
                    or AgreementStatus.Rejected,
                { Table: RosterTable.Participating, IsNewest: true } listed
            ) => Texts.AgreementText_StillOnList.With(DateWords.Of(listed.Day)),
            _ => "",
        };

    /// <summary>' as of October 27, 2025' where the newest list has an agreement in force; else nothing.</summary>
    public static string AsOf(this Agreement agreement) =>
        agreement
            is { Status: AgreementStatus.InForce, Listed: { Table: RosterTable.Participating, IsNewest: true } listed }
            ? Texts.AgreementText_AsOf.With(DateWords.Of(listed.Day))
            : "";

    /// <summary>The model's name, also where none is stated.</summary>
    public static string ModelName(this AgreementModel model) =>
        model == AgreementModel.NotStated ? Texts.AgreementText_TypeNotStated : model.Label();

    /// <summary>As the heading of a column, which may be narrow.</summary>
    public static MarkupString Heading(this AgreementModel model) =>
        new(
            PageEncoder
                .Instance.Encode(model.ModelName().Capitalized())
                .Replace("enforcement", "enforce&shy;ment", StringComparison.Ordinal)
        );
}
