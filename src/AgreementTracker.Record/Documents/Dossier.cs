using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Documents;

/// <summary>
/// The document of one jurisdiction, as it stands in <c>seeds/dossiers</c>, in the history and in the API.
/// What is absent is not stated by any source. docs/dossier-format.md describes it for writers.
/// </summary>
public sealed record Dossier : ICitingDocument
{
    public required JurisdictionFact Jurisdiction { get; init; }

    [Written(IdentifierFormat.Slug)]
    public IReadOnlyDictionary<string, PassageQuote> Passages { get; init; } = new Dictionary<string, PassageQuote>();
    public IReadOnlyList<OrganizationFact> Organizations { get; init; } = [];
    public IReadOnlyList<AgreementFact> Agreements { get; init; } = [];
    public IReadOnlyList<VoteEventFact> VoteEvents { get; init; } = [];
    public IReadOnlyList<StatementFact> Statements { get; init; } = [];
    public IReadOnlyList<FigureFact> Figures { get; init; } = [];
    public IReadOnlyList<EventFact> Events { get; init; } = [];
    public IReadOnlyList<InstrumentFact> Instruments { get; init; } = [];
    public IReadOnlyList<ContextNoteFact> ContextNotes { get; init; } = [];

    /// <summary>What editors were warned of and left as it is.</summary>
    public IReadOnlyList<KeptWarning> KeptWarnings { get; init; } = [];

    /// <summary>Last, so that they are found in a revision without reading the rest of it.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    string IDocument.Address => AddressOf(Jurisdiction.Slug);

    public static string AddressOf(string slug) => DocumentAddress.Dossiers + slug;
}
