namespace AgreementTracker.Data.Sources;

/// <summary>The fact that a citation belongs to, whichever of the columns holds it.</summary>
public readonly record struct CitationOwner(Type Type, string Id)
{
    public static CitationOwner Of(IFactRow fact) => new(fact.GetType(), fact.Id);

    public static CitationOwner Of(Citation citation) =>
        citation switch
        {
            { JurisdictionId: { } id } => new(typeof(Jurisdiction), id),
            { OrganizationId: { } id } => new(typeof(Organization), id),
            { PersonId: { } id } => new(typeof(Person), id),
            { MembershipId: { } id } => new(typeof(Membership), id),
            { AgreementId: { } id } => new(typeof(Agreement), id),
            { AgreementEventId: { } id } => new(typeof(AgreementEvent), id),
            { VoteEventId: { } id } => new(typeof(VoteEvent), id),
            { VoteCountId: { } id } => new(typeof(VoteCount), id),
            { PersonVoteId: { } id } => new(typeof(PersonVote), id),
            { StatementId: { } id } => new(typeof(Statement), id),
            { FigureId: { } id } => new(typeof(Figure), id),
            { EventId: { } id } => new(typeof(Event), id),
            { EventParticipantId: { } id } => new(typeof(EventParticipant), id),
            { InstrumentId: { } id } => new(typeof(Instrument), id),
            { ContextNoteId: { } id } => new(typeof(ContextNote), id),
            _ => throw new InvalidOperationException(
                $"Citation {citation.Ordinal} of {citation.Document} has no owner."
            ),
        };

    public void SetOn(Citation citation)
    {
        // Composed like the properties' names, so that a new kind of fact needs its column and nothing here.
        var column =
            typeof(Citation).GetProperty($"{Type.Name}Id")
            ?? throw new InvalidOperationException($"Citations can't belong to a {Type.Name}.");
        column.SetValue(citation, Id);
    }
}
