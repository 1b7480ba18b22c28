using System.CommandLine;
using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Record;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>user invite --role administrator NAME</c> makes an account, on a database that is made if there is none, and
/// prints the link to it, with the address that the settings name; <c>user reset NAME</c> does for an administrator
/// what only another one could do on the page.
/// </summary>
internal sealed class UserCommand : Command
{
    public UserCommand(string[] settings)
        : base("user", "make an account, or open one again")
    {
        Subcommands.Add(new InviteCommand(settings));
        Subcommands.Add(new ResetCommand(settings));
    }

    /// <summary>Both print a link for somebody.</summary>
    private abstract class LinkCommand : RecordCommand
    {
        // A name of several words may come without quotation marks.
        private readonly Argument<string[]> name = new("NAME") { Arity = ArgumentArity.ZeroOrMore };

        protected LinkCommand(string word, string description, string[] settings)
            : base(word, description, settings)
        {
            name.RefuseOptions("-", this);
            Arguments.Add(name);
        }

        protected abstract Task<string> TokenAsync(
            CommandContext context,
            string name,
            CancellationToken cancellationToken
        );

        protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
        {
            var whose = string.Join(' ', context.Value(name)!);
            await TrackerDatabase.MigrateAsync(context.Services, context.Settings, cancellationToken);
            try
            {
                Console.WriteLine(
                    InvitationPage.Url(
                        context.Settings.Site ?? context.Settings.Listening,
                        await TokenAsync(context, whose, cancellationToken)
                    )
                );
            }
            catch (AccountRefusedException e)
            {
                throw new StartException(AccountRefusals.Words(e));
            }
            Console.WriteLine($"This link for {whose} works once, and for {Invitation.GoodFor.TotalDays} days.");
            return 0;
        }
    }

    private sealed class InviteCommand : LinkCommand
    {
        private readonly Option<AccountRole?> role = CommandOptions.Read(
            "--role",
            "ROLE",
            string.Join(", ", Roles),
            Vocabulary.Parse<AccountRole>,
            written => $"There is no role '{written}'; there are {string.Join(", ", Roles)}."
        );

        public InviteCommand(string[] settings)
            : base("invite", "print a link that makes an account", settings)
        {
            role.Required = true;
            Options.Add(role);
        }

        private static IEnumerable<string> Roles => Vocabulary.WordsOf(typeof(AccountRole));

        protected override Task<string> TokenAsync(
            CommandContext context,
            string name,
            CancellationToken cancellationToken
        ) =>
            context
                .Services.GetRequiredService<Invitations>()
                .InviteAsync(name, context.Value(role)!.Value, AccountActor.CommandLine, cancellationToken);
    }

    private sealed class ResetCommand(string[] settings)
        : LinkCommand("reset", "print a link for new ways to sign in", settings)
    {
        protected override Task<string> TokenAsync(
            CommandContext context,
            string name,
            CancellationToken cancellationToken
        ) => ResetAsync(context.Services, name, cancellationToken);
    }

    private static async Task<string> ResetAsync(
        IServiceProvider services,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        var folded = Folding.Fold(name.Trim());
        var id =
            await db
                .Accounts.Where(account => account.FoldedName == folded)
                .Select(account => account.Id)
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccountRefusedException(AccountRefusal.NoSuchAccount, name);
        var administration = services.GetRequiredService<AccountAdministration>();
        await administration.UnlockAsync(id, AccountActor.CommandLine, cancellationToken);
        return await administration.ResetAsync(id, AccountActor.CommandLine, cancellationToken);
    }
}
