[assembly: AssemblyFixture(typeof(AgreementTracker.Web.Tests.Explore.ManyTownsSites))]

namespace AgreementTracker.Web.Tests.Explore;

/// <summary>Thirty towns: more than a page of the tables shows.</summary>
public sealed class ManyTownsSites() : Sites(engine => TrackerApp.WithAsync(engine, ManyTowns.Record(30)));
