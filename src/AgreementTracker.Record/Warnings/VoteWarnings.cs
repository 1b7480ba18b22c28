using System.Text.RegularExpressions;
using AgreementTracker.Record.Dates;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Validation;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Warnings;

/// <summary>
/// Votes held against their counts, their voters' terms, the words for their options and the agreement they were on.
/// </summary>
internal static partial class VoteWarnings
{
    private const int HalfYear = 183;

    public static IEnumerable<(string Path, WarningCode Code, string Found, string? Passage)> Of(
        Dossier dossier,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Neighbours neighbours
    )
    {
        for (var i = 0; i < dossier.VoteEvents.Count; i++)
        {
            var (vote, path) = (dossier.VoteEvents[i], $"$.voteEvents[{i}]");
            if (ResultAgainstCounts(vote) is { } counts)
                yield return ($"{path}.result", WarningCode.ResultAgainstCounts, counts, null);
            if (LongBefore(vote, dossier) is { } step)
                yield return (
                    $"{path}.agreement",
                    WarningCode.VoteLongBeforeAgreement,
                    $"{vote.Date!.Value}, {step}",
                    null
                );
            for (var j = 0; j < vote.Votes.Count; j++)
            {
                if (OutsideTerm(vote, vote.Votes[j], neighbours) is { } term)
                    yield return (
                        $"{path}.votes[{j}].person",
                        WarningCode.VoteOutsideTerm,
                        $"{vote.Date!.Value}, {term}",
                        null
                    );
                if (AgainstWords(vote, vote.Votes[j], passages) is { } words)
                    yield return (
                        $"{path}.votes[{j}].option",
                        WarningCode.OptionAgainstWords,
                        $"{vote.Votes[j].Option.Word()}, “{words}”",
                        null
                    );
            }
        }
    }

    private static string? ResultAgainstCounts(VoteEventFact vote)
    {
        if (Count(VoteOption.Yes) is not { } yes || Count(VoteOption.No) is not { } no)
            return null;
        var isOdd = vote.Result switch
        {
            VoteResult.Pass => yes <= no,
            VoteResult.Fail => yes > no,
            VoteResult.TieFails => yes != no,
            _ => false,
        };
        return isOdd ? $"{vote.Result.Word()}, {yes}–{no}" : null;

        int? Count(VoteOption option) => vote.Counts.FirstOrDefault(count => count.Option == option)?.Value;
    }

    private static string? LongBefore(VoteEventFact vote, Dossier dossier)
    {
        if (
            vote.Date?.Value is not { } date
            || dossier.Agreements.FirstOrDefault(agreement => agreement.Key == vote.Agreement) is not { } agreement
        )
            return null;
        var first = agreement.Events.Select(step => step.Date?.Value).OfType<string>().OrderBy(DateOf).FirstOrDefault();
        return first is not null && DateOf(first).DayNumber - DateSpan.Of(date).To.DayNumber >= HalfYear ? first : null;

        static DateOnly DateOf(string edtf) => DateSpan.Of(edtf).From;
    }

    /// <summary>Only where it is known when the person was in this body, and the vote was at no such time.</summary>
    private static string? OutsideTerm(VoteEventFact vote, PersonVoteFact cast, Neighbours neighbours)
    {
        if (
            vote.Date?.Value is not { } date
            || cast.Person is null
            || !neighbours.Memberships.TryGetValue(cast.Person, out var all)
        )
            return null;
        var terms = all.Where(membership => membership.Organization == vote.Body).ToList();
        if (terms.Count == 0 || terms.Exists(term => MayHold(term, DateSpan.Of(date))))
            return null;
        return string.Join("; ", terms.Select(term => $"{term.Start?.Value}/{term.End?.Value}"));
    }

    private static bool MayHold(MembershipFact term, DateSpan day) =>
        (term.Start?.Value is not { } start || DateSpan.Of(start).From <= day.To)
        && (term.End?.Value is not { } end || day.From <= DateSpan.Of(end).To);

    /// <summary>
    /// The verb that says something else; null where none does, or where others agree with the option.
    /// </summary>
    private static string? AgainstWords(
        VoteEventFact vote,
        PersonVoteFact cast,
        IReadOnlyDictionary<string, FoundPassage> passages
    )
    {
        var words = (cast.Citations.GetValueOrDefault("option") ?? [])
            .Where(citing => citing.Role == CitationRole.Supports)
            .Select(citing => passages.GetValueOrDefault(citing.Passage)?.Quote.Exact)
            .OfType<string>()
            .ToList();
        // Who voted against the agreement voted for a motion to end it: there, only yes and no are clear.
        var isPlain = vote.Effect is VoteEffect.Adopt or VoteEffect.Keep or VoteEffect.NotStated;
        List<(VoteOption Option, string Words)> said = [];
        foreach (var text in words)
        foreach (var (option, pattern, needsPlain) in Verbs)
            if (!needsPlain || isPlain)
                said.AddRange(pattern.Matches(text).Select(match => (option, match.Value)));
        return
            said.Count == 0
            || said.Exists(verb => verb.Option == cast.Option)
            || !Verbs.Select(verb => verb.Option).Contains(cast.Option)
            ? null
            : said[0].Words;
    }

    private static readonly (VoteOption Option, Regex Words, bool NeedsPlain)[] Verbs =
    [
        (VoteOption.No, SaysNo, false),
        (VoteOption.No, SaysAgainst, true),
        (VoteOption.Yes, SaysYes, false),
        (VoteOption.Yes, SaysFor, true),
        (VoteOption.Abstain, SaysAbstain, false),
        (VoteOption.Absent, SaysAbsent, false),
        (VoteOption.Recused, SaysRecused, false),
    ];

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:vot(?:ed|es|ing) ['‘’“""]?(?:no|nay)\b|no votes?\b|nays?\b|votó ['‘’“""]?no\b)", Any)]
    private static partial Regex SaysNo { get; }

    [GeneratedRegex(
        @"\b(?:vot(?:ed|es|ing|e)? against|dissent(?:ed|ing)|oppos(?:ed|ing)|in opposition|en contra|se opuso)\b",
        Any
    )]
    private static partial Regex SaysAgainst { get; }

    [GeneratedRegex(
        @"\b(?:vot(?:ed|es|ing) ['‘’“""]?(?:yes|aye|yea)\b|ayes?\b|yeas?\b|yes votes?\b|votó ['‘’“""]?sí\b)",
        Any
    )]
    private static partial Regex SaysYes { get; }

    [GeneratedRegex(
        @"\b(?:vot(?:ed|es|ing) (?:for|to (?:approve|adopt|keep))|(?:in|vot\w+ with the majority in) favor|a favor)\b",
        Any
    )]
    private static partial Regex SaysFor { get; }

    [GeneratedRegex(@"\b(?:abstain(?:ed|ing)|abstention|se abstuv\w+)\b", Any)]
    private static partial Regex SaysAbstain { get; }

    [GeneratedRegex(@"\b(?:(?:was|were) (?:absent|not present|away)|absent|ausentes?)\b", Any)]
    private static partial Regex SaysAbsent { get; }

    [GeneratedRegex(@"\b(?:recus(?:ed|ing|al)|se recusó)\b", Any)]
    private static partial Regex SaysRecused { get; }
}
