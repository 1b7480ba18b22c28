using System.Collections.Concurrent;
using System.Text.Json;

namespace AgreementTracker.Record;

/// <summary>
/// The words a vocabulary has in dossiers, in the database and in addresses: each enum member in kebab case
/// (<c>NotStated</c> is <c>not-stated</c> everywhere), so that a value reads the same wherever it is met.
/// </summary>
public static class Vocabulary
{
    private static readonly ConcurrentDictionary<Type, Words> Known = new();

    public static string Word<T>(this T value)
        where T : struct, Enum => WordOf(value);

    public static string WordOf(Enum value) => Of(value.GetType()).ByValue[value];

    public static IReadOnlyCollection<string> WordsOf(Type vocabulary) => Of(vocabulary).ByWord.Keys;

    /// <summary>The member with this word, to the letter, or null.</summary>
    public static T? Parse<T>(string? word)
        where T : struct, Enum => (T?)Parse(typeof(T), word);

    public static Enum? Parse(Type vocabulary, string? word) =>
        word is not null && Of(vocabulary).ByWord.TryGetValue(word, out var value) ? value : null;

    /// <summary>Whether this is the member by which a vocabulary says that no source states the thing.</summary>
    public static bool IsNotStated(Enum value) => value.ToString() is "NotStated" or "NoneStated";

    private static Words Of(Type vocabulary) => Known.GetOrAdd(vocabulary, static type => new(type));

    private sealed class Words
    {
        public Words(Type type)
        {
            foreach (Enum value in Enum.GetValues(type))
            {
                var word = JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
                ByValue.Add(value, word);
                ByWord.Add(word, value);
            }
        }

        public Dictionary<Enum, string> ByValue { get; } = [];
        public OrderedDictionary<string, Enum> ByWord { get; } = new(StringComparer.Ordinal);
    }
}
