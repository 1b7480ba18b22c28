[assembly: AssemblyFixture(typeof(AgreementTracker.Web.Tests.Maps.MappedSites))]

namespace AgreementTracker.Web.Tests.Maps;

/// <summary>A site whose places a map has.</summary>
public sealed class MappedSites() : Sites(engine => TrackerApp.WithAsync(engine, MappedRecord.Record()));
