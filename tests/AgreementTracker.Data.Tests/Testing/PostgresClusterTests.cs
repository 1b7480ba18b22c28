using Npgsql;

namespace AgreementTracker.Data.Tests.Testing;

public class PostgresClusterTests
{
    [Fact]
    public async Task Start_AfterStop_HasTheSameDatabasesAtTheSamePort()
    {
        await using var cluster = await PostgresCluster.CreateAsync();
        await ExecuteAsync(cluster, "create table kept (id int)");

        await cluster.StopAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ExecuteAsync(cluster, "table kept"));

        await cluster.StartAsync();
        await ExecuteAsync(cluster, "table kept");
    }

    private static async Task ExecuteAsync(PostgresCluster cluster, string sql)
    {
        await using var admin = cluster.Admin();
        await using var command = admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
