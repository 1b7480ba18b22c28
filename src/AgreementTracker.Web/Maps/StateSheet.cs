using System.Collections.Frozen;

namespace AgreementTracker.Web.Maps;

/// <summary>A state with its counties, as large as its own map and with north above.</summary>
public sealed class StateSheet
{
    private static readonly FrozenDictionary<string, StateSheet> ByNumber = Read();

    private readonly double[] turn;

    private StateSheet(string[] heading)
    {
        (Width, Height) = (int.Parse(heading[1]), int.Parse(heading[2]));
        turn = [.. heading[3..].Select(Assets.Number)];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>How many units here are one of the country's sheet.</summary>
    public double Scale => Math.Sqrt(turn[0] * turn[0] + turn[1] * turn[1]);

    /// <summary>In the order of their numbers, which is that of their names.</summary>
    public List<(string Geoid, string Path)> Counties { get; } = [];

    /// <summary>Null for territories, whose shapes the atlas does not have.</summary>
    public static StateSheet? Of(string fips) => ByNumber.GetValueOrDefault(fips);

    /// <summary>Where a point of the country's sheet lies on this one: turned, enlarged and moved.</summary>
    public MapPoint Place(MapPoint point) =>
        new(turn[0] * point.X - turn[1] * point.Y + turn[2], turn[1] * point.X + turn[0] * point.Y + turn[3]);

    private static FrozenDictionary<string, StateSheet> Read()
    {
        Dictionary<string, StateSheet> sheets = [];
        foreach (var line in Assets.Lines("states.txt"))
            if (line[2] == ' ')
                sheets[line[..2]] = new(line.Split(' '));
            else
                sheets[line[..2]].Counties.Add((line[..5], line[6..]));
        return sheets.ToFrozenDictionary();
    }
}
