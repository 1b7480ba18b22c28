using System.Text.Encodings.Web;
using AgreementTracker.Data;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Shared;

internal static class Unstated
{
    /// <summary>The label of a vocabulary's value, set apart where it says that nothing is stated.</summary>
    public static MarkupString Or(Enum value) => new(Vocabulary.IsNotStated(value)
        ? $"<span class=\"unstated\">{HtmlEncoder.Default.Encode(value.Label())}</span>"
        : HtmlEncoder.Default.Encode(value.Label()));
}
