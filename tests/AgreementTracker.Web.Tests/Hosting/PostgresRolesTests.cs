using System.Net;
using Npgsql;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>The program runs as a role that makes no table and alters no history.</summary>
public class PostgresRolesTests
{
    /// <summary>Of an empty array: the ledger's way to say that a row is removed.</summary>
    private const string NothingHash = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945";

    [Fact]
    public async Task Serve_AsTwoRoles_ThenAsTheLesserAlone_Works_AndThatOneAltersNoHistory()
    {
        var cluster = await PostgresCluster.Shared;
        await using (var admin = cluster.Admin())
            foreach (
                var sql in (string[])
                    [
                        "create role roles_owner login",
                        "create role roles_running login",
                        "create database roles owner roles_owner",
                    ]
            )
            {
                await using var command = admin.CreateCommand(sql);
                await command.ExecuteNonQueryAsync();
            }
        var (owner, running) = (AddressOf("roles_owner"), AddressOf("roles_running"));
        using var program = new TrackerProgram().On(running);
        program.Settings["ConnectionStrings__Owner"] = owner;

        await using (var first = await program.ServeAsync())
        {
            Assert.Equal(HttpStatusCode.OK, (await first.Client.GetAsync("/places/fl/miami")).StatusCode);
            Assert.Equal(0, await first.StopAsync());
        }
        program.Settings.Remove("ConnectionStrings__Owner");
        await using (var second = await program.ServeAsync())
        {
            Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync("/search?q=miami")).StatusCode);
            Assert.Equal(0, await second.StopAsync());
        }
        foreach (
            var command in (string[][])
                [
                    ["verify"],
                    ["rebuild"],
                    ["user", "invite", "--role", "editor", "Ada Example"],
                ]
        )
            Assert.Equal(0, (await program.RunAsync(command)).ExitCode);
        await using var source = NpgsqlDataSource.Create(running);
        foreach (
            var sql in (string[])
                [
                    "update changes set reason = 'another'",
                    "delete from revisions",
                    "truncate ledger",
                    "truncate account_events",
                    "update account_events set detail = null",
                    "alter table changes disable trigger all",
                    "drop table changes",
                    "create table mine (id int)",
                    "create function mine() returns int language sql as 'select 1'",
                    "delete from \"__EFMigrationsHistory\"",
                ]
        )
        {
            await using var command = source.CreateCommand(sql);
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege,
                (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState
            );
        }

        // An account event goes when the ledger says so, and not before.
        await using (var early = source.CreateCommand("delete from account_events"))
            Assert.Equal(
                PostgresErrorCodes.IntegrityConstraintViolation,
                (await Assert.ThrowsAsync<PostgresException>(() => early.ExecuteNonQueryAsync())).SqlState
            );
        await using var late = source.CreateCommand(
            $"""
            insert into ledger (number, at, kind, subject, sha256, previous_hash, hash)
            select number + 1, now(), 'account-event', (select min(number)::text from account_events), '{NothingHash}', hash, repeat('1', 64) from ledger order by number desc limit 1;
            delete from account_events where number = (select min(number) from account_events);
            """
        );
        Assert.Equal(2, await late.ExecuteNonQueryAsync());

        string AddressOf(string user) =>
            new NpgsqlConnectionStringBuilder(cluster.ConnectionString("roles")) { Username = user }.ConnectionString;
    }
}
