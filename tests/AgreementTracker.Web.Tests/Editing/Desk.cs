using AgreementTracker.Record.Editing;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Editing;

namespace AgreementTracker.Web.Tests.Editing;

/// <summary>A draft of an invented place that lies open, with a source beside it.</summary>
internal static class Desk
{
    public const string Text = """
        The Avon council voted 3-2 on Monday to sign.

        “We want order,” said A. Lee. “We want order,” said B. Lee too.
        """;

    public static DraftSession Session(string vote = """{ "key": "vote" }""") =>
        SessionOf($$"""{ "jurisdiction": { "slug": "zz/avon" }, "voteEvents": [{{vote}}] }""", "$.voteEvents[0]");

    /// <param name="fact">The one that the form shows.</param>
    public static DraftSession SessionOf(string dossier, string fact)
    {
        var draft = new Draft
        {
            Id = Guid.Empty,
            State = DraftState.Open,
            Version = 1,
            AuthorId = "ann",
            Author = "Ann Lee",
            Kind = ChangeKind.Edit,
            StartedAt = default,
            SavedAt = default,
        };
        draft.Documents.Add(
            new()
            {
                DraftId = Guid.Empty,
                BasedOn = 0,
                Address = "dossiers/zz/avon",
                Content = dossier,
            }
        );
        var session = new DraftSession(draft, new Dictionary<string, string>(), new HashSet<(string, string)>());
        session.Show("dossiers/zz/avon", fact);
        return session;
    }

    public static FieldContext Field(string name) =>
        new(
            "$.voteEvents[0]",
            typeof(VoteEventFact),
            FieldShape.Of(typeof(VoteEventFact)).Single(shape => shape.Name == name)
        );

    public static SelectedWords Words(string words) =>
        SelectedWords.Of(
            "hearing",
            Text,
            Text.IndexOf(words, StringComparison.Ordinal),
            Text.IndexOf(words, StringComparison.Ordinal) + words.Length
        )!;
}
