using System.Net;

namespace AgreementTracker.Web.Tests.Accounts;

public partial class EveryFormTests
{
    private static readonly string[] Hostile =
    [
        "",
        " ",
        "x",
        "-1",
        "1e999",
        "99999999999999999999",
        "true",
        "null",
        "{}",
        "'; drop table changes; --",
        "<script>alert(1)</script>",
        "2025-02-30",
        "\u202e",
        "😀",
        new('a', 5000),
        new('a', 300),
        "00000000-0000-0000-0000-000000000000",
        "not-a-guid",
        "\r\nSet-Cookie: a=b",
        "%",
        "a/b",
        "[0]",
    ];

    /// <summary>Whatever a field holds is answered or refused: it is no fault of ours.</summary>
    [Fact]
    public async Task Send_WithAnyValueInItsFields_IsNoFault()
    {
        await using var stage = await Stage.OpenAsync();
        var faults = new List<string>();
        foreach (var form in Table.Where(form => form.Who is not null))
        {
            var author = await stage.OwnerAsync(form.Name);
            var address = await form.Prepare(stage, author);
            var client = await stage.ClientAsync(author);
            var page = await client.PageAsync(address);
            var selector = form.On(page);
            var names = page.One(selector)
                .QuerySelectorAll("[name]")
                .Select(field => field.GetAttribute("name")!)
                .Except(["_handler", "__RequestVerificationToken"])
                .Distinct()
                .ToList();
            foreach (var value in Hostile)
            {
                using var response = await client.SubmitAsync(page, selector, [.. names.Select(name => (name, value))]);
                if (response.StatusCode >= HttpStatusCode.InternalServerError)
                    faults.Add($"{form.Name}: {(int)response.StatusCode} for '{value[..Math.Min(value.Length, 30)]}'");
            }
        }

        Assert.Equal("", string.Join('\n', faults));
    }
}
