using System.Text.Encodings.Web;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Agreements;

/// <summary>Where an agreement stands, in words that know its steps.</summary>
internal static class AgreementWords
{
    /// <summary>A request that is not listed any more was never an agreement that was.</summary>
    public static bool IsRequestGone(this Agreement agreement) =>
        agreement.Status == AgreementStatus.NoLongerListed && Departure(agreement)?.Kind == AgreementEventKind.NoLongerPending;

    /// <summary>'no longer listed by ICE since June 11, 2025'.</summary>
    public static string Standing(this Agreement agreement) => agreement.Status == AgreementStatus.NoLongerListed
        ? (agreement.IsRequestGone() ? AgreementEventKind.NoLongerPending : AgreementEventKind.NoLongerListed).Label() + Since(agreement)
        : agreement.Status.Label();

    /// <summary>Of what is not listed any more, with a space before it.</summary>
    public static string Since(this Agreement agreement) => Departure(agreement)?.Date.Value is { } day ? $" since {DateWords.Of(day)}" : "";

    /// <summary>The model's name, also where none is stated.</summary>
    public static string ModelName(this AgreementModel model) => model == AgreementModel.NotStated ? "model not stated" : model.Label();

    /// <summary>As the heading of a column, which may be narrow.</summary>
    public static MarkupString Heading(this AgreementModel model) =>
        new(HtmlEncoder.Default.Encode(model.ModelName().Capitalized()).Replace("enforcement", "enforce&shy;ment", StringComparison.Ordinal));

    private static AgreementEvent? Departure(Agreement agreement) =>
        agreement.Events.LastOrDefault(step => step.Kind is AgreementEventKind.NoLongerListed or AgreementEventKind.NoLongerPending);
}
