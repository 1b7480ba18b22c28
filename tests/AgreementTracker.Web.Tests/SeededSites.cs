[assembly: AssemblyFixture(typeof(AgreementTracker.Web.Tests.SeededSites))]

namespace AgreementTracker.Web.Tests;

/// <summary>The site with the real seeds.</summary>
public sealed class SeededSites() : Sites(TrackerApp.SeededAsync)
{
    public const string Miami = "/places/fl/miami";
    public const string MiamiVote = "/votes/fl.miami.approval";
    public const string MiamiArticle = "/sources/miami-approves-ice-partnership";
}
