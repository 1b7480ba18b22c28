using AgreementTracker.Data;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Intake.Files;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// Gives a text, describes it, looks at it, keeps it: each step is a form that carries all of the one before, and
/// nothing is remembered between them. What comes back is checked again, whoever made it.
/// </summary>
public sealed partial class NewSourcePage(
    IDbContextFactory<TrackerDbContext> factory,
    IsolatedReader reader,
    PendingSources desk,
    CurrentEditor editor,
    TimeProvider clock,
    NavigationManager navigation
)
{
    public const string Path = "/edit/sources/new";

    private const string FormName = "source";
    private const string Read = "read",
        Show = "show",
        Change = "change",
        Keep = "keep",
        Again = "again";

    private Step step = Step.Give;
    private string? fault;
    private SourceForm form = new();
    private IReadOnlyDictionary<string, string> faults = new Dictionary<string, string>();
    private IReadOnlyList<DuplicateSource> alike = [];

    private enum Step
    {
        Give,
        Describe,
        Look,
    }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromForm]
    public string? Do { get; set; }

    [SupplyParameterFromForm]
    public IFormFile? File { get; set; }

    [SupplyParameterFromForm]
    public string? Text { get; set; }

    /// <summary>The SHA-256 of the text that the editor was shown.</summary>
    [SupplyParameterFromForm]
    public string? Seen { get; set; }

    [SupplyParameterFromForm]
    public string? Notes { get; set; }

    [SupplyParameterFromForm]
    public SourceForm? Source { get; set; }

    private IEnumerable<string> NoteList =>
        (Notes ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    protected override void OnInitialized() => form = Source ?? form;

    private Task SubmitAsync() =>
        Do switch
        {
            Show => LookAsync(),
            Keep => KeepAsync(),
            Change => DescribeAsync(),
            Again => Task.CompletedTask,
            _ => ReadAsync(),
        };

    private async Task ReadAsync()
    {
        if (File is { Length: > 0 } == !string.IsNullOrWhiteSpace(Text))
        {
            fault = File is null ? Texts.NewSourcePage_NothingGiven : Texts.NewSourcePage_BothGiven;
            return;
        }
        try
        {
            var captured = File is null
                ? PlainText.Of(Text!, new(), [])
                : await reader.ReadAsync(File.FileName, await BytesAsync(File), Http.RequestAborted);
            Text = captured.Text;
            Notes = string.Join('\n', captured.Notes);
            form = SourceForm.Of(captured.Hints, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            step = Step.Describe;
        }
        catch (RefusedFileException e)
        {
            fault = e.Message;
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        if (file.Length > SourceFile.BytesLimit)
            throw SourceFile.TooLarge();
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    /// <summary>A browser sends other line ends than it was given: the text is imported anew each time.</summary>
    private bool TakeText()
    {
        try
        {
            Text = PlainText.Of(Text ?? "", new(), []).Text;
            return true;
        }
        catch (RefusedFileException e)
        {
            fault = e.Message;
            step = Step.Describe;
            return false;
        }
    }

    private Task DescribeAsync()
    {
        TakeText();
        step = Step.Describe;
        return Task.CompletedTask;
    }

    private async Task LookAsync()
    {
        if (!TakeText())
            return;
        faults = SourceForm.Faults(await desk.CheckAsync(form.ToDocument(), Text!));
        if (faults.Count > 0)
        {
            fault = Texts.NewSourcePage_Faults;
            step = Step.Describe;
            return;
        }
        await using var db = await factory.CreateDbContextAsync();
        alike = await db.DuplicatesAsync(Text!, form.Url);
        step = Step.Look;
    }

    private async Task KeepAsync()
    {
        var who = await editor.RequireAsync(Policies.Edit);
        await LookAsync();
        if (step != Step.Look)
            return;
        if (ArchivedText.HashOf(Text!) != Seen)
        {
            fault = Texts.NewSourcePage_OtherText;
            return;
        }
        PendingSource kept;
        try
        {
            kept = await desk.KeepAsync(form.ToDocument(), Text!, who.Contributor);
        }
        catch (InvalidDocumentsException e)
        {
            faults = SourceForm.Faults(e.Problems);
            step = Step.Describe;
            return;
        }
        navigation.NavigateTo(PendingSourcePage.Url(kept.Id));
    }
}
