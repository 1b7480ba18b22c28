using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Publishing;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Accounts;

/// <summary>Nobody signs with a name that readers could take for another author's.</summary>
public class AuthorNamesTests
{
    [Theory]
    [InlineData("AgreementTracker", AccountRefusal.NameReserved)]
    [InlineData("agreement tracker", AccountRefusal.NameReserved)]
    [InlineData("Import of ICE’s lists", AccountRefusal.NameReserved)]
    [InlineData("Import of ICE's lists", AccountRefusal.NameReserved)]
    [InlineData("the command line", AccountRefusal.NameReserved)]
    [InlineData("Тhe command line", AccountRefusal.NameReserved)]
    [InlineData("Ada Quill", AccountRefusal.HasJoined)]
    [InlineData("ADA  QUILL", AccountRefusal.HasJoined)]
    [InlineData("Аda Quill", AccountRefusal.NameTaken)]
    [InlineData("Ada Quiⅼl", AccountRefusal.HasJoined)]
    [InlineData("Ada QuiII", AccountRefusal.NameTaken)]
    [InlineData("Ada Qui11", AccountRefusal.NameTaken)]
    [InlineData("Áda Quill", AccountRefusal.HasJoined)]
    [InlineData("Ada\u200bQuill", AccountRefusal.NameInvisible)]
    [InlineData("Ada Quill\u200b", AccountRefusal.NameInvisible)]
    [InlineData("\u202eAda", AccountRefusal.NameInvisible)]
    [InlineData("\u2800", AccountRefusal.NameInvisible)]
    [InlineData("\u3164\u3164", AccountRefusal.NameInvisible)]
    [InlineData("Ada\ufffd", AccountRefusal.NameInvisible)]
    [InlineData("Ada\nQuill", AccountRefusal.NameNotOneLine)]
    [InlineData("Gone Colleague", AccountRefusal.NameTaken)]
    [InlineData("Old Author", AccountRefusal.NameTaken)]
    [InlineData("Rev Iewer", AccountRefusal.NameTaken)]
    public async Task Invite_UnderANameThatCouldBeAnothers_IsRefused(string name, AccountRefusal why)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var invitations = database.Services.GetRequiredService<Invitations>();
        await invitations.InviteAsync("Ada Quill", AccountRole.Editor, AccountActor.CommandLine);
        await invitations.InviteAsync("Gone Colleague", AccountRole.Editor, AccountActor.CommandLine);
        await database.ExecuteAsync("update accounts set joined_at = invited_at");
        await using var db = database.Context();
        var gone = await db.Accounts.SingleAsync(account => account.Name == "Gone Colleague");
        await database
            .Services.GetRequiredService<AccountAdministration>()
            .RenameAsync(gone.Id, "Present Colleague", AccountActor.CommandLine);
        var town = new Springfield();
        await database
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "Old Author",
                    "A change of former years.",
                    [.. town.Read([]).Select(document => new ProposedDocument(document, 0))]
                )
                {
                    ReviewedBy = "Rev Iewer",
                    Texts = town.Texts,
                }
            );

        var refused = await Assert.ThrowsAsync<AccountRefusedException>(() =>
            invitations.InviteAsync(name, AccountRole.Editor, AccountActor.CommandLine)
        );

        Assert.Equal(why, refused.Refusal);
    }

    [Theory, EachEngine]
    public async Task Rename_ToAnothersName_IsRefused_AndBackToOnesOwnIsNot(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var invitations = database.Services.GetRequiredService<Invitations>();
        var administration = database.Services.GetRequiredService<AccountAdministration>();
        await invitations.InviteAsync("Ada Quill", AccountRole.Editor, AccountActor.CommandLine);
        await invitations.InviteAsync("Bo Reed", AccountRole.Editor, AccountActor.CommandLine);
        await using var db = database.Context();
        var bo = (await db.Accounts.AsNoTracking().SingleAsync(account => account.Name == "Bo Reed")).Id;

        await administration.RenameAsync(bo, "Bo van Reed", AccountActor.CommandLine);
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            administration.RenameAsync(bo, "Ada Qui\u217cl", AccountActor.CommandLine)
        );
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            invitations.InviteAsync("Bo Reed", AccountRole.Editor, AccountActor.CommandLine)
        );
        await administration.RenameAsync(bo, "Bo Reed", AccountActor.CommandLine);
    }

    [Theory]
    [InlineData("José Núñez")]
    [InlineData("Ngozi Okonjo-Iweala")]
    [InlineData("Маша Иванова")]
    [InlineData("Miami Herald (staff)")]
    [InlineData("李小龍")]
    public async Task Invite_UnderThePersonsOwnName_Works(string name)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        await database
            .Services.GetRequiredService<Invitations>()
            .InviteAsync(name, AccountRole.Editor, AccountActor.CommandLine);
    }

    [Fact]
    public void Skeleton_OfAnyText_IsItsOwn() =>
        Gen
            .String.Where(text => !text.Any(char.IsSurrogate))
            .Sample(text =>
                Assert.Equal(
                    NameSkeleton.Of(text),
                    NameSkeleton.Of(text.Normalize(System.Text.NormalizationForm.FormD) + "\u200b")
                )
            );
}
