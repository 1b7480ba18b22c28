using AgreementTracker.Record;

namespace AgreementTracker.Web.Explore;

/// <summary>Values of fields, by name; each has been read and is one.</summary>
public sealed record Filter(IReadOnlyDictionary<string, string> Values)
{
    public bool IsEmpty => Values.Count == 0;

    public string? Text(string name) => Values.GetValueOrDefault(name);

    public T? Word<T>(string name)
        where T : struct, Enum => Vocabulary.Parse<T>(Text(name));
}
