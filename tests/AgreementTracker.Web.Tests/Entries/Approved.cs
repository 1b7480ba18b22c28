using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Entries;

/// <summary>What tests of these pages do with the desk and its forms.</summary>
internal static class Approved
{
    public static async Task MergeAsync(TrackerApp app, EntryKind kind, string goes, string stays)
    {
        var ann = new Contributor("ann", "Ann the editor");
        var draft = await app
            .Services.GetRequiredService<EntryChanges>()
            .MergeAsync(ann, kind, goes, stays, EntryMergeChoices.None);
        await app.Services.GetRequiredService<Drafts>().SendAsync(draft.Id, 1, ann, draft.Reason, null);
        await app.Services.GetRequiredService<Review>().ApproveAsync(draft.Id, 2, new("bo", "Bo the reviewer"));
    }

    /// <summary>Another's change, past the desk.</summary>
    public static async Task LetAvonPartnerWithAsync(TrackerApp app, string organization)
    {
        await using var db = app.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == TwoNames.Avon);
        var avon = DocumentJson.Read<Dossier>(newest.Content);
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "Another editor",
                    "Meanwhile",
                    [
                        new(
                            avon with
                            {
                                Agreements = [avon.Agreements[0] with { Partner = organization }],
                            },
                            newest.Number
                        ),
                    ]
                )
            );
    }

    /// <summary>The page's form with all that is marked in it: several boxes of one name too.</summary>
    public static FormUrlEncodedContent Marked(Page page, params (string Name, string Value)[] filled) =>
        new(
            page.One("form[method=post].sheet")
                .QuerySelectorAll("input")
                .Where(input => input.GetAttribute("type") != "checkbox" || input.HasAttribute("checked"))
                .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""))
                .Where(input => filled.All(other => other.Name != input.Name))
                .Concat(filled)
                .Select(input => KeyValuePair.Create(input.Name, input.Value))
        );
}
