using System.Net;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>
/// Posts a page's form as a browser would: with all its fields, those filled in by the test among them.
/// </summary>
internal static class Forms
{
    public const string Password = "form:has([name=Password])";

    public static async Task<Page> PageAsync(
        this HttpClient client,
        string address,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(expected, response.StatusCode);
        return await Page.ReadAsync(response);
    }

    /// <param name="form">A selector of the form on the page.</param>
    public static Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client,
        Page page,
        string form,
        params (string Name, string Value)[] filled
    )
    {
        var element = page.One(form);
        return client.PostAsync(
            element.GetAttribute("action") ?? page.Address,
            new FormUrlEncodedContent(element.FieldsWith(filled))
        );
    }

    /// <summary>Opens the link of an invitation, as its page does by itself: the code behind the # is posted.</summary>
    public static async Task<Page> InvitedAsync(
        this HttpClient client,
        string link,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        var parts = link.Split('#');
        using var response = await client.SubmitAsync(
            await client.PageAsync(parts[0]),
            "form[data-invitation]",
            ("Token", parts[1])
        );
        Assert.Equal(expected, response.StatusCode);
        return await Page.ReadAsync(response);
    }

    public static async Task<Page> SubmittedAsync(
        this HttpClient client,
        Page page,
        string form,
        params (string Name, string Value)[] filled
    )
    {
        using var response = await client.SubmitAsync(page, form, filled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Page.ReadAsync(response);
    }
}
