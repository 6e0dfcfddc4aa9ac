using System.Text.Json;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MobilisationCrm.Hosting;

/// <summary>In the API document an <see cref="Optional{T}"/> is its value, which may be left out as any field of an edit may.</summary>
internal sealed class OptionalFields(JsonSerializerOptions json, SchemaGeneratorOptions schemas) : ISerializerDataContractResolver
{
    private readonly JsonSerializerDataContractResolver plain = new(json, schemas);

    public DataContract GetDataContractForType(Type type)
    {
        var contract = plain.GetDataContractForType(type);
        return contract.DataType != DataType.Object
            ? contract
            : DataContract.ForObject(
                contract.UnderlyingType,
                contract.ObjectProperties.Select(Unwrapped),
                contract.ObjectExtensionDataType,
                contract.ObjectTypeNameProperty,
                contract.ObjectTypeNameValue,
                contract.JsonConverter
            );
    }

    private static DataProperty Unwrapped(DataProperty property) =>
        Optionals.ValueOf(property.MemberType) is { } value
            ? new DataProperty(property.Name, value, memberInfo: property.MemberInfo, isNullable: true)
            : property;
}
