using System.Data.Common;

namespace AgreementTracker.Testing;

/// <summary>Where the tests' databases of one engine live. A database is known by its connection string.</summary>
internal interface IDatabaseHost
{
    /// <summary>A new database: empty, or a copy of a sealed one.</summary>
    Task<string> CreateAsync(string? template);

    /// <summary>Sees to it that nothing is connected to the database, nor will be, so that it can be copied.</summary>
    Task SealAsync(string connectionString);

    Task DropAsync(string connectionString);

    /// <summary>Closes the idle connections to the database that this one is to.</summary>
    void ClearPool(DbConnection connection);
}
