using System.Data.Common;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AgreementTracker.Data.Tests.Integrity;

/// <summary>Whatever columns the model comes to have, none of them is left out of the comparison.</summary>
public class VerifierSweepTests
{
    /// <summary>The history has hashes, and the search is compared by the entry.</summary>
    private static readonly string[] NotByColumn = ["archived_texts", "changes", "revisions", "search_entries"];

    [Theory, EachEngine]
    public async Task Verify_EveryPlainColumnIsAltered_NamesThemAll(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var columns = Columns(database, keys: false);

        foreach (var table in columns.GroupBy(column => column.Table.Name))
            await database.TamperAsync(Update(table.Key, engine, table));

        var findings = await database.VerifyAsync();
        Assert.All(
            columns,
            column =>
                Assert.Contains(
                    findings,
                    finding => finding.Contains($": {column.Table.Name} ") && finding.Contains($": {column.Name} is ")
                )
        );
        Assert.Equal(columns.Length, findings.Count);
    }

    [Theory, EachEngine]
    public async Task Verify_AnyKeyColumnIsAltered_FindsIt(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        List<string> unnoticed = [],
            refused = [];

        foreach (var column in Columns(database, keys: true))
        {
            var table = column.Table.Name;
            if (
                !await TryAsync(() =>
                    database.TamperAsync(
                        $"create table kept as select * from {table}; {Update(table, engine, [column])}"
                    )
                )
            )
                refused.Add($"{table}.{column.Name}");
            else if ((await database.VerifyAsync()).Count == 0)
                unnoticed.Add($"{table}.{column.Name}");
            await database.TamperAsync(
                $"""
                create table if not exists kept as select * from {table};
                delete from {table};
                insert into {table} select * from kept;
                drop table kept;
                """
            );
        }

        Assert.Empty(unnoticed);
        // The database itself sees to it that a citation has one owner.
        Assert.All(refused, column => Assert.Matches(@"^citations\.\w+_id$", column));
        Assert.Empty(await database.VerifyAsync());
    }

    private static IColumn[] Columns(TestDatabase database, bool keys)
    {
        using var context = database.Context();
        return
        [
            .. from table in context.Model.GetRelationalModel().Tables
            where !NotByColumn.Contains(table.Name) && !Record.TablesOfNoDocument.Contains(table.Name)
            let inKeys = table
                .PrimaryKey!.Columns.Concat(table.ForeignKeyConstraints.SelectMany(key => key.Columns))
                .ToHashSet()
            from column in table.Columns
            where (inKeys.Contains(column) || column.Name == "document") == keys
            select column,
        ];
    }

    /// <summary>Alters one row.</summary>
    private static string Update(string table, DatabaseEngine engine, IEnumerable<IColumn> columns)
    {
        var row = engine == DatabaseEngine.Sqlite ? "rowid" : "ctid";
        var others = columns.Select(column => $"{column.Name} = {Other(column, engine)}");
        return $"update {table} set {string.Join(", ", others)} where {row} = (select {row} from {table} limit 1)";
    }

    /// <summary>An expression for a value that the column might have and has in no row.</summary>
    private static string Other(IColumn column, DatabaseEngine engine)
    {
        var type = column.PropertyMappings[0].Property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Vocabulary.WordsOf(type).TakeLast(2).ToList() switch
            {
                [var only] => $"case when {column.Name} is null then '{only}' end",
                var words => $"case when {column.Name} = '{words[1]}' then '{words[0]}' else '{words[1]}' end",
            };
        if (type == typeof(List<string>))
            return engine == DatabaseEngine.Sqlite ? "'[\"z\"]'" : "'{z}'";
        if (type == typeof(string))
            return $"substr(coalesce({column.Name}, ''), 2) || 'z'";
        return $"coalesce({column.Name}, 0) + {(column.Name == "ordinal" ? 1000 : 1)}";
    }

    private static async Task<bool> TryAsync(Func<Task> deed)
    {
        try
        {
            await deed();
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
