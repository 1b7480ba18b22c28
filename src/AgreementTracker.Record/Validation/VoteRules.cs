using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Validation;

/// <summary>What holds of a vote by itself, and of the votes of one day.</summary>
internal static class VoteRules
{
    public static void Check(
        ICitingDocument document,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Report report
    )
    {
        if (document is not Dossier dossier)
            return;
        for (var i = 0; i < dossier.VoteEvents.Count; i++)
        {
            var (vote, path) = (dossier.VoteEvents[i], $"{report.Root}.voteEvents[{i}]");
            CheckCounts(vote, path, report);
            CheckRoll(vote, path, report);
            CheckNames(vote, path, passages, report);
            CheckSeats(vote, path, report);
            CheckOrder(vote, [.. dossier.VoteEvents.Take(i)], path, report);
        }
    }

    private static void CheckCounts(VoteEventFact vote, string path, Report report)
    {
        for (var i = 0; i < vote.Counts.Count; i++)
            if (vote.Counts.Take(i).Any(count => count.Option == vote.Counts[i].Option))
                report.Add($"{path}.counts[{i}].option", $"'{vote.Counts[i].Option.Word()}' has a count already");
    }

    private static void CheckRoll(VoteEventFact vote, string path, Report report)
    {
        for (var i = 0; i < vote.Votes.Count; i++)
        {
            var (line, earlier) = (vote.Votes[i], vote.Votes.Take(i));
            if (line.Person is { } person && earlier.Any(other => other.Person == person))
                report.Add($"{path}.votes[{i}].person", $"'{person}' has voted already in this vote");
            if (line.Capacity is null)
                continue;
            if (earlier.Any(other => other.Capacity == line.Capacity))
                report.Add($"{path}.votes[{i}].capacity", "the vote has a casting vote already");
            if (line.Option is not (VoteOption.Yes or VoteOption.No))
                report.Add($"{path}.votes[{i}].option", "a casting vote is yes or no");
        }
    }

    /// <summary>
    /// Two sources may disagree, and both are kept. One that names more voters than it counts itself was misread: an
    /// option can't have more voters than votes.
    /// </summary>
    private static void CheckNames(
        VoteEventFact vote,
        string path,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Report report
    )
    {
        for (var i = 0; i < vote.Counts.Count; i++)
        {
            var count = vote.Counts[i];
            foreach (var source in SourcesOf(count, "value"))
                if (
                    vote.CountedVotes()
                        .Count(line => line.Option == count.Option && SourcesOf(line, "option").Contains(source))
                        is var named
                    && named > count.Value
                )
                    report.Add(
                        $"{path}.counts[{i}].value",
                        $"{source} counts {count.Value} for '{count.Option.Word()}', "
                            + $"but {named} voters rest on it too: correct the number or the names, or leave the number out"
                    );
        }

        HashSet<string> SourcesOf(Fact fact, string field) =>
            [
                .. (fact.Citations.GetValueOrDefault(field) ?? [])
                    .Where(citing => citing.Role == CitationRole.Supports && passages.ContainsKey(citing.Passage))
                    .Select(citing => passages[citing.Passage].Source.Slug),
            ];
    }

    private static void CheckSeats(VoteEventFact vote, string path, Report report)
    {
        if (vote.Vacant > vote.Seats)
            report.Add($"{path}.vacant", $"{vote.Vacant} of {vote.Seats} seats can't be vacant");
        if (vote.VotesNeeded > vote.Seats)
            report.Add(
                $"{path}.votesNeeded",
                $"{vote.VotesNeeded} votes can't be needed where there are {vote.Seats} seats"
            );
    }

    private static void CheckOrder(VoteEventFact vote, List<VoteEventFact> earlier, string path, Report report)
    {
        if (vote.Order is not { } order)
            return;
        if (vote.Date is null)
            report.Add($"{path}.order", "has no date: an order is one of votes on the same day");
        else if (earlier.Find(other => other.Order == order && IsSameDay(other.Date, vote.Date)) is { } taken)
            report.Add($"{path}.order", $"'{taken.Key}' is number {order} of that day already");
    }

    private static bool IsSameDay(DateFact? one, DateFact other) =>
        one is not null && (one.Value ?? one.Printed) == (other.Value ?? other.Printed);
}
