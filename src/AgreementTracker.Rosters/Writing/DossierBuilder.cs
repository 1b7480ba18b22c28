using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;

namespace AgreementTracker.Rosters.Writing;

/// <summary>A dossier while a list is written into it.</summary>
internal sealed partial class DossierBuilder(Dossier published, int basedOn, IReadOnlySet<string> lists)
{
    /// <summary>With the facts that no list speaks of.</summary>
    private Dossier rest = published;
    private readonly OrderedDictionary<string, PassageQuote> passages = new(published.Passages);

    public string Slug => Place.Slug;
    public int BasedOn => basedOn;
    public JurisdictionFact Place { get; set; } = published.Jurisdiction;
    public List<OrganizationFact> Organizations { get; } = [.. published.Organizations];
    public List<AgreementFact> Agreements { get; } = [.. published.Agreements];
    public List<Withdrawal> Withdrawals { get; } = [.. published.Withdrawals];

    /// <summary>Whether editors have taken the fact, or the whole place, back.</summary>
    public bool HasWithdrawn(string key) =>
        Withdrawals.Any(withdrawal => withdrawal.Key is null || withdrawal.Key == key);

    /// <summary>Why a place is withdrawn whose import was undone: it comes back with the next.</summary>
    public const string Undone = "The import that brought it was undone.";

    /// <summary>Why a place is withdrawn whose agreements a list names elsewhere: it comes back with them.</summary>
    public const string Moved = "ICE’s list names another place for what was told here:";

    public bool HasVoteOn(string key) => rest.VoteEvents.Any(vote => vote.Agreement == key);

    public void ComeBack() => Withdrawals.RemoveAll(MayComeBack);

    /// <summary>Whether editors have taken the whole place back.</summary>
    public bool IsWithdrawnByEditors =>
        Withdrawals.Exists(withdrawal => withdrawal.Key is null && !MayComeBack(withdrawal));

    private static bool MayComeBack(Withdrawal withdrawal) =>
        withdrawal.Key is null
        && (
            withdrawal.MovedTo is not null
            || withdrawal.Reason == Undone
            || withdrawal.Reason.StartsWith(Moved, StringComparison.Ordinal)
        );

    public bool IsWithdrawn => Withdrawals.Any(withdrawal => withdrawal.Key is null);

    /// <summary>The line as a passage of the dossier.</summary>
    public string Passage(ListedLine line)
    {
        passages.TryAdd(line.Key, line.Quote);
        return line.Key;
    }

    public FieldWriter WriterOf(Fact fact) =>
        new(fact, passage => passages.TryGetValue(passage, out var quote) && lists.Contains(quote.Source));

    public AgreementFact? Agreement(string key) => Agreements.Find(agreement => agreement.Key == key);

    public OrganizationFact? Organization(string slug) => Organizations.Find(organization => organization.Slug == slug);

    public void Set(AgreementFact agreement) =>
        Agreements[Agreements.FindIndex(other => other.Key == agreement.Key)] = agreement;

    public void Set(OrganizationFact organization) =>
        Organizations[Organizations.FindIndex(other => other.Slug == organization.Slug)] = organization;

    /// <summary>A key that no fact of the dossier has or had.</summary>
    public string FreeKey(string wanted) => Free(wanted, TakenKeys());

    /// <summary>The dossier as it is now, without the passages that nothing rests on any more.</summary>
    public Dossier Whole() => Citing(Written, passages);

    /// <summary>With those of the passages that something rests on.</summary>
    public static Dossier Citing(Dossier dossier, IEnumerable<KeyValuePair<string, PassageQuote>> passages)
    {
        var cited = dossier.CitedPassages();
        return dossier with
        {
            Passages = new OrderedDictionary<string, PassageQuote>(
                passages.Where(passage => cited.Contains(passage.Key))
            ),
        };
    }

    /// <summary>With the passages that it had.</summary>
    private Dossier Written =>
        rest with
        {
            Jurisdiction = Place,
            Organizations = Organizations,
            Agreements = Agreements,
            Withdrawals = Withdrawals,
        };
}
