using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MobilisationCrm;

/// <summary>A field of an edit that null empties: it stays as it is only when the body does not name it.</summary>
[JsonConverter(typeof(OptionalConverter))]
public readonly record struct Optional<T> : IOptional
{
    /// <summary>A field that the body names.</summary>
    public Optional(T value) => (IsGiven, Value) = (true, value);

    /// <summary>The body names the field.</summary>
    public bool IsGiven { get; }

    /// <summary>What the body says; nothing when it does not name the field.</summary>
    public T? Value { get; }

    object? IOptional.Value => Value;

    /// <summary>What the field holds after the edit.</summary>
    public T? Or(T? current) => IsGiven ? Value : current;
}

/// <summary>An <see cref="Optional{T}"/> for those that check its value without knowing its type.</summary>
public interface IOptional
{
    /// <summary>What the body says.</summary>
    object? Value { get; }
}

/// <summary>A range for a number that may be left out; the attribute of .NET knows plain numbers alone.</summary>
public sealed class OptionalRangeAttribute(int minimum, int maximum) : RangeAttribute(minimum, maximum)
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => base.IsValid(value is IOptional optional ? optional.Value : value);
}

internal sealed class OptionalConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Optionals.ValueOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(Optionals.ValueOf(typeToConvert)!))!;

    private sealed class Of<T> : JsonConverter<Optional<T>>
    {
        // A null that is named empties the field.
        public override bool HandleNull => true;

        // The value's own converter, not the serializer: a value that cannot be read is then named by its field.
        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(((JsonConverter<T>)options.GetConverter(typeof(T))).Read(ref reader, typeof(T), options)!);

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}

/// <summary>What an optional field is made of.</summary>
public static class Optionals
{
    /// <summary>The type of the value; null for a type that is no <see cref="Optional{T}"/>.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;
}
