using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Warnings;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Differences;
using AgreementTracker.Web.Reviews;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class SendPage(
    IDbContextFactory<TrackerDbContext> factory,
    Drafts drafts,
    Review review,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private Draft? draft;
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<Warning> warnings = [];
    private IReadOnlyList<ReviewedDocument> documents = [];
    private DifferenceQuery query = null!;
    private IReadOnlyList<DocumentInWords> shown = [];
    private string? fault;
    private string title = "";
    private DocumentNames? names;
    private ReportsOfDraft reports = new([], new Dictionary<Guid, ReportSubject>());

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public int Version { get; set; }

    [SupplyParameterFromForm]
    public string? Reason { get; set; }

    [SupplyParameterFromForm]
    public string? Corrects { get; set; }

    /// <summary>
    /// The report whose words are to stand as what had been wrong. A report is never published by itself.
    /// </summary>
    [SupplyParameterFromForm]
    public Guid? Take { get; set; }

    /// <summary>The address of the one document whose difference is shown.</summary>
    [SupplyParameterFromQuery]
    public string? Document { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool FourEyes => review.FourEyes;

    /// <summary>What the draft withdraws is a correction, if its author says nothing else.</summary>
    private string? Withdrawn { get; set; }

    public static string Url(Guid id) => $"/edit/drafts/{id}/send";

    protected override async Task OnInitializedAsync()
    {
        var who = await editor.GetAsync();
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.FindDraftAsync(Id);
        if (found is null || found.AuthorId != who.Id)
        {
            navigation.NotFound();
            return;
        }
        if (found.State != DraftState.Open)
        {
            navigation.NavigateTo(ReviewPage.Url(Id));
            return;
        }
        var reviewed = await db.ReviewedAsync(found);
        (documents, problems) = reviewed;
        warnings = reviewed.Warnings;
        Withdrawn = string.Join(
            " ",
            documents
                .SelectMany(document => Reasons(document.After).Except(Reasons(document.Before)))
                .Select(reason => $"Withdrawn: {reason}")
        );
        reports = await db.ReportsOfDraftAsync(Id);
        names = await db.DocumentNamesAsync([
            .. found.Documents.Select(document => document.Address),
            .. documents.Select(document => document.Address),
        ]);
        var reader = new QueryReader(Http);
        query = DifferenceQuery.Read(reader, Url(Id), Document, From, Show);
        fault = reader.Problem;
        shown = await DocumentInWords.LoadAsync(db, [.. documents.Select(TwoVersions.Of)], query, isPublished: false);
        title = await DraftTitle.OfAsync(db, found);
        draft = found;
    }

    private static IEnumerable<string> Reasons(string? document) =>
        document is null
            ? []
            : (JsonNode.Parse(document)!["withdrawals"] as JsonArray ?? []).Select(withdrawal =>
                withdrawal!["reason"]!.ToString()
            );

    private async Task SendAsync()
    {
        if (reports.Items.FirstOrDefault(report => report.Id == Take) is { } taken)
        {
            Corrects = taken.Text;
            return;
        }
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            await drafts.SendAsync(Id, Version, who.Contributor, Reason ?? "", Corrects);
            navigation.NavigateTo(ReviewPage.Url(Id));
        }
        catch (DraftUnfinishedException e)
        {
            problems = e.Problems;
        }
        catch (UnkeptWarningsException e)
        {
            warnings = e.Warnings;
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
    }
}
