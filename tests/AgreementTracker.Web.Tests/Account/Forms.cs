using System.Net;

namespace AgreementTracker.Web.Tests.Account;

/// <summary>Posts a page's form as a browser would: with all its fields, those filled in by the test among them.</summary>
internal static class Forms
{
    public const string Password = "form:has([name=Password])";

    public static async Task<Page> PageAsync(this HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(expected, response.StatusCode);
        return await Page.ReadAsync(response);
    }

    /// <param name="form">A selector of the form on the page.</param>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, Page page, string form, params (string Name, string Value)[] filled)
    {
        var element = page.One(form);
        var fields = element.QuerySelectorAll("input, select, textarea")
            .Where(field => field.GetAttribute("name") is not null && (field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked")))
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, Value(field)))
            .Where(field => !filled.Any(own => own.Name == field.Key))
            .Concat(filled.Select(own => KeyValuePair.Create(own.Name, own.Value)));
        return client.PostAsync(element.GetAttribute("action") ?? page.Address, new FormUrlEncodedContent(fields));
    }

    public static async Task<Page> SubmittedAsync(this HttpClient client, Page page, string form, params (string Name, string Value)[] filled)
    {
        using var response = await client.SubmitAsync(page, form, filled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Page.ReadAsync(response);
    }

    private static string Value(AngleSharp.Dom.IElement field) => field.LocalName switch
    {
        "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
        "textarea" => field.TextContent,
        _ => field.GetAttribute("value") ?? "",
    };
}
