using AgreementTracker.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Accounts;

/// <summary>Nobody gains the role of an administrator by one person alone, where there are two.</summary>
public class AccountRequestsTests
{
    [Theory, EachEngine]
    public async Task Invite_AnAdministrator_TakesASecond_WhereThereIsOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (invitations, requests) = (
            database.Services.GetRequiredService<Invitations>(),
            database.Services.GetRequiredService<AccountRequests>()
        );
        var ada = await AddAsync(database, "Ada", AccountRole.Administrator);
        await invitations.InviteAsync("Cy", AccountRole.Administrator, ada);
        var bo = await AddAsync(database, "Bo", AccountRole.Administrator);

        await RefusedAsync(
            AccountRefusal.NeedsSecondAdministrator,
            () => invitations.InviteAsync("Di", AccountRole.Administrator, ada)
        );
        await invitations.InviteAsync("Ed", AccountRole.Reviewer, ada);
        await requests.AskAsync(AccountRequestKind.InviteAdministrator, null, "Di", ada);
        await requests.AskAsync(AccountRequestKind.InviteAdministrator, null, "Di", ada);
        var request = Assert.Single(await requests.OpenAsync());
        await RefusedAsync(AccountRefusal.OwnRequest, () => requests.ConfirmAsync(request.Id, ada));
        var (name, token) = await requests.ConfirmAsync(request.Id, bo);

        Assert.Equal("Di", name);
        Assert.Equal(AccountRole.Administrator, (await invitations.FindAsync(token))!.Role);
        Assert.Empty(await requests.OpenAsync());
        await RefusedAsync(AccountRefusal.NoSuchRequest, () => requests.ConfirmAsync(request.Id, bo));
    }

    [Theory, EachEngine]
    public async Task Ask_ForSomebodyWhoWasInvitedAsAnEditorAndHasNotJoined_Works(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (invitations, requests) = (
            database.Services.GetRequiredService<Invitations>(),
            database.Services.GetRequiredService<AccountRequests>()
        );
        var (ada, bo) = (
            await AddAsync(database, "Ada", AccountRole.Administrator),
            await AddAsync(database, "Bo", AccountRole.Administrator)
        );
        await invitations.InviteAsync("Cy", AccountRole.Editor, ada);

        await RefusedAsync(
            AccountRefusal.NeedsSecondAdministrator,
            () => invitations.InviteAsync("Cy", AccountRole.Administrator, ada)
        );
        await requests.AskAsync(AccountRequestKind.InviteAdministrator, null, "Cy", ada);
        var (_, token) = await requests.ConfirmAsync(Assert.Single(await requests.OpenAsync()).Id, bo);

        Assert.Equal(AccountRole.Administrator, (await invitations.FindAsync(token))!.Role);
    }

    [Theory, EachEngine]
    public async Task Reset_OfAnAdministrator_TakesAThird_OrNoneWhereThereIsNone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (administration, requests) = (
            database.Services.GetRequiredService<AccountAdministration>(),
            database.Services.GetRequiredService<AccountRequests>()
        );
        var (ada, bo) = (
            await AddAsync(database, "Ada", AccountRole.Administrator),
            await AddAsync(database, "Bo", AccountRole.Administrator)
        );

        await administration.ResetAsync(bo.Id!, ada);
        await database.ExecuteAsync("update accounts set joined_at = invited_at");
        var cy = await AddAsync(database, "Cy", AccountRole.Administrator);
        await RefusedAsync(AccountRefusal.NeedsSecondAdministrator, () => administration.ResetAsync(bo.Id!, ada));
        await requests.AskAsync(AccountRequestKind.ResetAdministrator, bo.Id, "Bo", ada);
        var request = Assert.Single(await requests.OpenAsync());

        Assert.NotNull((await requests.ConfirmAsync(request.Id, cy)).Token);
    }

    [Theory, EachEngine]
    public async Task Promote_TakesASecond_AndADeclinedRequestIsGone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (administration, requests) = (
            database.Services.GetRequiredService<AccountAdministration>(),
            database.Services.GetRequiredService<AccountRequests>()
        );
        var (ada, bo, ed) = (
            await AddAsync(database, "Ada", AccountRole.Administrator),
            await AddAsync(database, "Bo", AccountRole.Administrator),
            await AddAsync(database, "Ed", AccountRole.Editor)
        );

        await RefusedAsync(
            AccountRefusal.NeedsSecondAdministrator,
            () => administration.SetRoleAsync(ed.Id!, AccountRole.Administrator, ada)
        );
        await requests.AskAsync(AccountRequestKind.MakeAdministrator, ed.Id, "Ed", ada);
        await requests.DropAsync(Assert.Single(await requests.OpenAsync()).Id, bo);
        Assert.Empty(await requests.OpenAsync());
        await requests.AskAsync(AccountRequestKind.MakeAdministrator, ed.Id, "Ed", ada);
        await requests.ConfirmAsync(Assert.Single(await requests.OpenAsync()).Id, bo);

        await using var db = database.Context();
        Assert.Equal(AccountRole.Administrator, (await db.Accounts.SingleAsync(account => account.Id == ed.Id)).Role);
        Assert.Contains(
            await db.AccountEvents.ToListAsync(),
            happened => happened is { Subject: "Ed", Actor: "Bo", Detail: "declined; Ada had asked for it" }
        );
    }

    [Theory]
    [EachEngine("lock")]
    [EachEngine("demote")]
    [EachEngine("reset")]
    public async Task Invite_AfterPuttingTheOtherOut_StillTakesASecond(DatabaseEngine engine, string deed)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (administration, invitations) = (
            database.Services.GetRequiredService<AccountAdministration>(),
            database.Services.GetRequiredService<Invitations>()
        );
        var (ada, bo) = (
            await AddAsync(database, "Ada", AccountRole.Administrator),
            await AddAsync(database, "Bo", AccountRole.Administrator)
        );

        await (
            deed switch
            {
                "lock" => administration.LockAsync(bo.Id!, ada),
                "demote" => administration.SetRoleAsync(bo.Id!, AccountRole.Editor, ada),
                _ => administration.ResetAsync(bo.Id!, ada),
            }
        );

        await RefusedAsync(
            AccountRefusal.NeedsSecondAdministrator,
            () => invitations.InviteAsync("Puppet", AccountRole.Administrator, ada)
        );
        await invitations.InviteAsync("Ed", AccountRole.Editor, ada);
        await invitations.InviteAsync("By Hand", AccountRole.Administrator, AccountActor.CommandLine);
    }

    [Theory, EachEngine]
    public async Task Use_OneQuestionTwiceAtOnce_AnswersOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UseAsync("the same question")));

        Assert.Single(taken, one => one);
        Assert.True(await UseAsync("another question"));

        async Task<bool> UseAsync(string question)
        {
            await using var db = database.Context();
            return await db.TryUseAsync(question, TimeSpan.FromMinutes(5), DateTime.UtcNow);
        }
    }

    private static async Task RefusedAsync(AccountRefusal why, Func<Task> act) =>
        Assert.Equal(why, (await Assert.ThrowsAsync<AccountRefusedException>(act)).Refusal);

    private static async Task<AccountActor> AddAsync(TestDatabase database, string name, AccountRole role)
    {
        await using var db = database.Context();
        var account = Account.Invited(name, role, DateTime.UtcNow);
        account.JoinedAt = DateTime.UtcNow;
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return AccountActor.Of(account);
    }
}
