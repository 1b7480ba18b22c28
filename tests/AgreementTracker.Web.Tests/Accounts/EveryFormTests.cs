using System.Net;
using System.Text.RegularExpressions;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>
/// Each form of the program, sent by everyone, with all its fields as they would do it: who may not send it changes
/// nothing. A form that is not in the table fails.
/// </summary>
public partial class EveryFormTests(EveryFormTests.SharedStage shared) : IClassFixture<EveryFormTests.SharedStage>
{
    /// <summary>For tests that change nothing on it but what they prepare.</summary>
    public sealed class SharedStage : IAsyncDisposable
    {
        private readonly Lazy<Task<Stage>> stage = new(() => Stage.OpenAsync());

        internal Task<Stage> OpenAsync() => stage.Value;

        public async ValueTask DisposeAsync()
        {
            // One that could not be opened has failed the tests that wanted it.
            if (stage is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await (await stage.Value).DisposeAsync();
        }
    }

    [Fact]
    public void Forms_AreAllInTheTable()
    {
        var components = Repository.Written(Path.Combine("src", "AgreementTracker.Web"), "*.razor").ToList();
        var there = components.SelectMany(file =>
            FormName
                .Matches(File.ReadAllText(file))
                .Select(name =>
                    $"{Path.GetFileNameWithoutExtension(file)} {name.Groups[1].Value}{name.Groups[2].Value}"
                )
        );

        Assert.Equal(there.Distinct().Order(), Table.Select(form => form.Name).Order());
        // One without a name is sent to another page, and names a form of that.
        Assert.Equal(
            ["SignedInBar"],
            components
                .Where(file => Post.Count(File.ReadAllText(file)) != FormName.Count(File.ReadAllText(file)))
                .Select(file => Path.GetFileNameWithoutExtension(file))
        );
    }

    internal static IEnumerable<string> Administering =>
        Table.Where(form => form.Who == Administer).Select(form => form.Name);

    /// <summary>A form as an administrator has it before them, and what they would fill in.</summary>
    internal static async Task<(Page Page, string Form, (string, string)[] Fields)> OpenAsync(string name, Stage stage)
    {
        var form = Table.Single(form => form.Name == name);
        var page = await (await stage.ClientAsync(stage.Administrator)).PageAsync(
            await form.Prepare(stage, stage.Administrator)
        );
        return (page, form.On(page), form.Filled(page, "late"));
    }

    public static TheoryData<string> Guarded =>
        [.. Table.Where(form => form.Who is not null).Select(form => form.Name)];

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

            using var response = await sender.Client.SubmitAsync(
                page,
                form.On(page),
                [.. sender.Token, .. form.Filled(page, visitor.Name)]
            );

            var status = (int)response.StatusCode;
            var changed = before != await stage.VersionAsync();
            Assert.Equal((visitor.Name, may && form.Changes), (visitor.Name, changed));
            // A page that shows others more has no such form for them.
            Assert.True(
                may ? status is 200 or 302
                    : visitor.Role is null ? response.Headers.Location?.AbsolutePath == "/account/sign-in"
                    : status is 400 or 403,
                $"{visitor.Name}: {status} {response.Headers.Location}"
            );
        }
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task Send_WithoutTheTokenOfTheForm_ChangesNothing(string name)
    {
        var form = Table.Single(form => form.Name == name);
        // The first question of the first list has a number, which a form of another test would take.
        await using var own = name.StartsWith("QuestionsPage", StringComparison.Ordinal)
            ? await Stage.OpenAsync()
            : null;
        var stage = own ?? await shared.OpenAsync();
        var author = await stage.OwnerAsync(name);
        var address = await form.Prepare(stage, author);
        var client = await stage.ClientAsync(author);
        var page = await client.PageAsync(address);
        var before = await stage.VersionAsync();

        using var response = await client.SubmitAsync(
            page,
            form.On(page),
            [("__RequestVerificationToken", "forged"), .. form.Filled(page, "somebody")]
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(before, await stage.VersionAsync());
    }

    [GeneratedRegex("@formname=\"(?:@\\(\\$\")?(?:@)?([^\"{]+)({[^\"]*})?\"")]
    private static partial Regex FormName { get; }

    [GeneratedRegex("<form[^>]* method=\"post\"")]
    private static partial Regex Post { get; }
}
