using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Accounts;

/// <summary>
/// Identity's schema in its third version, with passkeys, only the parts that are used: no addresses, no telephone numbers.
/// </summary>
internal sealed class AccountMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserToken<string>>,
        IEntityTypeConfiguration<IdentityUserPasskey<string>>,
        IEntityTypeConfiguration<AccountSession>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<AccountEvent>,
        IEntityTypeConfiguration<UsedAnswer>,
        IEntityTypeConfiguration<AccountRequest>,
        IEntityTypeConfiguration<DataProtectionKey>
{
    private const int IdLimit = 36;
    private const int HashLimit = 64;
    private const int StampLimit = 64;
    private const int TokenPartLimit = 128;
    private const int CredentialLimit = 1024;

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Id).HasMaxLength(IdLimit);
        account.Property(a => a.Name).HasMaxLength(Account.NameLimit);
        account.Property(a => a.FoldedName).HasMaxLength(Account.NameLimit);
        account.HasIndex(a => a.FoldedName).IsUnique();
        account.Property(a => a.UserName).HasMaxLength(Account.SignInNameLimit);
        account.Property(a => a.NormalizedUserName).HasMaxLength(Account.SignInNameLimit);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken().HasMaxLength(StampLimit);
        account.Property(a => a.SecurityStamp).HasMaxLength(StampLimit);
        account.Property(a => a.InvitedById).HasMaxLength(IdLimit);
        account.Property(a => a.PasswordHash).HasMaxLength(256);
        account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> token)
    {
        token.ToTable("account_tokens");
        token.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
        token.Property(t => t.UserId).HasMaxLength(IdLimit);
        token.Property(t => t.LoginProvider).HasMaxLength(TokenPartLimit);
        token.Property(t => t.Name).HasMaxLength(TokenPartLimit);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> passkey)
    {
        passkey.ToTable("account_passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(CredentialLimit);
        passkey.Property(p => p.UserId).HasMaxLength(IdLimit).IsRequired();
        passkey.OwnsOne(p => p.Data).ToJson("data");
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
    }

    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.Property(s => s.Id).HasMaxLength(IdLimit);
        session.Property(s => s.AccountId).HasMaxLength(IdLimit);
        session.Property(s => s.Browser).HasMaxLength(AccountSession.BrowserLimit);
        session.HasOne(s => s.Account).WithMany(a => a.Sessions).HasForeignKey(s => s.AccountId);
    }

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.HasKey(i => i.TokenHash);
        invitation.Property(i => i.TokenHash).HasMaxLength(HashLimit);
        invitation.Property(i => i.AccountId).HasMaxLength(IdLimit);
        invitation.HasOne(i => i.Account).WithMany().HasForeignKey(i => i.AccountId);
    }

    public void Configure(EntityTypeBuilder<AccountEvent> happened)
    {
        happened.HasKey(e => e.Number);
        happened.Property(e => e.ActorId).HasMaxLength(IdLimit);
        happened.Property(e => e.Actor).HasMaxLength(Account.NameLimit);
        happened.Property(e => e.SubjectId).HasMaxLength(IdLimit);
        happened.Property(e => e.Subject).HasMaxLength(Account.NameLimit);
        happened.Property(e => e.Detail).HasMaxLength(AccountEvent.DetailLimit);
        happened.Property(e => e.Salt).HasMaxLength(LedgerRow.SaltLimit);
        happened.HasIndex(e => new { e.SubjectId, e.Number });
    }

    public void Configure(EntityTypeBuilder<AccountRequest> request)
    {
        request.Property(r => r.SubjectId).HasMaxLength(IdLimit);
        request.Property(r => r.Name).HasMaxLength(Account.NameLimit);
        request.Property(r => r.ById).HasMaxLength(IdLimit);
        request.Property(r => r.By).HasMaxLength(Account.NameLimit);
        request.HasOne<Account>().WithMany().HasForeignKey(r => r.SubjectId);
    }

    public void Configure(EntityTypeBuilder<UsedAnswer> used)
    {
        used.ToTable("used_answers");
        used.HasKey(u => u.Hash);
        used.Property(u => u.Hash).HasMaxLength(HashLimit);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.ToTable("data_protection_keys");
}
