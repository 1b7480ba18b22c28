[assembly: AssemblyFixture(typeof(AgreementTracker.Web.Tests.CountrySites))]

namespace AgreementTracker.Web.Tests;

/// <summary>The site of an invented country, where every list has more than one page.</summary>
public sealed class CountrySites() : Sites(TrackerApp.InventedAsync);
