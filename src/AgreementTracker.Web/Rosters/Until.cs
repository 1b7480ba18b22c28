using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Data.Sources.Intake;

namespace AgreementTracker.Web.Rosters;

internal static class Until
{
    public static Task<RosterList> ReadRosterAsync(this IsolatedReader reader, string name, byte[] bytes, DateOnly? day, RosterTable? called, CancellationToken cancellation) =>
        Task.Run(() => RosterFile.Read(name, bytes, day, called), cancellation);

    public static Task UndoAsync(this RosterImport import, int list, string author, string reason, CancellationToken cancellation) => throw new RosterRefusedException("Not there yet.");

    public static Task DecideAsync(this RosterImport import, PersonDecision decision, CancellationToken cancellation) => throw new RosterRefusedException("Not there yet.");
}
