using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.ContextNotes;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.Statements;
using AgreementTracker.Data.VoteEvents;

namespace AgreementTracker.Web.Shared;

/// <summary>Vocabularies in the words that readers see; where a word says it all, the word itself.</summary>
internal static class Labels
{
    public static string Label(this Enum value) => value switch
    {
        AgreementModel.TaskForce => "task force model",
        AgreementModel.JailEnforcement => "jail enforcement model",
        AgreementModel.WarrantServiceOfficer => "warrant service officer",
        AgreementStatus.Requested => "requested (ICE lists it as pending)",
        AgreementStatus.NoLongerListed => "no longer listed by ICE",
        AgreementEventKind.Requested => "requested (ICE lists it as pending)",
        AgreementEventKind.FirstListed => "first listed by ICE",
        AgreementEventKind.NoLongerListed => "no longer listed by ICE",
        AgreementEventKind.ListedAgain => "listed again by ICE",
        AgreementEventKind.NoLongerPending => "no longer among the requests that ICE lists",
        VoteEffect.Adopt => "approves the agreement",
        VoteEffect.End => "ends the agreement",
        VoteEffect.Keep => "keeps the agreement",
        VoteEffect.Reject => "rejects the agreement",
        VoteEffect.Defer => "defers the decision",
        VoteEffect.Other => "does something else",
        VoteMethod.RollCallNotItemized => "roll call, not itemized",
        VoteMethod.Voice => "voice vote",
        VoteMethod.UnanimousAsStated => "unanimous, as stated",
        VoteResult.Pass => "passed",
        VoteResult.Fail => "failed",
        VoteResult.TieFails => "failed on a tie",
        VoteResult.TieBrokenByChair => "tie broken by the chair",
        VoteResult.NoSecond => "not seconded",
        VoteOption.NotVoting => "not voting",
        Stance.NoneStated => "no stance stated",
        StatementKind.Verbatim => "quoted",
        StatementKind.PartialQuote => "quoted in part",
        StatementKind.Paraphrase => "in the words of the source",
        TallyCheck.NamesNotReported => "The sources do not say how each member voted.",
        TallyCheck.Match => "The names add up to the counts.",
        TallyCheck.Partial => "Only some of the votes are reported by name.",
        TallyCheck.Exceeds => "More names are reported than the counts allow; both are shown as reported.",
        TallyCheck.Conflict => "The names and the counts do not agree; both are shown as reported.",
        TallyCheck.TallyNotReported => "No count is reported, only names.",
        ContextTopic.OpenQuestion => "open question",
        SourceAccess.Full => "whole text",
        SourceAccess.Excerpts => "excerpts: the cited passages and the sentences around them",
        _ => Vocabulary.WordOf(value).Replace('-', ' '),
    };

    /// <summary>'Miami’s City Commission', but 'the Quillhaven Town Council', which says where it is.</summary>
    public static string Own(this string place, string body) => Tells(place, body) ? $"the {body}" : $"{place}’s {body}";

    /// <summary>As a heading: 'Miami’s city police', but 'Polk County Sheriff’s Office'.</summary>
    public static string Heading(this string place, string body) => Tells(place, body) ? body : $"{place}’s {body}";

    /// <summary>'the city police of Miami', but 'the Polk County Sheriff’s Office'.</summary>
    public static string OwnedBy(this string body, string place) => Tells(place, body) ? $"the {body}" : $"the {body} of {place}";

    /// <summary>Whether a body's name says where it is.</summary>
    private static bool Tells(string place, string body)
    {
        var at = body.IndexOf(place, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(body[at - 1])) && (at + place.Length == body.Length || !char.IsLetter(body[at + place.Length]));
    }

    public static string Uncapitalized(this string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    public static string Capitalized(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
