using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Corrections;

/// <summary>What a report is about, in words and as an address.</summary>
internal static class ReportWords
{
    /// <param name="subject">Null for the record as a whole.</param>
    public static string Of(ReportSubject? subject) =>
        subject switch
        {
            null => Texts.RecordAsAWhole,
            { Key: null } => DocumentNames.Full(subject.Document, subject.Name),
            _ => $"{DocumentNames.Full(subject.Document, subject.Name)}: {FactOf(subject)}",
        };

    public static string FactOf(ReportSubject subject) =>
        subject.Kind is { } kind ? CitedFactLink.Kind(kind)
        : subject.IsKnown ? Texts.ReportWords_Withdrawn
        : Texts.ReportWords_NoLongerThere;

    public static string Url(ReaderReport report) =>
        DocumentLink.Of(report.About!) + (report.FactKey is { } key ? $"#{key}" : "");
}
