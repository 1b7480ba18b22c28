using AgreementTracker.Record;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// The known agreements that a list names letter by letter: enough to doubt a list, before its rows are matched.
/// </summary>
internal sealed class NamedAgreements
{
    private NamedAgreements(IReadOnlyList<(RosterRow, KnownAgreement)> found) => Rows = found;

    public IReadOnlyList<(RosterRow Row, KnownAgreement Agreement)> Rows { get; }

    public static NamedAgreements Of(RosterList list, RosterHistory known)
    {
        var agencies = known
            .Agencies.Where(agency => agency.MergedInto is null)
            .SelectMany(agency => agency.Aliases.Select(alias => (Name: Name(alias.State, alias.Name), agency.Id)))
            .Distinct()
            .ToLookup(agency => agency.Name, agency => agency.Id);
        var agreements = known
            .Agreements.Where(agreement => agreement.MergedInto is null)
            .ToLookup(agreement => (agreement.AgencyId, agreement.Model));
        return new([
            .. list.Rows.SelectMany(row =>
                agencies[Name(row.State ?? "", row.Agency)]
                    .SelectMany(agency => agreements[(agency, row.Model)])
                    .Take(1)
                    .Select(agreement => (row, agreement))
            ),
        ]);
    }

    private static (string, string) Name(string state, string agency) => (state, Folding.Fold(agency));
}
