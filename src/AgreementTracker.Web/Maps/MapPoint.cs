namespace AgreementTracker.Web.Maps;

/// <summary>A point on a sheet. That of the country is 975 by 610, in Albers' projection.</summary>
public readonly record struct MapPoint(double X, double Y)
{
    /// <summary>From hundredths, as the assets have it.</summary>
    public static MapPoint Of(string x, string y) => new(Assets.Number(x) / 100, Assets.Number(y) / 100);
}
