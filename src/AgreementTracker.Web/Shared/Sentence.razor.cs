using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Shared;

public sealed partial class Sentence
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [GeneratedRegex("([0-9]+–[0-9]+)")]
    private static partial Regex Tally { get; }
}
