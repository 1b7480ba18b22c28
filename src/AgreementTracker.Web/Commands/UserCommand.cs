using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Account;
using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>user invite --role administrator NAME</c> makes an account, on a database that is made if there is none, and prints the
/// link to it, with the address that the settings name; <c>user reset NAME</c> does for an administrator what only another one could do on the page.
/// </summary>
internal sealed class UserCommand : Command
{
    private const string Usage = "user invite --role editor|reviewer|administrator NAME, or user reset NAME";
    private const string RoleOption = "--role";

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var words = context.Args.Where(arg => !arg.Contains('=')).ToList();
        var role = words is ["invite", ..] ? TakeRole(words) : null;
        if (words is not ["invite" or "reset", ..] || (words is ["invite", ..] && role is null))
            throw new StartException($"The command is: {Usage}");
        // A name of several words may come without quotation marks.
        var name = string.Join(' ', words[1..]);
        await TrackerDatabase.MigrateAsync(context.Services, context.Settings, cancellationToken);
        try
        {
            Console.WriteLine(InvitationPage.Url(context.Settings.Site ?? context.Settings.Listening, role is { } given
                ? await context.Services.GetRequiredService<Invitations>().InviteAsync(name, given, AccountActor.CommandLine, cancellationToken)
                : await ResetAsync(context.Services, name, cancellationToken)));
        }
        catch (AccountRefusedException e)
        {
            throw new StartException(AccountRefusals.Words(e));
        }
        Console.WriteLine($"This link for {name} works once, and for {Invitation.GoodFor.TotalDays} days.");
        return 0;
    }

    private static async Task<string> ResetAsync(IServiceProvider services, string name, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(cancellationToken);
        var folded = Folding.Fold(name.Trim());
        var id = await db.Accounts.Where(account => account.FoldedName == folded).Select(account => account.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccountRefusedException(AccountRefusal.NoSuchAccount, name);
        var administration = services.GetRequiredService<AccountAdministration>();
        await administration.UnlockAsync(id, AccountActor.CommandLine, cancellationToken);
        return await administration.ResetAsync(id, AccountActor.CommandLine, cancellationToken);
    }

    private static AccountRole? TakeRole(List<string> words)
    {
        var option = words.IndexOf(RoleOption);
        if (option < 0 || option + 1 >= words.Count)
            return null;
        var role = Vocabulary.Parse<AccountRole>(words[option + 1])
            ?? throw new StartException($"There is no role '{words[option + 1]}'; there are {string.Join(", ", Vocabulary.WordsOf(typeof(AccountRole)))}.");
        words.RemoveRange(option, 2);
        return role;
    }
}
