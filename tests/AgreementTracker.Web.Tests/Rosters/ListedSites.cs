using AgreementTracker.Testing.Rosters;

[assembly: AssemblyFixture(typeof(AgreementTracker.Web.Tests.Rosters.ListedSites))]

namespace AgreementTracker.Web.Tests.Rosters;

/// <summary>The site with the lists of one spring imported.</summary>
public sealed class ListedSites() : Sites(SpringLists.AppAsync);
