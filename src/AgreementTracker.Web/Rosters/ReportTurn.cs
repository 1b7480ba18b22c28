using AgreementTracker.Data.RosterLists;

namespace AgreementTracker.Web.Rosters;

/// <summary>Another page of a kind of change.</summary>
public sealed record ReportTurn(ReportedKind Kind, int Page, string Words);
