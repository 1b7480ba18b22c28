using AgreementTracker.Record;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data;

/// <summary>One capture of a source.</summary>
public sealed class Source
{
    public required string Id { get; init; }
    public required string Title { get; set; }
    public string? Publisher { get; set; }
    public string? Author { get; set; }
    public string? Url { get; set; }

    /// <summary>EDTF level 0, as <see cref="PartialDate.Value"/>.</summary>
    public string? Published { get; set; }
    public string? Captured { get; set; }
    public required SourceKind Kind { get; set; }
    public required SourceAccess Access { get; set; }
    public string? Language { get; set; }
    public required string TextSha256 { get; set; }
    public ArchivedText? Text { get; set; }
    public string? EarlierCaptureId { get; set; }
    public Source? EarlierCapture { get; set; }
    public List<Source> LaterCaptures { get; } = [];
}
