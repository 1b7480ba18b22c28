using System.Reflection;
using AgreementTracker.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace AgreementTracker.Testing;

/// <summary>
/// Runs a theory once on each engine: the engine is its first argument, what stands here follows. On SQLite alone where
/// time is short (<c>tests/run --quick</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class EachEngineAttribute(params object?[] arguments) : DataAttribute
{
    private static readonly bool IsQuick = Environment.GetEnvironmentVariable("TESTS_QUICK") is not null;

    protected virtual IReadOnlyList<DatabaseEngine> Engines =>
        IsQuick ? [DatabaseEngine.Sqlite] : Enum.GetValues<DatabaseEngine>();

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new(Engines.Select(engine => new TheoryDataRow([engine, .. arguments])).ToArray());

    public override bool SupportsDiscoveryEnumeration() => true;
}
