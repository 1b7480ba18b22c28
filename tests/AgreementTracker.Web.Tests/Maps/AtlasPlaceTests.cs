using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Maps;
using CsCheck;

namespace AgreementTracker.Web.Tests.Maps;

public class AtlasPlaceTests
{
    private static readonly IReadOnlyList<AtlasPlace> All =
    [
        .. Enumerable
            .Range('a', 26)
            .SelectMany(letter => AtlasPlace.Find(PlaceInQuery.Of($"{(char)letter}")!))
            .Distinct(),
    ];

    /// <summary>
    /// Any county or town of the maps, with a letter too few, too many, wrong, or exchanged with the next.
    /// </summary>
    [Fact]
    public void Alike_OfANameWithOneSlip_HasThePlace() =>
        (
            from place in Gen.Int[0, All.Count - 1].Select(i => All[i])
            from slip in Gen.Int[0, 3]
            from at in Gen.Int[1, Math.Max(1, place.Name.Length - 2)]
            from letter in Gen.Char['a', 'z']
            select (Place: place, Query: $"{Slip(place.Name, slip, at, letter)}, {place.State.Name}")
        ).Sample(
            drawn =>
            {
                var asked = PlaceInQuery.Of(drawn.Query)!;
                // A slip in a short word may make another word of it, such as a state's name or 'st': then it is no
                // longer one slip.
                if (
                    SpellingDistance.Between(asked.Key, PlaceKey.Of(drawn.Place.Name)) > 1
                    || asked.State != drawn.Place.StateSlug
                )
                    return;
                Assert.Contains(drawn.Place, AtlasPlace.Alike(asked));
            },
            iter: 500
        );

    [Fact]
    public void Alike_OfALongText_IsNothing() => Assert.Empty(AtlasPlace.Alike(PlaceInQuery.Of(new string('x', 200))!));

    private static string Slip(string name, int slip, int at, char letter) =>
        slip switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, $"{letter}"),
            2 => $"{name[..at]}{letter}{name[(at + 1)..]}",
            _ => at + 1 < name.Length ? $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}" : name,
        };
}
