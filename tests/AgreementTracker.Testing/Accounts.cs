using System.Net;
using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AgreementTracker.Testing;

/// <summary>People with accounts, signed in as if they had come through the page.</summary>
public static class Accounts
{
    /// <summary>Somebody who has joined, without any way to sign in but <see cref="CookieOfAsync"/>.</summary>
    public static async Task<Account> AccountAsync(this TrackerApp app, AccountRole role, string name = "Ada Editor")
    {
        await using var db = app.Database.Context();
        var account = Account.Invited(name, role, DateTime.UtcNow);
        account.JoinedAt = DateTime.UtcNow;
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>A new session of the account, as the cookie of a browser: for a Playwright context too.</summary>
    /// <param name="ago">How long it is since they showed that it is they.</param>
    public static async Task<(string Name, string Value)> CookieOfAsync(
        this TrackerApp app,
        Account account,
        TimeSpan ago = default
    )
    {
        var who = await app
            .Services.GetRequiredService<AccountSessions>()
            .StartAsync(account, SignInWay.Password, "a test");
        var cookies = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var now = DateTimeOffset.UtcNow;
        var proved = (now - ago).UtcDateTime;
        await using var db = app.Database.Context();
        await db
            .AccountSessions.Where(session => session.Id == who.Session)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.ProvedAt, proved));
        var ticket = new AuthenticationTicket(
            AccountPrincipal.Of(who with { ProvedAt = proved }),
            new() { IssuedUtc = now, ExpiresUtc = now + cookies.ExpireTimeSpan },
            IdentityConstants.ApplicationScheme
        );
        return (cookies.Cookie.Name!, cookies.TicketDataFormat.Protect(ticket));
    }

    /// <summary>A browser in which the account is signed in. It follows no redirection.</summary>
    public static async Task<HttpClient> ClientOfAsync(this TrackerApp app, Account account, TimeSpan ago = default)
    {
        var (name, value) = await app.CookieOfAsync(account, ago);
        var jar = new CookieContainer();
        jar.Add(app.ClientOptions.BaseAddress, new Cookie(name, value));
        return app.CreateDefaultClient(app.ClientOptions.BaseAddress, new CookieContainerHandler(jar));
    }

    /// <summary>Somebody new with this role, signed in.</summary>
    public static async Task<HttpClient> SignedInAsync(
        this TrackerApp app,
        AccountRole role,
        string name = "Ada Editor"
    ) => await app.ClientOfAsync(await app.AccountAsync(role, name));

    public static async Task<Account> ReadAsync(this TrackerApp app, Account account)
    {
        await using var db = app.Database.Context();
        return await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == account.Id);
    }
}
