using System.Collections;
using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AgreementTracker.Web.Api;

/// <summary>A property of an item: a member of its JSON, or a column of its file.</summary>
/// <param name="PartType">The type of its parts, where it is a list of them: a table of its own in files.</param>
internal sealed record OpenField(
    string Name,
    Type Type,
    string? Description,
    Type? PartType,
    Func<object, object?> Get
);

/// <summary>How open data is written as JSON.</summary>
internal static class OpenJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static IReadOnlyList<OpenField> FieldsOf(Type type) =>
        [
            .. Options
                .GetTypeInfo(type)
                .Properties.Where(property => property.Get is not null)
                .OrderBy(property => property.Order)
                .Select(property => new OpenField(
                    property.Name,
                    property.PropertyType,
                    DescriptionOf(property.AttributeProvider),
                    PartTypeOf(property.PropertyType),
                    property.Get!
                )),
        ];

    public static string? DescriptionOf(ICustomAttributeProvider? member) =>
        member?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is [DescriptionAttribute said, ..]
            ? said.Description
            : null;

    public static void Write(Utf8JsonWriter writer, object item, IEnumerable<OpenField> fields)
    {
        writer.WriteStartObject();
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.Name);
            JsonSerializer.Serialize(writer, field.Get(item), field.Type, Options);
        }
        writer.WriteEndObject();
    }

    private static Type? PartTypeOf(Type type) =>
        type.IsGenericType
        && type.IsAssignableTo(typeof(IEnumerable))
        && type.GetGenericArguments() is [var part]
        && part != typeof(string)
            ? part
            : null;
}
