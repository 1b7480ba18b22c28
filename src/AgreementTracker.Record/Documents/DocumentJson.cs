using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Documents;

/// <summary>
/// Documents as JSON. The canonical form, which revisions keep and hash, has the properties in the order of the types,
/// leaves out what is absent or empty, and escapes nothing that need not be.
/// </summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Canonical = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    public static string Write(IDocument document) => JsonSerializer.Serialize(document, document.GetType(), Canonical);

    public static string WriteIndented(IDocument document) =>
        JsonSerializer.Serialize(document, document.GetType(), Indented);

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. For documents that are published, and were read strictly before:
    /// a tenth of the time, and no report of what is wrong.
    /// </summary>
    /// <exception cref="JsonException">It is not a document of this type.</exception>
    public static T Read<T>(string canonical)
        where T : class, IDocument =>
        JsonSerializer.Deserialize<T>(canonical, Canonical) ?? throw new JsonException("The document is null.");

    /// <summary>The published document at an address, of the type that the address tells.</summary>
    public static ICitingDocument ReadCiting(string address, string canonical) =>
        DocumentAddress.Is(address, DocumentKind.Dossier) ? Read<Dossier>(canonical) : Read<DirectoryEntry>(canonical);

    private static JsonSerializerOptions Options(bool indented) =>
        new()
        {
            WriteIndented = indented,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new CitingConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Order } },
        };

    private static void Order(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
                property.ShouldSerialize = static (_, value) =>
                    value is IEnumerable items && items.GetEnumerator().MoveNext();
            // The key of a fact first and its citations last, as a person would write it.
            property.Order = property.Name switch
            {
                "key" => -1,
                "citations" => 1,
                _ => 0,
            };
        }
    }

    /// <summary>A passage that supports the field is written as its key alone.</summary>
    private sealed class CitingConverter : JsonConverter<Citing>
    {
        public override Citing Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return new() { Passage = reader.GetString()! };
            var written = JsonSerializer.Deserialize<WrittenCiting>(ref reader, options)!;
            return new()
            {
                Passage = written.Passage,
                Role = written.Role,
                ReportedAs = written.ReportedAs,
            };
        }

        public override void Write(Utf8JsonWriter writer, Citing citing, JsonSerializerOptions options)
        {
            if (citing is { Role: CitationRole.Supports, ReportedAs: null })
            {
                writer.WriteStringValue(citing.Passage);
                return;
            }
            writer.WriteStartObject();
            writer.WriteString("passage", citing.Passage);
            writer.WriteString("role", citing.Role.Word());
            if (citing.ReportedAs is not null)
                writer.WriteString("reportedAs", citing.ReportedAs);
            writer.WriteEndObject();
        }
    }

    /// <summary>A citing in its long form.</summary>
    private sealed record WrittenCiting(string Passage, CitationRole Role, string? ReportedAs);
}
