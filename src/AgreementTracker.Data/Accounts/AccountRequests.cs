using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Accounts;

/// <summary>What takes two administrators, where there are two.</summary>
public sealed class AccountRequests(
    IDbContextFactory<TrackerDbContext> factory,
    Invitations invitations,
    AccountAdministration administration,
    TimeProvider time
)
{
    /// <summary>
    /// Asks for what another administrator must confirm, once it was refused for want of one: all else was checked
    /// before. The same asked again takes the place of the first.
    /// </summary>
    public Task AskAsync(
        AccountRequestKind kind,
        string? subjectId,
        string name,
        AccountActor by,
        CancellationToken cancellationToken = default
    ) =>
        factory.ActAsync(
            async db =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                await db
                    .AccountRequests.Where(request =>
                        request.At <= now - AccountRequest.GoodFor || request.Kind == kind && request.Name == name
                    )
                    .ExecuteDeleteAsync(cancellationToken);
                db.AccountRequests.Add(
                    new()
                    {
                        Id = Guid.NewGuid(),
                        Kind = kind,
                        SubjectId = subjectId,
                        Name = name,
                        ById = by.Id!,
                        By = by.Name!,
                        At = now,
                    }
                );
                db.AccountEvents.Add(
                    by.AuditEntry(
                        EventOf(kind),
                        subjectId,
                        name,
                        now,
                        "asked for; another administrator must confirm it"
                    )
                );
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Those that wait, the oldest first.</summary>
    public async Task<IReadOnlyList<AccountRequest>> OpenAsync(CancellationToken cancellationToken = default)
    {
        var oldest = time.GetUtcNow().UtcDateTime - AccountRequest.GoodFor;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db
            .AccountRequests.AsNoTracking()
            .Where(request => request.At > oldest)
            .OrderBy(request => request.At)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Does what was asked for.</summary>
    /// <returns>What belongs into the link that comes of it, if one does.</returns>
    /// <exception cref="AccountRefusedException">It is their own request, or it is decided or expired.</exception>
    public async Task<(string Name, string? Token)> ConfirmAsync(
        Guid id,
        AccountActor by,
        CancellationToken cancellationToken = default
    )
    {
        var request =
            (await OpenAsync(cancellationToken)).SingleOrDefault(request => request.Id == id)
            ?? throw new AccountRefusedException(AccountRefusal.NoSuchRequest);
        var subject = request.SubjectId ?? "";
        by = by with { Confirming = id };
        string? token = null;
        switch (request.Kind)
        {
            case AccountRequestKind.InviteAdministrator:
                token = await invitations.InviteAsync(request.Name, AccountRole.Administrator, by, cancellationToken);
                break;
            case AccountRequestKind.MakeAdministrator:
                await administration.SetRoleAsync(subject, AccountRole.Administrator, by, cancellationToken);
                break;
            case AccountRequestKind.ResetAdministrator:
                token = await administration.ResetAsync(subject, by, cancellationToken);
                break;
            case AccountRequestKind.ResetAdministratorCodes:
                token = await administration.ResetCodesAsync(subject, by, cancellationToken);
                break;
            case AccountRequestKind.RemoveAdministratorPasskeys:
                await administration.RemovePasskeysAsync(subject, by, cancellationToken);
                break;
        }
        return (request.Name, token);
    }

    public Task DropAsync(Guid id, AccountActor by, CancellationToken cancellationToken = default) =>
        factory.ActAsync(
            async db =>
            {
                if (
                    await db.AccountRequests.SingleOrDefaultAsync(request => request.Id == id, cancellationToken)
                    is not { } request
                )
                    return;
                db.AccountRequests.Remove(request);
                db.AccountEvents.Add(
                    by.AuditEntry(
                        EventOf(request.Kind),
                        request.SubjectId,
                        request.Name,
                        time.GetUtcNow().UtcDateTime,
                        $"declined; {request.By} had asked for it"
                    )
                );
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );

    /// <summary>
    /// Uses up the request that is being confirmed; without one, refuses where there is somebody who could confirm.
    /// </summary>
    /// <exception cref="AccountRefusedException">A second administrator is needed, or this is not one.</exception>
    internal static async Task MustBeConfirmedAsync(
        TrackerDbContext db,
        AccountActor by,
        string? subject,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (by.Confirming is { } id)
        {
            var request =
                await db.AccountRequests.SingleOrDefaultAsync(request => request.Id == id, cancellationToken)
                ?? throw new AccountRefusedException(AccountRefusal.NoSuchRequest);
            if (request.ById == by.Id)
                throw new AccountRefusedException(AccountRefusal.OwnRequest);
            db.AccountRequests.Remove(request);
        }
        else if (
            by.Id is { } own
            && (
                await db.Accounts.AnyAsync(
                    other =>
                        other.Id != own
                        && other.Id != subject
                        && other.Role == AccountRole.Administrator
                        && other.JoinedAt != null
                        && other.LockedAt == null,
                    cancellationToken
                ) || await HasPutOutAnotherAsync(db, own, now - AccountRequest.GoodFor, cancellationToken)
            )
        )
            throw new AccountRefusedException(AccountRefusal.NeedsSecondAdministrator);
    }

    /// <summary>
    /// Somebody who locks the others out first, or takes their role or ways, is not alone by that: the rule holds for
    /// as long as a request waits.
    /// </summary>
    private static Task<bool> HasPutOutAnotherAsync(
        TrackerDbContext db,
        string own,
        DateTime since,
        CancellationToken cancellationToken
    ) =>
        db.AccountEvents.AnyAsync(
            happened =>
                happened.ActorId == own
                && happened.SubjectId != own
                && happened.At > since
                && (
                    happened.Kind == AccountEventKind.RoleChanged && happened.Detail!.StartsWith("from administrator")
                    || (happened.Kind == AccountEventKind.Locked || happened.Kind == AccountEventKind.WaysReset)
                        && db.Accounts.Any(other =>
                            other.Id == happened.SubjectId && other.Role == AccountRole.Administrator
                        )
                ),
            cancellationToken
        );

    private static AccountEventKind EventOf(AccountRequestKind kind) =>
        kind switch
        {
            AccountRequestKind.InviteAdministrator => AccountEventKind.Invited,
            AccountRequestKind.MakeAdministrator => AccountEventKind.RoleChanged,
            _ => AccountEventKind.WaysReset,
        };
}
