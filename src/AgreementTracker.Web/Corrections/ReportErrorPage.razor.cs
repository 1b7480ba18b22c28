using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Corrections;

public sealed partial class ReportErrorPage(
    IDbContextFactory<TrackerDbContext> factory,
    NavigationManager navigation,
    ReportLimit limit,
    TimeProvider clock
)
{
    public const string Path = "/corrections/new";

    /// <summary>What stands where a character was lost, be it on its way or because no page can show it.</summary>
    private const char Broken = '\uFFFD';

    private bool isReady;
    private string? problem;
    private ReportSubject? subject;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The address of a document; without one it is about the record as a whole.</summary>
    [SupplyParameterFromQuery]
    public string? About { get; set; }

    [SupplyParameterFromQuery]
    public string? Fact { get; set; }

    [SupplyParameterFromForm]
    public string? Text { get; set; }

    [SupplyParameterFromForm]
    public string? Source { get; set; }

    /// <summary>No person sees this field.</summary>
    [SupplyParameterFromForm]
    public string? Website { get; set; }

    /// <summary>Slashes may stand in a query as they are, and the address is on a page many times.</summary>
    public static string Url(string? about = null, string? fact = null) =>
        QueryLink.To(Path, ("about", about), ("fact", fact)).Replace("%2F", "/", StringComparison.Ordinal);

    private string Back => DocumentLink.Of(subject!.Document) + (Fact is null ? "" : $"#{Fact}");

    private string AboutWords => Fact is null ? subject!.Name : $"{subject!.Name}: {ReportWords.FactOf(subject)}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if (!string.IsNullOrEmpty(About))
        {
            subject = await db.ReportSubjectAsync(About, Fact);
            // Who writes while a fact is being taken away is heard all the same.
            if (subject is null || (!subject.IsKnown && HttpMethods.IsGet(Http.Request.Method)))
            {
                navigation.NotFound();
                return;
            }
        }
        isReady = true;
    }

    private async Task SendAsync()
    {
        if (!string.IsNullOrEmpty(Website))
        {
            Leave();
            return;
        }
        var (text, source) = (Plain(Text), Plain(Source));
        if (Fault(text, source) is { } fault)
        {
            Refuse(StatusCodes.Status400BadRequest, fault);
            return;
        }
        if (limit.Refuses(Http) is { } pause)
        {
            Http.Response.Headers.RetryAfter = $"{(int)pause.TotalSeconds}";
            Refuse(StatusCodes.Status429TooManyRequests, Texts.ReportErrorPage_TooMany.With(pause.TotalMinutes));
            return;
        }

        await using var db = await factory.CreateDbContextAsync();
        db.Reports.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                About = subject?.Document,
                FactKey = subject?.Key,
                Text = text,
                Source = source is "" ? null : source,
                At = clock.GetUtcNow().UtcDateTime,
                State = ReportState.New,
            }
        );
        await db.SaveChangesAsync();
        Leave();
    }

    /// <summary>Without a host: behind a proxy it is another than the one we hear.</summary>
    private void Leave()
    {
        Http.Response.StatusCode = StatusCodes.Status303SeeOther;
        Http.Response.Headers.Location = ReportSentPage.Url;
        isReady = false;
    }

    private void Refuse(int status, string why)
    {
        Http.Response.StatusCode = status;
        problem = why;
    }

    private static string? Fault(string text, string source) =>
        text is "" ? Texts.ReportErrorPage_Empty
        : text.Length > ReaderReport.TextLimit
            ? Texts.ReportErrorPage_TextTooLong.With(text.Length, ReaderReport.TextLimit)
        : source.Length > ReaderReport.SourceLimit
            ? Texts.ReportErrorPage_SourceTooLong.With(source.Length, ReaderReport.SourceLimit)
        : IsBroken(text) || IsBroken(source) ? Texts.ReportErrorPage_Broken
        : null;

    private static bool IsBroken(string text) => text.Contains(Broken) || text.Contains('\0');

    /// <summary>Browsers send each new line as two characters, which they count as one.</summary>
    private static string Plain(string? sent) => (sent ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>What was typed; HTML can't hold U+0000.</summary>
    private static string? Shown(string? typed) => typed?.Replace('\0', Broken);
}
