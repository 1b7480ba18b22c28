namespace AgreementTracker.Web.Accounts;

/// <summary>Where somebody goes on after signing in: a page of ours, whatever the address says.</summary>
internal static class LocalAddress
{
    private const int Max = 2000;

    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..]
        && address.Length <= Max
        && !address.Any(char.IsControl)
        && Uri.TryCreate(address, UriKind.Relative, out _)
            ? address
            : otherwise;
}
