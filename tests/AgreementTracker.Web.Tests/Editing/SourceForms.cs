using AngleSharp.Dom;

namespace AgreementTracker.Web.Tests.Editing;

/// <summary>
/// Sends the forms of the desk's sources as a browser would: all fields, the line ends of a text as two characters.
/// </summary>
internal static class SourceForms
{
    /// <param name="does">The button that is pressed.</param>
    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client,
        Page page,
        string? does,
        (string Name, byte[] Bytes)? file = null,
        params (string Name, string Value)[] filled
    )
    {
        var form = page.One("form.sheet:not(:has([name=Sure]))");
        var fields = form.QuerySelectorAll("input:not([type=file]), select, textarea")
            .Where(field => field.GetAttribute("type") is not ("radio" or "checkbox") || field.HasAttribute("checked"))
            .ToDictionary(field => field.GetAttribute("name")!, Value);
        foreach (var (name, value) in filled)
            fields[name] = value;
        if (does is not null)
            fields["Do"] = does;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value.ReplaceLineEndings("\r\n")), name);
        if (file is { } sent)
            content.Add(new ByteArrayContent(sent.Bytes), "File", sent.Name);
        return client.PostAsync(page.Address, content);
    }

    public static async Task<Page> SentAsync(
        this HttpClient client,
        Page page,
        string? does,
        (string Name, byte[] Bytes)? file = null,
        params (string Name, string Value)[] filled
    )
    {
        using var response = await client.SendAsync(page, does, file, filled);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await Page.ReadAsync(response);
    }

    private static string Value(IElement field) =>
        field.LocalName switch
        {
            "select" => field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
            "textarea" => field.TextContent,
            _ => field.GetAttribute("value") ?? "",
        };
}
