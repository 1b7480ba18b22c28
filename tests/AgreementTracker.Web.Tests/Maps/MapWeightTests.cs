using System.IO.Compression;
using System.Text;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Web.Maps;

namespace AgreementTracker.Web.Tests.Maps;

/// <summary>The country with more agreements than ICE lists is still light.</summary>
public class MapWeightTests
{
    private const int MaxBytes = 60 * 1024;

    [Fact]
    public void Of_TwoThousandAgreements_IsLight()
    {
        var counties = CountrySheet
            .States.SelectMany(state =>
                StateSheet.Of(state.Fips)!.Counties.Select(county => (state.Code, county.Geoid))
            )
            .Index()
            .Where(county => county.Index % 3 == 0)
            .SelectMany(county =>
                Several(
                    county.Index,
                    new(
                        $"{county.Item.Code.ToLowerInvariant()}/{county.Item.Geoid}",
                        CountyName.Of(county.Item.Geoid)!,
                        JurisdictionClassification.County,
                        county.Item.Code.ToLowerInvariant(),
                        county.Item.Geoid,
                        null,
                        default
                    )
                )
            );
        var towns = KnownTowns
            .All.Index()
            .Where(town => town.Index % 35 == 0)
            .Select(town => new MappedAgreement(
                $"fl/{town.Index}",
                town.Item.Name,
                JurisdictionClassification.Municipality,
                "fl",
                null,
                town.Item.County,
                AgreementModel.TaskForce
            ));
        var places = MapPlace.Of([.. counties, .. towns]);

        var svg = CountryMap
            .Of(
                places,
                CountrySheet.States.ToDictionary(state => state.Code.ToLowerInvariant(), state => state.Name),
                "in force",
                []
            )
            .Value;

        Assert.InRange(places.Sum(place => place.Agreements.Count), 2000, 2600);
        Assert.InRange(Compressed(svg), 10 * 1024, MaxBytes);
    }

    private static IEnumerable<MappedAgreement> Several(int i, MappedAgreement agreement) =>
        Enumerable.Range(0, 1 + i % 2).Select(more => agreement with { Model = (AgreementModel)((i + more) % 3) });

    private static long Compressed(string text)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(text));
        return compressed.Length;
    }
}
