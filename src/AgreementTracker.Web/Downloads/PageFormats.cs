namespace AgreementTracker.Web.Downloads;

/// <summary>What a page is also there as, at its own address.</summary>
[Flags]
public enum PageFormats
{
    None = 0,
    Csv = 1,
    Json = 2,
    List = Csv | Json,
}
