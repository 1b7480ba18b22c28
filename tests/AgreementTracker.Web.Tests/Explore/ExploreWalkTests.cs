using AgreementTracker.Web.Explore;

namespace AgreementTracker.Web.Tests.Explore;

/// <summary>Whatever is chosen, the pages, the file and the totals have the same rows, each of them once.</summary>
public class ExploreWalkTests(ManyTownsSites towns)
{
    private const int Files = 30;

    [Theory, EachEngine]
    public async Task Find_AnySortFilterAndGroup_HasEachRowOnce(DatabaseEngine engine)
    {
        await using var db = (await towns.OnAsync(engine)).Database.Context();
        var cancellationToken = TestContext.Current.CancellationToken;
        var places = await Places.ReadAsync(db, cancellationToken);
        var random = new Random(287);
        var queries =
            from set in DataSet.All
            from order in Orders(set)
            select Choose(random, set, places) with
            {
                Order = order,
                Size = 13,
            };
        foreach (var query in queries)
        {
            var first = await query.Of.FindAsync(db, query, cancellationToken);
            List<ExploreRow> walked = [.. first.Rows];
            for (var page = 2; page <= query.PagesOf(first.Total); page++)
                walked.AddRange((await query.Of.FindAsync(db, query with { Page = page }, cancellationToken)).Rows);
            var file = await query.Of.AllAsync(db, query, cancellationToken).ToListAsync(cancellationToken);
            var all = await query.Of.FindAsync(db, query with { Group = null }, cancellationToken);

            Assert.Equal((query.Url, first.Total), (query.Url, walked.Select(row => row.Address).Distinct().Count()));
            Assert.Equal(walked.Select(row => row.Address), file.Select(row => row.Address));
            Assert.Equal(first.Total, all.Total);
            if (query.Group is null)
                continue;
            var counted = walked.CountBy(row => row.Group!).OrderBy(group => group.Key);
            Assert.Equal(first.Groups.OrderBy(group => group.Key), counted);
        }
    }

    [Theory, EachEngine]
    public async Task Get_AnyFilter_FileHasAsManyRowsAsThePageSays(DatabaseEngine engine)
    {
        var app = await towns.OnAsync(engine);
        Places places;
        await using (var db = app.Database.Context())
            places = await Places.ReadAsync(db, TestContext.Current.CancellationToken);
        var random = new Random(1357);
        for (var i = 0; i < Files; i++)
        {
            var query = Choose(random, DataSet.All[i % DataSet.All.Count], places);
            var page = await app.GetAsync(query.Url);
            var file = await app.GetAsync(page.One("a[download]").GetAttribute("href")!);

            var status = page.TextOf("main [role=status]").Split(' ')[0];
            var lines = file.Markup.Split("\r\n");
            Assert.Equal((query.Url, status == "No" ? 0 : int.Parse(status)), (query.Url, lines.Length - 2));
            Assert.Equal(string.Join(',', [.. query.Columns.Select(column => column.Heading), "Page"]), lines[0]);
        }
    }

    private static IEnumerable<SortOrder> Orders(DataSet set) =>
        from column in set.Columns
        where column.IsSortable
        from isDescending in (bool[])[false, true]
        select new SortOrder(column.Name, isDescending);

    /// <summary>About one field of four is filled in, with a value that the form offers.</summary>
    private static ExploreQuery Choose(Random random, DataSet set, Places places)
    {
        T? Sometimes<T>(IReadOnlyList<T> choices)
            where T : class => random.Next(4) == 0 ? choices[random.Next(choices.Count)] : null;

        var values = set
            .Fields.Select(field =>
                (
                    field.Name,
                    Value: field switch
                    {
                        ChoiceField choice => Sometimes([.. choice.Options(places).Select(option => option.Value)]),
                        YearField => Sometimes(["2020", "2023", "undated"]),
                        _ => Sometimes(["town", "Town 1", "ann able", "nobody"]),
                    }
                )
            )
            .Where(field => field.Value is not null);
        return ExploreQuery.All(set) with
        {
            Filter = new(values.ToDictionary(field => field.Name, field => field.Value!)),
            Group = Sometimes([.. set.Columns.Where(column => column.IsGroupable)]),
            Columns = [.. set.Columns.Where(column => column.Index == 0 || random.Next(3) == 0)],
        };
    }
}
