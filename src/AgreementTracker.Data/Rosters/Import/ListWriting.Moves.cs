using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Rosters.Identity;

namespace AgreementTracker.Data.Rosters;

internal sealed partial class ListWriting
{
    /// <summary>The list had the agency in another place, such as the wrong state: what was told goes there with all that it rests on.</summary>
    private void Move(KnownAgreement agreement, PlacedAgreement from, string to, ListedLine line)
    {
        if (dossiers.Find(from.Place) is not { } old || old.Agreement(from.Key) is not { } fact)
        {
            agreements.Remove(agreement.Id);
            return;
        }
        if (IsHeldByOthers(old, fact))
        {
            notes.Add($"{AgencyOf(agreement).Name} stands at {from.Place}, and the list has it at {to} now: others than the list tell of it there, so that it was left.");
            return;
        }
        var target = dossiers.Find(to) ?? NewDossier(AgencyOf(agreement), to, line);
        var organization = old.Organization(fact.Agency);
        target.ComeBack();
        var key = target.FreeKey(fact.Key);
        target.Take(old, fact with { Key = key }, organization);
        old.Remove(fact, $"ICE’s list names another place for it: what is known of it stands at {to}.");
        Place(agreement, new(to, key));
        if (organization is not null && old.Agreements.All(other => other.Agency != organization.Slug))
            old.Organizations.Remove(organization);
        old.WithdrawIfEmpty($"{OpenDossier.Moved} it stands at {to}.");
    }

    /// <summary>One of two entries of a list that are one agreement.</summary>
    private void TakeOut(int id, string place, string key)
    {
        if (dossiers.Find(place) is not { } dossier || dossier.Agreement(key) is not { } fact)
            return;
        var into = agreements[history.Living(id)];
        if (IsHeldByOthers(dossier, fact))
        {
            notes.Add($"'{key}' of {place} turned out to be '{into.Key}' of {into.Place}: others than the list tell of it, so that both were left.");
            return;
        }
        dossier.Remove(fact, $"ICE’s list had this agreement under two names: it stands at {into.Place} as {into.Key}.");
        var agency = placing.Agencies.GetValueOrDefault(history.Agreements[history.Living(id) - 1].AgencyId);
        if (agency is not null && agency != fact.Agency && dossier.Agreements.All(other => other.Agency != fact.Agency) && dossier.Organization(fact.Agency) is { } organization)
            dossier.Set(organization with { MergedInto = agency });
    }

    /// <summary>Whether a vote is on it, or anybody but the lists says something of it.</summary>
    private static bool IsHeldByOthers(OpenDossier dossier, AgreementFact fact) =>
        dossier.HasVoteOn(fact.Key) || fact.Events.Any(step => !IsOfLists(dossier, step)) || !IsOfLists(dossier, fact);

    private static bool IsOfLists(OpenDossier dossier, Fact fact) => dossier.Telling(fact) is var telling && fact.Citations.Keys.All(telling.IsOfLists);
}
