using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Shared;

/// <summary>Vocabularies in the words that readers see; where a word says it all, the word itself.</summary>
internal static class Labels
{
    public static string Label(this Enum value) =>
        value switch
        {
            AgreementModel.TaskForce => Texts.Labels_TaskForce,
            AgreementModel.JailEnforcement => Texts.Labels_JailEnforcement,
            AgreementModel.WarrantServiceOfficer => Texts.Labels_WarrantServiceOfficer,
            AgreementStatus.Requested => Texts.Labels_Requested,
            AgreementStatus.NoLongerListed => Texts.Labels_NoLongerListed,
            AgreementEventKind.Requested => Texts.Labels_Requested,
            AgreementEventKind.FirstListed => Texts.Labels_FirstListed,
            AgreementEventKind.NoLongerListed => Texts.Labels_NoLongerListed,
            AgreementEventKind.ListedAgain => Texts.Labels_ListedAgain,
            AgreementEventKind.NoLongerPending => Texts.Labels_NoLongerPending,
            VoteEffect.Adopt => Texts.Labels_Adopt,
            VoteEffect.End => Texts.Labels_End,
            VoteEffect.Keep => Texts.Labels_Keep,
            VoteEffect.Reject => Texts.Labels_Reject,
            VoteEffect.Defer => Texts.Labels_Defer,
            VoteEffect.Other => Texts.Labels_OtherEffect,
            VoteMethod.RollCallNotItemized => Texts.Labels_RollCallNotItemized,
            VoteMethod.Voice => Texts.Labels_Voice,
            VoteMethod.UnanimousAsStated => Texts.Labels_UnanimousAsStated,
            VoteResult.Pass => Texts.Labels_Pass,
            VoteResult.Fail => Texts.Labels_Fail,
            VoteResult.TieFails => Texts.Labels_TieFails,
            VoteResult.TieBrokenByChair => Texts.Labels_TieBrokenByChair,
            VoteResult.NoSecond => Texts.Labels_NoSecond,
            VoteOption.NotVoting => Texts.Labels_NotVoting,
            Stance.NoneStated => Texts.Labels_NoStanceStated,
            StatementKind.Verbatim => Texts.Labels_Verbatim,
            StatementKind.PartialQuote => Texts.Labels_PartialQuote,
            StatementKind.Paraphrase => Texts.Labels_Paraphrase,
            TallyCheck.NamesNotReported => Texts.Labels_NamesNotReported,
            TallyCheck.Match => Texts.Labels_NamesMatch,
            TallyCheck.Partial => Texts.Labels_NamesPartial,
            TallyCheck.Exceeds => Texts.Labels_NamesExceed,
            TallyCheck.Conflict => Texts.Labels_NamesConflict,
            TallyCheck.TallyNotReported => Texts.Labels_TallyNotReported,
            ContextTopic.OpenQuestion => Texts.Labels_OpenQuestion,
            SourceAccess.Full => Texts.Labels_FullAccess,
            SourceAccess.Excerpts => Texts.Labels_ExcerptsAccess,
            _ => Vocabulary.WordOf(value).Replace('-', ' '),
        };

    /// <summary>'Miami’s City Commission', but 'the Quillhaven Town Council', which says where it is.</summary>
    public static string Own(this string place, string body) =>
        Tells(place, body) ? Texts.Labels_TheBody.With(body) : Texts.Labels_PlacesBody.With(place, body);

    /// <summary>As a heading: 'Miami’s city police', but 'Polk County Sheriff’s Office'.</summary>
    public static string Heading(this string place, string body) =>
        Tells(place, body) ? body : Texts.Labels_PlacesBody.With(place, body);

    /// <summary>'the city police of Miami', but 'the Polk County Sheriff’s Office'.</summary>
    public static string OwnedBy(this string body, string place) =>
        Tells(place, body) ? Texts.Labels_TheBody.With(body) : Texts.Labels_BodyOfPlace.With(body, place);

    /// <summary>Whether a body's name says where it is.</summary>
    private static bool Tells(string place, string body)
    {
        var at = body.IndexOf(place, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetter(body[at - 1]))
            && (at + place.Length == body.Length || !char.IsLetter(body[at + place.Length]));
    }

    public static string Uncapitalized(this string text) =>
        text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    public static string Capitalized(this string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
