namespace AgreementTracker.Web;

/// <summary>
/// The same page around every page, as the root of those that may be interactive (<see cref="Hosting.Circuits"/>).
/// </summary>
public sealed class WorkingApp : App;
