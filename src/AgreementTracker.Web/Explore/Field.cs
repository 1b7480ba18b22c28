using AgreementTracker.Record;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Explore;

/// <summary>What a reader can filter the rows by.</summary>
/// <param name="Name">In an address and in the form.</param>
public abstract record Field(string Name, string Label)
{
    /// <summary>The value where it is one; else the reader is asked to correct it.</summary>
    public abstract string? Read(string? value, QueryReader reader, Places places);
}

public sealed record TextField(string Name, string Label, string Hint = "") : Field(Name, Label)
{
    public const int Limit = 100;

    public int Max { get; init; } = Limit;

    public override string? Read(string? value, QueryReader reader, Places places) =>
        reader.Text(value, Max, Texts.Field_TextFor.With(Label));
}

/// <summary>An id to the letter.</summary>
public sealed record SlugField(string Name, string Label) : Field(Name, Label)
{
    public const int Limit = 140;

    public override string? Read(string? value, QueryReader reader, Places places) => reader.Text(value, Limit, Label);
}

/// <summary>Asked for, or not asked.</summary>
public sealed record FlagField(string Name, string Label) : ChoiceField(Name, Label)
{
    private const string Yes = "yes";

    public override IEnumerable<(string Value, string Label)> Options(Places places) => [(Yes, Label)];

    public override string? Read(string? value, QueryReader reader, Places places)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value == Yes)
            return value;
        reader.Report(Texts.Field_Flag.With(Name));
        return null;
    }
}

public sealed record YearField(string Name, string Label) : Field(Name, Label)
{
    public override string? Read(string? value, QueryReader reader, Places places)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value == Undated || (value.Length == 4 && value.All(char.IsAsciiDigit)))
            return value;
        reader.Report(Texts.Field_Year.With(Name, Undated));
        return null;
    }

    private const string Undated = AgreementTracker.Data.VoteEvents.VoteFilter.Undated;
}

/// <summary>One of a few values.</summary>
public abstract record ChoiceField(string Name, string Label) : Field(Name, Label)
{
    public abstract IEnumerable<(string Value, string Label)> Options(Places places);
}

public sealed record WordField<T>(string Name, string Label, string What) : ChoiceField(Name, Label)
    where T : struct, Enum
{
    public override IEnumerable<(string Value, string Label)> Options(Places places) =>
        Enum.GetValues<T>().Select(word => (word.Word(), word.Label()));

    public override string? Read(string? value, QueryReader reader, Places places) =>
        reader.Word<T>(value, What)?.Word();
}

public sealed record MarginField(string Name, string Label) : ChoiceField(Name, Label)
{
    public const int Max = 1000;

    public override IEnumerable<(string Value, string Label)> Options(Places places) =>
        [("1", Texts.Field_OneVote), ("2", Texts.Field_TwoVotes), ("3", Texts.Field_ThreeVotes)];

    public override string? Read(string? value, QueryReader reader, Places places) =>
        reader.Number(value, 0, Max, Texts.Field_Margin)?.ToString();
}

public sealed record StateField() : ChoiceField("state", Shared.Texts.State)
{
    public override IEnumerable<(string Value, string Label)> Options(Places places) => places.States;

    public override string? Read(string? value, QueryReader reader, Places places)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (places.States.Any(state => state.Id.Equals(value, StringComparison.OrdinalIgnoreCase)))
            return value.ToLowerInvariant();
        reader.Report(Texts.Field_UnknownState);
        return null;
    }
}
