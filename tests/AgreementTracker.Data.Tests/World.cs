using AgreementTracker.Record;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data.Tests;

/// <summary>
/// Rows to try the database's own rules on, past the publisher. Nothing in them is of any place that exists.
/// </summary>
internal static class World
{
    public const string Document = "dossiers/xx/springfield";

    public static Jurisdiction Springfield() =>
        new()
        {
            Id = "xx/springfield",
            Name = "Springfield",
            FoldedName = "springfield",
            Classification = JurisdictionClassification.Municipality,
            State = "xx",
        };

    public static Organization Council() =>
        new()
        {
            Id = "xx/springfield/council",
            JurisdictionId = "xx/springfield",
            Name = "Town Council",
            FoldedName = "town council",
            Classification = OrganizationClassification.GoverningBody,
        };

    public static VoteEvent Vote() =>
        new()
        {
            Id = "xx.springfield.approval",
            JurisdictionId = "xx/springfield",
            Ordinal = 0,
            Key = "approval",
            BodyId = "xx/springfield/council",
            Effect = VoteEffect.Adopt,
            Stage = VoteStage.NotStated,
            Method = VoteMethod.NotStated,
            Result = VoteResult.Pass,
            Date = PartialDate.NotStated,
            SortDate = "",
            TallyCheck = TallyCheck.NamesNotReported,
        };

    public static Source Source(ArchivedText text) =>
        new()
        {
            Id = "gazette",
            Title = "The council votes",
            Kind = SourceKind.NewsArticle,
            Access = SourceAccess.Full,
            TextSha256 = text.Sha256,
            Text = text,
        };

    public static Passage Passage(Source source, int end) =>
        new()
        {
            Id = $"{Document}#vote",
            Document = Document,
            Key = "vote",
            Ordinal = 0,
            SourceId = source.Id,
            Source = source,
            Exact = source.Text!.Text[..end],
            Start = 0,
            End = end,
        };

    /// <summary>A change that published nothing, as the first or after another.</summary>
    public static Change Change(int number, Change? after = null) =>
        new()
        {
            Number = number,
            At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Kind = ChangeKind.Seed,
            Author = "tests",
            Reason = "to try the rules",
            PreviousHash = after?.Hash ?? HashChain.Start,
            Hash = ArchivedText.HashOf($"change {number}"),
        };

    public static Revision Revision(int number, Change change) =>
        new()
        {
            Document = Document,
            Number = number,
            ChangeNumber = change.Number,
            Content = "{}",
            Sha256 = ArchivedText.HashOf("{}"),
        };
}
