using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgreementTracker.Data;

/// <summary>What is kept of a list as one value: JSON, compressed to a tenth.</summary>
internal static class Packed
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static byte[] Of<T>(T value)
    {
        using var bytes = new MemoryStream();
        using (var packing = new BrotliStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(packing, value, Options);
        return bytes.ToArray();
    }

    public static T Read<T>(byte[] packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(unpacking, Options) ?? throw new JsonException("The value is null.");
    }
}
