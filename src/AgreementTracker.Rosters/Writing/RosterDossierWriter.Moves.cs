using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Rosters.Writing;

internal sealed partial class RosterDossierWriter
{
    private const string NowElsewhere = "ICE’s lists name another place for this agency.";

    /// <summary>Places that were given another name by this list, or by what is known of names since.</summary>
    private readonly HashSet<string> renamed = [];

    /// <summary>
    /// A place that is called otherwise now goes to the address of that name with all that is told of it, and the
    /// former one leads there.
    /// </summary>
    private async Task MovePlacesAsync(CancellationToken cancellationToken)
    {
        await MoveAsync(placing.Renamed(), cancellationToken);
        await MoveAsync(placing.Left(), cancellationToken);
    }

    private async Task MoveAsync(IReadOnlyList<PlaceMove> moves, CancellationToken cancellationToken)
    {
        await dossiers.LoadAsync([.. moves.SelectMany(move => new[] { move.From, move.To })], cancellationToken);
        foreach (var move in moves)
        {
            // An editor's name for it stands, and so does what editors have withdrawn.
            if (
                dossiers.Find(move.From) is not { IsWithdrawn: false, IsNamedByLists: true } old
                || dossiers.Find(move.To) is { IsWithdrawnByEditors: true }
            )
                continue;
            var target =
                dossiers.Find(move.To)
                ?? dossiers.Add(
                    new Dossier
                    {
                        Jurisdiction = old.Place with { Slug = move.To, Parent = move.To[..2] },
                        Passages = old.Whole().Passages,
                    }
                );
            var keys = target.TakeAll(old);
            placing.Move(move);
            renamed.Add(move.To);
            foreach (var (id, placed) in agreements.Where(agreement => agreement.Value.Place == move.From).ToList())
                Place(id, new(move.To, keys.GetValueOrDefault(placed.Key, placed.Key)));
        }
    }

    /// <summary>Agreements whose agency is of another place now, or whose place has another name.</summary>
    private IEnumerable<int> Elsewhere() =>
        agreements
            .Where(placed =>
                history.Agreements[placed.Key - 1].MergedInto is null
                && AgencyOf(history.Agreements[placed.Key - 1]) is { State.Length: 2 } agency
                && (renamed.Contains(placed.Value.Place) || placing.PlaceOf(agency) != placed.Value.Place)
            )
            .Select(placed => placed.Key)
            .ToList();

    /// <summary>
    /// The list had the agency in another place, such as the wrong state: what was told goes there with all that it
    /// rests on.
    /// </summary>
    /// <returns>Whether it did.</returns>
    private bool Move(KnownAgreement agreement, PlacedAgreement from, string to, ListedLine line)
    {
        if (dossiers.Find(from.Place) is not { } old || old.Agreement(from.Key) is not { } fact)
        {
            agreements.Remove(agreement.Id);
            return true;
        }
        if (IsHeldByOthers(old, fact))
        {
            // Said once, by the list that moved it.
            if (
                before.Agencies.ElementAtOrDefault(agreement.AgencyId - 1)?.JurisdictionId
                != AgencyOf(agreement).JurisdictionId
            )
                notes.Add(
                    $"{AgencyOf(agreement).Name} is on record at {from.Place}, and the list now has it at {to}. It stays, because other sources cite it there."
                );
            return false;
        }
        var target = dossiers.Find(to) ?? NewDossier(AgencyOf(agreement), to, line);
        target.ComeBack();
        var keys = target.Take(old, fact);
        old.Remove(fact, NowElsewhere, to, keys);
        Place(agreement.Id, new(to, keys[fact.Key]));
        if (
            old.Organization(fact.Agency) is { } organization
            && old.Agreements.All(other => other.Agency != organization.Slug)
        )
        {
            old.Organizations.Remove(organization);
            if (target.Organization(organization.Slug) is null)
                target.Organizations.Add(organization);
            placing.Put(organization.Slug, to);
        }
        old.WithdrawIfEmpty(NowElsewhere, to);
        return true;
    }

    /// <summary>One of two entries of a list that are one agreement.</summary>
    private void TakeOut(int id, string place, string key)
    {
        if (dossiers.Find(place) is not { } dossier || dossier.Agreement(key) is not { } fact)
            return;
        var into = agreements[history.CurrentId(id)];
        if (IsHeldByOthers(dossier, fact))
        {
            notes.Add(
                $"'{key}' of {place} turned out to be '{into.Key}' of {into.Place}. Both stay, because other sources cite it."
            );
            return;
        }
        dossier.Remove(
            fact,
            "ICE’s list had this agreement under two names.",
            into.Place,
            fact.Events.Select(step => step.Key).Prepend(key).ToDictionary(own => own, _ => into.Key)
        );
        var agency = placing.Agencies.GetValueOrDefault(history.Agreements[history.CurrentId(id) - 1].AgencyId);
        if (
            agency is not null
            && agency != fact.Agency
            && dossier.Agreements.All(other => other.Agency != fact.Agency)
            && dossier.Organization(fact.Agency) is { } organization
        )
            dossier.Set(organization with { MergedInto = agency });
    }

    /// <summary>Whether a vote is on it, or anybody but the lists says something of it.</summary>
    private static bool IsHeldByOthers(DossierBuilder dossier, AgreementFact fact) =>
        dossier.HasVoteOn(fact.Key) || fact.Events.Any(step => !IsOfLists(dossier, step)) || !IsOfLists(dossier, fact);

    private static bool IsOfLists(DossierBuilder dossier, Fact fact) =>
        dossier.WriterOf(fact) is var writer && fact.Citations.Keys.All(writer.IsOfLists);
}
