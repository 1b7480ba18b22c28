using System.Net;
using System.Text.RegularExpressions;

namespace AgreementTracker.Web.Tests.Account;

/// <summary>
/// Each form of the program, sent by everyone, with all its fields as they would do it: who may not send it changes nothing.
/// A form that is not in the table fails.
/// </summary>
public partial class EveryFormTests
{
    [Fact]
    public void Forms_AreAllInTheTable()
    {
        var pages = new DirectoryInfo(Path.Combine(Repository.Root, "src", "AgreementTracker.Web"));
        var components = pages.EnumerateFiles("*.razor", SearchOption.AllDirectories)
            .Where(file => !file.FullName.Contains("/obj/", StringComparison.Ordinal) && !file.FullName.Contains("/bin/", StringComparison.Ordinal)).ToList();
        var there = components.SelectMany(file => FormName.Matches(File.ReadAllText(file.FullName)).Select(name => $"{Path.GetFileNameWithoutExtension(file.Name)} {name.Groups[1].Value}{name.Groups[2].Value}"));

        Assert.Equal(there.Distinct().Order(), Table.Select(form => form.Name).Order());
        // One without a name is sent to another page, and names a form of that.
        Assert.Equal(["SignedInBar"], components.Where(file => Post.Count(File.ReadAllText(file.FullName)) != FormName.Count(File.ReadAllText(file.FullName)))
            .Select(file => Path.GetFileNameWithoutExtension(file.Name)));
    }

    public static TheoryData<string> Guarded => [.. Table.Where(form => form.Who is not null).Select(form => form.Name)];

    [Theory, MemberData(nameof(Guarded))]
    public async Task Send_AsEveryone_ChangesSomethingForWhoMayAlone(string name)
    {
        var form = Table.Single(form => form.Name == name);
        await using var stage = await Stage.OpenAsync();
        foreach (var visitor in stage.Visitors)
        {
            var may = visitor.Role is { } role && role >= form.Who;
            // Who may not be shown the form has it from somebody who may, and sends it with a token of their own.
            var author = visitor.Account is { } own && own.Role >= form.Who ? own : stage.Administrator;
            var address = await form.Prepare(stage, author);
            var page = await (await stage.ClientAsync(author)).PageAsync(address);
            var sender = await stage.SenderAsync(visitor, author);
            await stage.PutOutAsync(visitor);
            var before = await stage.VersionAsync();

            using var response = await sender.Client.SubmitAsync(page, form.On(page), [.. sender.Token, .. form.Filled(page, visitor.Name)]);

            var status = (int)response.StatusCode;
            var changed = before != await stage.VersionAsync();
            Assert.Equal((visitor.Name, may && form.Changes), (visitor.Name, changed));
            // A page that shows others more has no such form for them.
            Assert.True(may ? status is 200 or 302 : visitor.Role is null ? response.Headers.Location?.AbsolutePath == "/account/sign-in" : status is 400 or 403,
                $"{visitor.Name}: {status} {response.Headers.Location}");
        }
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task Send_WithoutTheTokenOfTheForm_ChangesNothing(string name)
    {
        var form = Table.Single(form => form.Name == name);
        await using var stage = await Stage.OpenAsync();
        var address = await form.Prepare(stage, stage.Administrator);
        var client = await stage.ClientAsync(stage.Administrator);
        var page = await client.PageAsync(address);
        var before = await stage.VersionAsync();

        using var response = await client.SubmitAsync(page, form.On(page), [("__RequestVerificationToken", "forged"), .. form.Filled(page, "somebody")]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(before, await stage.VersionAsync());
    }

    [GeneratedRegex("@formname=\"(?:@\\(\\$\")?(?:@)?([^\"{]+)({[^\"]*})?\"")]
    private static partial Regex FormName { get; }

    [GeneratedRegex("<form[^>]* method=\"post\"")]
    private static partial Regex Post { get; }
}
