using AgreementTracker.Data;

namespace AgreementTracker.Testing;

/// <summary>
/// Runs a theory on SQLite alone, since the engine makes no difference to what it tests; on both where all is asked for
/// (<c>tests/run --all</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnyEngineAttribute(params object?[] arguments) : EachEngineAttribute(arguments)
{
    private static readonly bool IsAll = Environment.GetEnvironmentVariable("TESTS_ALL") is not null;

    protected override IReadOnlyList<DatabaseEngine> Engines => IsAll ? base.Engines : [DatabaseEngine.Sqlite];
}
