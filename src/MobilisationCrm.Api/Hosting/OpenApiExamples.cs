using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MobilisationCrm.Hosting;

/// <summary>
/// One example an operation, from <c>openapi-examples.json</c>: by its name for the body, by their own names for its parameters.
/// </summary>
internal sealed class OpenApiExamples : IOperationFilter
{
    private static readonly JsonNode Examples = Read();

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            if (parameter is { Name: { } name } and ({ In: ParameterLocation.Path } or { Required: true }))
                parameter.Example = Examples["parameters"]![name]?.DeepClone();
        foreach (var content in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
            content.Example = Examples["bodies"]![operation.OperationId!]?.DeepClone();
    }

    private static JsonNode Read()
    {
        using var file = typeof(OpenApiExamples).Assembly.GetManifestResourceStream("openapi-examples.json")!;
        return JsonNode.Parse(file)!;
    }
}
