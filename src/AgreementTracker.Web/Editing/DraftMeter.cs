using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AgreementTracker.Web.Editing;

/// <summary>How long drafts take to keep and to check, for whoever watches the server.</summary>
internal static class DraftMeter
{
    private static readonly Meter Meter = new("AgreementTracker.Editing");
    private static readonly Histogram<double> Saves = Meter.CreateHistogram<double>(
        "agreement_tracker.draft.save.duration",
        "s",
        "Keeping what was written, with the question whether that is allowed."
    );
    private static readonly Histogram<double> Checks = Meter.CreateHistogram<double>(
        "agreement_tracker.draft.check.duration",
        "s",
        "Finding what keeps a draft from being published."
    );

    public static void Saved(long since) => Saves.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);

    public static void Checked(long since) => Checks.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
}
