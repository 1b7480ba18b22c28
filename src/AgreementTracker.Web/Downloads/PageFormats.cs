namespace AgreementTracker.Web.Downloads;

/// <summary>What a page is also there as, at its own address.</summary>
[Flags]
public enum PageFormats
{
    None = 0,
    Csv = 1,
    Json = 2,
    List = Csv | Json,

    /// <summary>Atom and JSON Feed of what changes on it.</summary>
    Feed = 4,

    /// <summary>iCalendar.</summary>
    Calendar = 8,
}
