using System.Diagnostics.CodeAnalysis;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data.Publishing;

/// <summary>What is to be published in one piece.</summary>
/// <param name="Author">Who answers for it, as readers will see it.</param>
/// <param name="Reason">Why, in a sentence for readers.</param>
public sealed record ProposedChange(
    ChangeKind Kind,
    ChangeAuthor Author,
    string Reason,
    IReadOnlyList<ProposedDocument> Documents
)
{
    /// <summary>Who checked it beside the author, as readers will see it.</summary>
    public ChangeAuthor? ReviewedBy { get; init; }

    /// <summary>What had been wrong, in a sentence for readers, where it mends something that was published.</summary>
    public string? Corrects { get; init; }

    /// <summary>The texts of sources that come with the change; those already archived may be left out.</summary>
    public IReadOnlyList<ArchivedText> Texts { get; init; } = [];
}

/// <summary>Who readers see as author or reviewer of a change.</summary>
/// <param name="Account">Stays the same when the name changes; null for the program itself and its commands.</param>
public sealed record ChangeAuthor(string Name, string? Account)
{
    /// <summary>The program and its commands have a name alone.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator ChangeAuthor?(string? name) => name is null ? null : new(name, null);
}

/// <param name="BasedOn">The number of the revision that its writer saw; 0 for a new document.</param>
public sealed record ProposedDocument(LocatedDocument Document, int BasedOn)
{
    public ProposedDocument(IDocument document, int basedOn)
        : this(new LocatedDocument(document), basedOn) { }
}

/// <summary>Another revision came first: nothing was published, and the writer should see what came between.</summary>
public sealed class RevisionConflictException(string document, int basedOn, Revision latest)
    : Exception(
        $"{document}: revision {latest.Number} by {latest.Change!.Author} at {latest.Change.At:yyyy-MM-dd HH:mm} UTC "
            + $"(change {latest.ChangeNumber}: {latest.Change.Reason}) came first; this one was based on "
            + (basedOn == 0 ? "none" : $"revision {basedOn}")
    )
{
    public string Document => document;
    public int BasedOn => basedOn;

    /// <summary>With its change.</summary>
    public Revision Latest => latest;
}
