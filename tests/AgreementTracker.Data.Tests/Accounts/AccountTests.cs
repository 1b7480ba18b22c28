using AgreementTracker.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Accounts;

public class AccountTests
{
    [Theory, EachEngine]
    public async Task Invitation_TakenByTwoAtOnce_IsOnes(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var invitations = database.Services.GetRequiredService<Invitations>();
        var token = await invitations.InviteAsync("Ada Editor", AccountRole.Editor, AccountActor.CommandLine);

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var db = database.Context();
                        return await invitations.TakeAsync(db, token) is not null;
                    })
                )
        );

        Assert.Single(taken, won => won);
        Assert.Null(await invitations.FindAsync(token));
    }

    [Theory, EachEngine]
    public async Task Invitation_OfWhoDidNotCome_IsMadeAnew_AndOfWhoDid_Refused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var invitations = database.Services.GetRequiredService<Invitations>();
        var first = await invitations.InviteAsync("Ada Editor", AccountRole.Editor, AccountActor.CommandLine);
        var second = await invitations.InviteAsync(" ada  EDITOR", AccountRole.Reviewer, AccountActor.CommandLine);

        Assert.Null(await invitations.FindAsync(first));
        Assert.Equal(
            ("Ada Editor", AccountRole.Reviewer),
            (await invitations.FindAsync(second)) is { } invited ? (invited.Name, invited.Role) : default
        );
        await using var db = database.Context();
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(account => account.JoinedAt, DateTime.UtcNow));
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            invitations.InviteAsync("Ada Editor", AccountRole.Editor, AccountActor.CommandLine)
        );
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            invitations.InviteAsync(" ", AccountRole.Editor, AccountActor.CommandLine)
        );
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            invitations.InviteAsync(new('x', Account.NameLimit + 1), AccountRole.Editor, AccountActor.CommandLine)
        );
    }

    [Theory, EachEngine]
    public async Task Administrators_WhoTakeEachOthersRoleAtOnce_LeaveOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var people = new[]
        {
            await AddAsync(database, "Ada"),
            await AddAsync(database, "Bo"),
            await AddAsync(database, "Cy"),
        };
        var administration = database.Services.GetRequiredService<AccountAdministration>();

        var refused = await Task.WhenAll(
            people.Select(
                (account, i) =>
                    Task.Run(async () =>
                    {
                        try
                        {
                            await (
                                i == 0
                                    ? administration.LockAsync(account.Id, AccountActor.Of(people[1]))
                                    : administration.SetRoleAsync(
                                        account.Id,
                                        AccountRole.Editor,
                                        AccountActor.Of(people[0])
                                    )
                            );
                            return false;
                        }
                        catch (AccountRefusedException)
                        {
                            return true;
                        }
                    })
            )
        );

        Assert.Single(refused, was => was);
        await using var db = database.Context();
        Assert.Equal(
            1,
            await db.Accounts.CountAsync(account =>
                account.Role == AccountRole.Administrator && account.LockedAt == null
            )
        );
    }

    [Theory]
    [EachEngine("update account_events set actor = 'somebody else'", "kept for ever")]
    [EachEngine("delete from account_events", "kept until the ledger removes it")]
    public async Task Events_AreAppendedToAlone(DatabaseEngine engine, string alteration, string reason)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database
            .Services.GetRequiredService<Invitations>()
            .InviteAsync("Ada Editor", AccountRole.Editor, AccountActor.CommandLine);
        await using var db = database.Context();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.Database.ExecuteSqlRawAsync(alteration)
        );

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal("the command line", (await db.AccountEvents.SingleAsync()).Actor);
    }

    [Theory, EachEngine]
    public async Task Session_IsFound_UntilItIsOldOrEnded(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var account = await AddAsync(database, "Ada");
        var sessions = database.Services.GetRequiredService<AccountSessions>();
        var who = await sessions.StartAsync(account, SignInWay.Passkey, new('x', 500));
        await using var db = database.Context();

        Assert.Equal(
            (who.Session, account.Id, AccountRole.Administrator),
            (await sessions.FindAsync(who.Session)) is { } found ? (found.Session, found.Account, found.Role) : default
        );
        await db.AccountSessions.ExecuteUpdateAsync(set =>
            set.SetProperty(session => session.SeenAt, DateTime.UtcNow.AddHours(-1))
        );
        await sessions.FindAsync(who.Session);
        Assert.True((await db.AccountSessions.AsNoTracking().SingleAsync()).SeenAt > DateTime.UtcNow.AddMinutes(-1));
        await db.AccountSessions.ExecuteUpdateAsync(set =>
            set.SetProperty(session => session.SeenAt, DateTime.UtcNow - AccountSession.Idle)
        );
        Assert.Null(await sessions.FindAsync(who.Session));
        Assert.Null(await sessions.FindAsync("no such session"));

        await sessions.StartAsync(account, SignInWay.Passkey, "another");
        Assert.Equal("another", (await db.AccountSessions.AsNoTracking().SingleAsync()).Browser);
    }

    [Theory, EachEngine]
    public async Task Change_OfAnAccount_IsNotUndoneByWhoReadItBefore(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AddAsync(database, "Ada");
        var other = await AddAsync(database, "Bo");
        await using var slow = database.Context();
        var read = await slow.Accounts.SingleAsync(account => account.Id == other.Id);

        await database
            .Services.GetRequiredService<AccountAdministration>()
            .LockAsync(other.Id, AccountActor.CommandLine);
        read.LastCodeStep = 123456;

        slow.Update(read);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
    }

    private static async Task<Account> AddAsync(TestDatabase database, string name)
    {
        await using var db = database.Context();
        var account = Account.Invited(name, AccountRole.Administrator, DateTime.UtcNow);
        account.JoinedAt = DateTime.UtcNow;
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return account;
    }
}
