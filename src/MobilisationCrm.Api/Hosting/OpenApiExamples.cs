using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MobilisationCrm.Hosting;

/// <summary>
/// One example an operation: from <c>openapi-examples.json</c> by its name for the body and by their own names for its parameters, from
/// <c>openapi-answers.json</c> by what it answers with. The answers are the demo's; <c>tests/examples</c> writes them anew.
/// </summary>
internal sealed class OpenApiExamples : IOperationFilter
{
    private static readonly JsonNode Asked = Read("openapi-examples.json");
    private static readonly JsonNode Answers = Read("openapi-answers.json");

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            if (parameter is { Name: { } name } and ({ In: ParameterLocation.Path } or { Required: true }))
                parameter.Example = Asked["parameters"]![name]?.DeepClone();
        foreach (var content in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
            content.Example = Asked["bodies"]![operation.OperationId!]?.DeepClone();
        foreach (var (status, response) in operation.Responses ?? [])
            if (status.StartsWith('2') && response.Content?.TryGetValue("application/json", out var answer) == true)
                ((OpenApiMediaType)answer).Example = Answers[NameOf(answer.Schema)]?.DeepClone();
    }

    // The contract's own name, with brackets for a list; the format of a plain value.
    private static string NameOf(IOpenApiSchema? schema) =>
        schema switch
        {
            OpenApiSchemaReference { Reference.Id: { } name } => name,
            { Items: { } item } => $"{NameOf(item)}[]",
            _ => schema?.Format ?? "",
        };

    private static JsonNode Read(string name)
    {
        using var file = typeof(OpenApiExamples).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(file)!;
    }
}
