using System.Text.RegularExpressions;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Rosters.Reading;

/// <summary>The vocabularies of the list, with all the ways in which it writes them.</summary>
internal static partial class RosterText
{
    private static readonly KeyValuePair<string, AgreementModel>[] Models =
    [
        new("jail enforcement model", AgreementModel.JailEnforcement),
        new("jail enforcement", AgreementModel.JailEnforcement),
        new("jail enforcement officer", AgreementModel.JailEnforcement),
        new("jem", AgreementModel.JailEnforcement),
        new("jeo", AgreementModel.JailEnforcement),
        new("task force model", AgreementModel.TaskForce),
        new("task force", AgreementModel.TaskForce),
        new("tfm", AgreementModel.TaskForce),
        new("task force officer", AgreementModel.TaskForce),
        new("tfo", AgreementModel.TaskForce),
        new("warrant service officer", AgreementModel.WarrantServiceOfficer),
        new("warrant service officer model", AgreementModel.WarrantServiceOfficer),
        new("warrant service", AgreementModel.WarrantServiceOfficer),
        new("warrant services officer program", AgreementModel.WarrantServiceOfficer),
        new("wso", AgreementModel.WarrantServiceOfficer),
    ];

    private static readonly KeyValuePair<string, AgencyLevel>[] Levels =
    [
        new("county", AgencyLevel.County),
        new("parish", AgencyLevel.County),
        new("county agency", AgencyLevel.County),
        new("municipality", AgencyLevel.Municipality),
        new("municipal", AgencyLevel.Municipality),
        new("city", AgencyLevel.Municipality),
        new("town", AgencyLevel.Municipality),
        new("township", AgencyLevel.Municipality),
        new("local", AgencyLevel.Municipality),
        new("state", AgencyLevel.State),
        new("state agency", AgencyLevel.State),
        new("territory", AgencyLevel.State),
        new("tribe", AgencyLevel.Tribe),
        new("tribal", AgencyLevel.Tribe),
        new("tribal agency", AgencyLevel.Tribe),
    ];

    public static AgreementModel? Model(string? printed, out bool isSlip) => Read(printed, Models, 3, out isSlip);

    public static AgencyLevel? Level(string? printed, out bool isSlip) => Read(printed, Levels, 2, out isSlip);

    /// <summary>How a list says that a cell has nothing: <c>#N/A</c>, <c>#NA</c>, <c>N/A</c>.</summary>
    public static bool IsNothing(string? printed) => string.IsNullOrWhiteSpace(printed) || Nothing.IsMatch(printed);

    /// <summary>Single spaces, and nothing that nobody sees.</summary>
    public static string Single(string printed) => Spaces.Replace(Unseen.Replace(printed, ""), " ").Trim();

    /// <summary>Straight apostrophes too.</summary>
    public static string Clean(string printed) =>
        Single(printed)
            .Replace('\u2018', '\'')
            .Replace('\u2019', '\'')
            .Replace('\u02BC', '\'')
            .Replace('`', '\'')
            .Replace('\u00B4', '\'');

    private static T? Read<T>(string? printed, KeyValuePair<string, T>[] words, int slips, out bool isSlip)
        where T : struct
    {
        isSlip = false;
        if (IsNothing(printed))
            return null;
        var folded = Folding.Fold(Clean(printed!)).Trim(' ', '.', ',', '-');
        foreach (var (word, meaning) in words)
            if (word == folded)
                return meaning;
        isSlip = true;
        return folded.Length < 4
            ? null
            : NearestWord.Of(folded, words.Where(word => word.Key.Length > 3), Math.Min(slips, folded.Length / 3));
    }

    [GeneratedRegex(
        @"^[\s\u00A0]*(#?\s*n\s*/?\s*a|#REF!|#VALUE!|#NAME\?|none|null|-+|\.)[\s\u00A0!]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(@"[\s\u00A0\u2007\u202F]+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]|[\p{Cc}-[\t\n\r]]")]
    private static partial Regex Unseen { get; }
}
