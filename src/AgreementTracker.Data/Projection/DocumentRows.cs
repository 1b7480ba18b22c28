using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Projection;

/// <summary>
/// The rows of one document: what is written when it is published, and what is read to get the document back. One of
/// the four roots is set.
/// </summary>
internal sealed class DocumentRows
{
    public required string Address { get; init; }
    public Source? Source { get; init; }

    /// <summary>With its organizations and all its facts.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>Whether all that was told of the jurisdiction has been taken back.</summary>
    public bool IsWithdrawn { get; init; }
    public Organization? Organization { get; init; }

    /// <summary>With the memberships.</summary>
    public Person? Person { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <exception cref="InvalidDocumentsException">A passage is not in its source: the document or the text was
    /// tampered with.</exception>
    public static DocumentRows Of(IDocument document, KnownRecord known)
    {
        if (document is SourceDocument source)
            return new() { Address = document.Address, Source = source.ToRow() };

        var citing = (ICitingDocument)document;
        var citations = new NewCitations(citing, known);
        return new()
        {
            Address = document.Address,
            Jurisdiction = (document as Dossier)?.ToRows(citations),
            IsWithdrawn = document is Dossier dossier && dossier.Withdrawals.Any(withdrawal => withdrawal.Key is null),
            Organization = (document as DirectoryEntry)?.Organization?.ToRow(null, 0, citations),
            Person = (document as DirectoryEntry)?.Person?.ToRow(citations),
            Passages = citations.Passages,
            Citations = citations.Citations,
        };
    }

    /// <summary>
    /// Everything but the roots, which is replaced whole when a document is published again. The roots are left bare,
    /// since other documents refer to them and they must be updated in place.
    /// </summary>
    public IReadOnlyList<object> TakeFacts()
    {
        List<object> facts = [.. Passages, .. Citations];
        if (Jurisdiction is { } place)
        {
            facts.AddRange([
                .. place.Agreements,
                .. place.VoteEvents,
                .. place.Statements,
                .. place.Figures,
                .. place.Events,
                .. place.Instruments,
                .. place.ContextNotes,
            ]);
            place.Agreements.Clear();
            place.VoteEvents.Clear();
            place.Statements.Clear();
            place.Figures.Clear();
            place.Events.Clear();
            place.Instruments.Clear();
            place.ContextNotes.Clear();
        }
        if (Person is { } person)
        {
            facts.AddRange(person.Memberships);
            person.Memberships.Clear();
        }
        return facts;
    }

    public IDocument ToDocument()
    {
        if (Source is not null)
            return Source.ToDocument();

        var citations = new CitationReader(Citations, Passages);
        if (Jurisdiction is not null)
            return Jurisdiction.ToDossier(Passages, citations);
        return new DirectoryEntry
        {
            Passages = Passages.ToQuotes(),
            Organization = Organization?.ToFact(citations),
            Person = Person?.ToFact(citations),
        };
    }
}
