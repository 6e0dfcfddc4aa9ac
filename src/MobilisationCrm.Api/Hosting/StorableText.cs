using System.Text.Json;
using System.Text.Json.Serialization;

namespace MobilisationCrm.Hosting;

/// <summary>Refuses the one character (U+0000) that JSON can write and PostgreSQL cannot keep, on every database alike.</summary>
internal sealed class StorableText : JsonConverter<string>
{
    /// <summary>How JSON is read where no handler does it.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new StorableText() } };

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text?.Contains('\0') == true ? throw new JsonException() : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
