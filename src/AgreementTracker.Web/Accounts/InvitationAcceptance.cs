using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Record;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Accounts;

/// <summary>Taking up an invitation: all of it happens, and the link is used up, or nothing does.</summary>
internal sealed class InvitationAcceptance(
    Invitations invitations,
    SignInMethods methods,
    SignIns signIns,
    TrackerDbContext db,
    TimeProvider time
)
{
    public Task<Outcome> WithPasswordAsync(
        HttpContext http,
        string? token,
        string name,
        string password,
        string key,
        string code
    ) => JoinAsync(http, token, account => methods.SetPasswordAsync(account, name, password, key, code));

    public Task<Outcome> WithPasskeyAsync(HttpContext http, string? token, string? credential, string? state) =>
        JoinAsync(
            http,
            token,
            async account => new(await methods.AddPasskeyAsync(http, account, null, credential, state))
        );

    /// <summary>
    /// Of an account whose second factor alone was taken away. The link without the password is good for nothing.
    /// </summary>
    public async Task<Outcome> WithNewCodesAsync(
        HttpContext http,
        Account account,
        string? token,
        string password,
        string key,
        string code
    ) =>
        await signIns.KnowsPasswordAsync(account, password)
            ? await JoinAsync(http, token, invited => methods.SetCodesAsync(invited, key, code))
            : new(Texts.InvitationAcceptance_WrongPassword.With(SignIns.MaxTries, SignIns.Pause.TotalMinutes));

    private async Task<Outcome> JoinAsync(HttpContext http, string? token, Func<Account, Task<Outcome>> setWayAsync)
    {
        Account? account;
        Outcome outcome;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            account = await invitations.TakeAsync(db, token);
            if (account is null)
                return new(Texts.InvitationAcceptance_LinkUsed);
            var now = time.GetUtcNow().UtcDateTime;
            if (account.JoinedAt is null)
                db.AccountEvents.Add(
                    AccountActor
                        .Of(account)
                        .AuditEntry(AccountEventKind.Joined, account, now, $"as {account.Role.Word()}")
                );
            account.JoinedAt ??= now;
            outcome = await setWayAsync(account);
            if (outcome.Fault is not null)
            {
                // What was read and changed meanwhile is undone with the transaction.
                await transaction.RollbackAsync();
                db.ChangeTracker.Clear();
                return outcome;
            }
            await transaction.CommitAsync();
        }
        await signIns.StartAsync(http, account, SignInWay.Invitation);
        return outcome;
    }
}
