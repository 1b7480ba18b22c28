using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AgreementTracker.Data.Shared;

internal static class TrackerOptions
{
    /// <summary>What holds on either engine.</summary>
    public static DbContextOptionsBuilder UseTrackerDefaults(this DbContextOptionsBuilder options) => options
        // Counting up to a limit asks for some rows, whichever they are.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
