using System.Text.RegularExpressions;

namespace AgreementTracker.Web.Shared;

public sealed partial class Sentence
{
    [GeneratedRegex("([0-9]+–[0-9]+)")]
    private static partial Regex Tally { get; }
}
