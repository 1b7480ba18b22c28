using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Facts;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.Sources;
using AgreementTracker.Web.VoteEvents;
using static AgreementTracker.Web.Sharing.StructuredData;

namespace AgreementTracker.Web.Sharing;

/// <summary>A vote's page, the body that voted, and the quotations that its facts rest on.</summary>
internal static class VoteData
{
    private const int MaxQuotations = 20;

    /// <param name="link">From a path to the address of a page.</param>
    public static string Of(
        VoteEvent vote,
        string name,
        string answer,
        CitationIndex citations,
        IReadOnlyList<SourceListItem> sources,
        Func<string, string> link
    )
    {
        var body = Thing(
            "GovernmentOrganization",
            ("name", vote.Body!.Name),
            ("url", link(OrganizationPage.Url(vote.BodyId)))
        );
        var cited = VoteSources
            .Words(vote, citations)
            .Where(words => words.Role == CitationRole.Supports)
            .Take(MaxQuotations);
        return StructuredData.Of(
            Thing(
                "WebPage",
                ("name", name),
                ("description", answer),
                ("url", link(VotePage.Url(vote.Id))),
                ("about", body),
                ("citation", new JsonArray([.. cited.Select(words => Quotation(words, sources, link))]))
            )
        );
    }

    /// <summary>Words of a source, where they are archived and where they were published.</summary>
    private static JsonObject Quotation(
        CitedWords words,
        IReadOnlyList<SourceListItem> sources,
        Func<string, string> link
    )
    {
        var source = sources.FirstOrDefault(source => source.Id == words.SourceId);
        return Thing(
            "Quotation",
            ("text", words.Exact),
            ("url", link(SourcePage.Url(words))),
            ("isBasedOn", source is null ? null : SourceData.Of(source, link))
        );
    }
}
