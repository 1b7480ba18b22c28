using AgreementTracker.Record;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Shared;

/// <summary>What a source states, or 'not stated', set apart.</summary>
internal static class NotStated
{
    /// <summary>The label of a vocabulary's value.</summary>
    public static MarkupString Or(Enum value) =>
        Vocabulary.IsNotStated(value) ? Apart(value.Label()) : new(PageEncoder.Instance.Encode(value.Label()));

    public static MarkupString Or(string? value, string? missing = null) =>
        value is null ? Apart(missing ?? Texts.NotStated) : new(PageEncoder.Instance.Encode(value));

    private static MarkupString Apart(string text) =>
        new($"<span class=\"unstated\">{PageEncoder.Instance.Encode(text)}</span>");
}
