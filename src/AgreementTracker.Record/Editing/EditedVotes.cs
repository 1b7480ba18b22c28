using System.Text.Json.Nodes;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Editing;

/// <summary>A new vote has lines for its numbers; one that nobody counted asks for none.</summary>
public static class EditedVotes
{
    private static readonly HashSet<string> Uncounted =
    [
        VoteMethod.Voice.Word(),
        VoteMethod.UnanimousConsent.Word(),
        VoteMethod.UnanimousAsStated.Word(),
        VoteMethod.ConsentAgenda.Word(),
        VoteResult.NoSecond.Word(),
        VoteResult.Withdrawn.Word(),
    ];

    /// <summary>
    /// Takes out the counts without a number, in the same step, where a method or result is chosen that needs none.
    /// </summary>
    /// <returns>Whether there were any; if not, nothing is changed.</returns>
    public static bool ChooseUncounted(this EditedDocument document, string vote, string field, string word)
    {
        var list = FormPath.Of(vote, "counts");
        if (
            field is not ("method" or "result")
            || !Uncounted.Contains(word)
            || document.Find(list) is not JsonArray counts
        )
            return false;
        var kept = new JsonArray([
            .. counts
                .Where(count => count is JsonObject fact && fact.ContainsKey("value"))
                .Select(count => count!.DeepClone()),
        ]);
        if (kept.Count == counts.Count)
            return false;
        document.Take([(FormPath.Of(vote, field), word, true), (list, kept, kept.Count > 0)]);
        return true;
    }
}
