using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AgreementTracker.Data;

internal static class TrackerOptions
{
    private static readonly ReadBudgetInterceptor Budget = new();

    /// <summary>What holds on either engine.</summary>
    public static DbContextOptionsBuilder UseTrackerDefaults(this DbContextOptionsBuilder options) =>
        options
            .AddInterceptors(Budget)
            // Counting up to a limit asks for some rows, whichever they are.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
