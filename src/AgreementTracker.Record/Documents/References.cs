using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Documents;

/// <summary>The slugs by which documents refer to one another, and those they bring themselves.</summary>
internal sealed class References
{
    public HashSet<string> Sources { get; } = [];
    public HashSet<string> Texts { get; } = [];
    public HashSet<string> People { get; } = [];
    public HashSet<string> Organizations { get; } = [];
    public HashSet<string> Jurisdictions { get; } = [];

    public static References Of(IEnumerable<IDocument> documents)
    {
        var all = new References();
        foreach (var document in documents)
        {
            if (document is SourceDocument source)
            {
                all.Sources.Add(source.Slug);
                all.Texts.Add(source.Sha256);
                Add(all.Sources, source.EarlierCapture);
            }
            if (document is Dossier dossier)
                foreach (var withdrawal in dossier.Withdrawals)
                    Add(all.Jurisdictions, withdrawal.MovedTo);
            if (document is ICitingDocument citing)
            {
                all.Sources.UnionWith(citing.Passages.Values.Select(passage => passage.Source));
                foreach (var (fact, path) in citing.Facts())
                foreach (var (kind, slug, _) in In(fact, path))
                    Add(all.SetOf(kind), slug);
            }
        }
        return all;
    }

    /// <summary>The references of one fact to other documents, each with its path.</summary>
    public static IEnumerable<(ReferenceKind Kind, string? Slug, string Path)> In(Fact fact, string path) =>
        fact switch
        {
            JurisdictionFact jurisdiction => [(ReferenceKind.Jurisdiction, jurisdiction.Parent, $"{path}.parent")],
            OrganizationFact organization =>
            [
                (ReferenceKind.Itself, organization.Slug, $"{path}.slug"),
                (ReferenceKind.Organization, organization.MergedInto, $"{path}.mergedInto"),
            ],
            PersonFact person => [(ReferenceKind.Person, person.MergedInto, $"{path}.mergedInto")],
            MembershipFact membership =>
            [
                (ReferenceKind.Organization, membership.Organization, $"{path}.organization"),
            ],
            AgreementFact agreement =>
            [
                (ReferenceKind.Organization, agreement.Agency, $"{path}.agency"),
                (ReferenceKind.Organization, agreement.Partner, $"{path}.partner"),
            ],
            VoteEventFact vote => [(ReferenceKind.Organization, vote.Body, $"{path}.body")],
            PersonVoteFact vote => [(ReferenceKind.Person, vote.Person, $"{path}.person")],
            StatementFact statement => In(statement.Speaker, $"{path}.speaker"),
            FigureFact { Claimant: { } claimant } => In(claimant, $"{path}.claimant"),
            InstrumentFact { Issuer: { } issuer } => In(issuer, $"{path}.issuer"),
            EventParticipantFact participant =>
            [
                (ReferenceKind.Organization, participant.Organization, $"{path}.organization"),
            ],
            _ => [],
        };

    private static IEnumerable<(ReferenceKind, string?, string)> In(AttributionFact attribution, string path) =>
        [
            (ReferenceKind.Person, attribution.Person, $"{path}.person"),
            (ReferenceKind.Organization, attribution.Organization, $"{path}.organization"),
        ];

    private HashSet<string> SetOf(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Person => People,
            ReferenceKind.Organization or ReferenceKind.Itself => Organizations,
            ReferenceKind.Jurisdiction => Jurisdictions,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static void Add(HashSet<string> slugs, string? slug)
    {
        if (slug is not null)
            slugs.Add(slug);
    }
}

internal enum ReferenceKind
{
    Person,
    Organization,
    Jurisdiction,

    /// <summary>An organization's own slug, which no other document may have taken.</summary>
    Itself,
}
