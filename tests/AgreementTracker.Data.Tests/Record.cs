using System.Data.Common;
using System.Globalization;
using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests;

/// <summary>What tests of publishing do with a database.</summary>
internal static class Record
{
    /// <summary>They tell of those who work on the record, and nothing of it: publishing fills none of them.</summary>
    public static readonly string[] TablesOfNoDocument =
    [
        "account_events",
        "account_passkeys",
        "account_requests",
        "account_sessions",
        "account_tokens",
        "accounts",
        "agency_questions",
        "data_protection_keys",
        "pending_sources",
        "draft_documents",
        "draft_notes",
        "drafts",
        "imported_lists",
        "invitations",
        "ledger",
        "listed_agreements",
        "record_epoch",
        "reports",
        "used_answers",
    ];

    /// <summary>A database of the test's own with Springfield as its first change.</summary>
    public static Task<TestDatabase> OfSpringfieldAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(
            engine,
            "Springfield",
            async services => await services.GetRequiredService<Publisher>().PublishAsync(SpringfieldRecord.First())
        );

    extension(TestDatabase database)
    {
        public Publisher Publisher => database.Services.GetRequiredService<Publisher>();

        public Seeder Seeder => database.Services.GetRequiredService<Seeder>();

        public Task<IReadOnlyList<string>> VerifyAsync() =>
            database.Services.GetRequiredService<Verifier>().VerifyAsync();

        public Task<int> RebuildAsync() => database.Services.GetRequiredService<Rebuilder>().RebuildAsync();

        /// <summary>
        /// Every row of every table, to see whether anything at all is other than before. What a rebuild renews is no
        /// part of it.
        /// </summary>
        public async Task<string> DumpAsync()
        {
            await using var context = database.Context();
            var connection = context.Database.GetDbConnection();
            await connection.OpenAsync();
            List<string> lines = [];
            foreach (
                var table in context
                    .Model.GetRelationalModel()
                    .Tables.Where(table => table.Name != "record_epoch")
                    .OrderBy(table => table.Name)
            )
            {
                // Numbers that the database gives say nothing. What is kept as JSON is of no one property.
                var columns = table.Columns.Where(column =>
                    column.PropertyMappings.All(mapping => mapping.Property.ValueGenerated == ValueGenerated.Never)
                );
                await using var command = connection.CreateCommand();
                command.CommandText =
                    $"select {string.Join(", ", columns.Select(column => $"\"{column.Name}\""))} from {table.Name}";
                await using var rows = await command.ExecuteReaderAsync();
                lines.AddRange((await LinesAsync(rows)).Order(StringComparer.Ordinal).Prepend($"-- {table.Name}"));
            }
            return string.Join('\n', lines);
        }

        public async Task ExecuteAsync(string sql)
        {
            await using var context = database.Context();
            var connection = context.Database.GetDbConnection();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<string>> LinesAsync(DbDataReader rows)
    {
        List<string> lines = [];
        while (await rows.ReadAsync())
            lines.Add(
                string.Join(
                    " | ",
                    Enumerable
                        .Range(0, rows.FieldCount)
                        .Select(i =>
                            rows.GetValue(i) is Array array
                                ? string.Join(", ", array.Cast<object>())
                                : Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture)
                        )
                )
            );
        return lines;
    }
}
