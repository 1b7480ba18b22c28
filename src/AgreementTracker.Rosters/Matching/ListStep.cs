using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// Takes one list in. First names that are known find their agencies; then rows that are left and agreements that are
/// missing are compared by what both say; what is left of the rows is new, and what is left of the agreements is
/// absent.
/// </summary>
internal sealed partial class ListStep(RosterHistory known, RosterList list)
{
    private readonly RosterTable table = list.Table;

    /// <summary>The list's number among all that are known.</summary>
    private readonly int number = known.Lists + 1;
    private readonly WorkingRecord record = new(known);
    private readonly List<OpenQuestion> asked = [];
    private readonly Dictionary<int, AgencyGroup> groupOf = [];
    private readonly Dictionary<int, ListedAgreement> listed = [];
    private List<AgencyGroup> groups = [];

    /// <summary>Rows of one name, in the order of the list.</summary>
    private sealed class AgencyGroup(NamedPlace place, string name)
    {
        public NamedPlace Place { get; } = place;
        public string Name { get; } = name;
        public List<RosterRow> Rows { get; } = [];
        public int? AgencyId { get; set; }
        public AgencyMatch Match { get; set; } =
            new(MatchRule.FirstSeen, 1, "no known agency has this name or one like it");

        /// <summary>What it may be, where that is not sure.</summary>
        public List<Candidate> Candidates { get; } = [];
    }

    private sealed record ListedAgreement(AgencyGroup Group, RosterRow Row, int AgreementId);

    public RosterStep Take()
    {
        if (known.Last(table) is { } same && same.Sha256 == list.Sha256 && same.Day == list.Day)
            return new(known, [], [], []);
        if (known.Last(table)?.Day > list.Day)
            throw new ArgumentException(
                $"The list is dated {list.Day:yyyy-MM-dd}; one of {known.Last(table)!.Day:yyyy-MM-dd} is known already."
            );
        groups = Group();
        foreach (var group in groups)
            FindByName(group);
        PairBySigning();
        foreach (var group in groups.Where(group => group.AgencyId is null))
            FindBySpelling(group);
        PairByModel();
        PairByRequest();
        var rows = ListRows();
        MergeMisnamed();
        var absences = Absences();
        var applied = new AppliedList(list.Day, list.FileName, list.Sha256, list.Rows.Count) { Number = number };
        var next = record.History(StillOpen()) with
        {
            Decisions = known.Decisions,
            Lists = number,
            LastParticipating = table == RosterTable.Participating ? applied : known.LastParticipating,
            LastPending = table == RosterTable.Pending ? applied : known.LastPending,
        };
        return new(next, rows, absences, asked);
    }

    /// <summary>Rows of the same name in the same state are of one agency, unless they name two counties.</summary>
    private List<AgencyGroup> Group()
    {
        List<AgencyGroup> all = [];
        Dictionary<(string, string), List<AgencyGroup>> byName = [];
        foreach (var row in list.Rows.OrderBy(row => row.County is null))
        {
            var place = NamedPlace.Of(row.State ?? "", row.Agency, row.Level, row.County);
            var key = (place.State, Folding.Fold(row.Agency));
            if (!byName.TryGetValue(key, out var alike))
                alike = byName[key] = [];
            var group = alike.FirstOrDefault(group => group.Place.CountyTo(place) != CountyRelation.Different);
            // Of one name without a state there may be several, of several states.
            if (group is null || row.State is null)
            {
                group = new(place, row.Agency);
                alike.Add(group);
                all.Add(group);
            }
            group.Rows.Add(row);
        }
        foreach (var group in all)
            group.Rows.Sort((a, b) => a.Number.CompareTo(b.Number));
        all.Sort((a, b) => a.Rows[0].Number.CompareTo(b.Rows[0].Number));
        return all;
    }

    private RosterRowReference At(RosterRow row) => new(table, list.Day, row.Sheet, row.Number) { List = number };

    private int AgencyOf(AgencyGroup group) => group.AgencyId!.Value;

    /// <summary>What the table has had and no row of the list speaks of, for however long.</summary>
    private IEnumerable<KnownAgreement> Missing() =>
        record.Agreements.Where(agreement =>
            agreement is { MergedInto: null } && agreement.In(table) is { IsGranted: false } && !IsClaimed(agreement)
        );

    /// <summary>Whether a row of the list says what this agreement is.</summary>
    private bool IsClaimed(KnownAgreement agreement) => ModelsOf(agreement.AgencyId).Contains(agreement.Model);

    private HashSet<AgreementModel> ModelsOf(int agencyId) => models.TryGetValue(agencyId, out var found) ? found : [];

    private readonly Dictionary<int, HashSet<AgreementModel>> models = [];

    /// <summary>
    /// Of several names of an agency, which says what it is called now: one in its state before one in another, and
    /// that before one without.
    /// </summary>
    private int Says(AgencyGroup group) =>
        group.Place.State.Length == 0 ? 0
        : group.AgencyId is { } agency && record.Agency(agency).State == group.Place.State ? 2
        : 1;

    /// <summary>From here on, the rows of this name are of that agency.</summary>
    private void Assign(AgencyGroup group, int agencyId, AgencyMatch match)
    {
        group.AgencyId = agencyId;
        group.Match = match;
        if (!groupOf.TryGetValue(agencyId, out var first) || Says(group) > Says(first))
            groupOf[agencyId] = group;
        if (!models.TryGetValue(agencyId, out var found))
            found = models[agencyId] = [];
        found.UnionWith(group.Rows.Select(row => row.Model));
    }
}
