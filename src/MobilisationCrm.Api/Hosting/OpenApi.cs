using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MobilisationCrm.Hosting;

/// <summary>The API document, from the handlers' and contracts' own comments.</summary>
internal static class OpenApi
{
    /// <summary>3.1 is the first version that can say of an object that it may be null.</summary>
    public const OpenApiSpecVersion Version = OpenApiSpecVersion.OpenApi3_1;

    /// <summary>Name of the cookie of a session, and of this way to sign in.</summary>
    public const string Session = "mobilisation-crm";

    private const string Key = "api-key";

    /// <summary>Serves the document, and the page that shows it.</summary>
    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(swagger => swagger.OpenApiVersion = Version);
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint("v1/swagger.json", "MobilisationCrm API v1");
            ui.UseRequestInterceptor(OwnPages.SwaggerHeader);
        });
    }

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<ISerializerDataContractResolver>(s => new OptionalFields(
            s.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions,
            s.GetRequiredService<SchemaGeneratorOptions>()
        ));
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(
                "v1",
                new OpenApiInfo
                {
                    Title = "MobilisationCrm",
                    Version = "v1",
                    Description =
                        "The API of the web app, for other programs too. Instants are UTC (RFC 3339); dates are days; States are ISO 3166-1 alpha-2. "
                        + "Errors are Problem Details (RFC 9457) with a stable code and, where known, the field; 400 invalid-request gives for each field its reasons: "
                        + "a stable code such as too-long, and the limits. "
                        + "While the database cannot be written (503 storage-full) or reached "
                        + "(503 database-away) Retry-After says when to try again; a POST may then have been carried out all the same. "
                        + "Send an Idempotency-Key with it, and the same key when you try again: "
                        + "the work is done once, and its answer is given again.",
                }
            );
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "MobilisationCrm.*.xml"))
                swagger.IncludeXmlComments(file);
            swagger.MapType<Stream>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" });
            swagger.AddSecurityDefinition(
                Session,
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Cookie,
                    Name = Session,
                    Description = "Set by POST /api/v1/session, or by the organisation's provider of sign-ins (GET /api/v1/session/openid).",
                }
            );
            swagger.AddSecurityDefinition(
                Key,
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "An API key, which acts in the name of its account.",
                }
            );
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.UseAllOfToExtendReferenceSchemas();
            swagger.SchemaFilter<RequiredResponses>();
            swagger.SchemaFilter<WallTimes>();
            swagger.SchemaFilter<NullableObjects>();
            swagger.SchemaFilter<ProblemCodes>();
            swagger.ParameterFilter<PlainParameters>();
            swagger.OperationFilter<IdempotencyKeyHeader>();
            swagger.OperationFilter<SignIn>();
            swagger.OperationFilter<OpenApiExamples>();
            swagger.CustomSchemaIds(type => type.IsGenericType ? $"{type.GetGenericArguments()[0].Name}Page" : type.Name);
        });
    }

    /// <summary>Names parameters, and says once what the plain ones mean; those of filters are described where they are declared.</summary>
    private sealed class PlainParameters : IParameterFilter
    {
        private static readonly Dictionary<string, string> Meanings = new()
        {
            ["campaign"] = "Slug of the campaign, as sse-next.",
            ["iso2"] = "The State, ISO 3166-1 alpha-2.",
            ["id"] = "Key of the record.",
            ["invitationId"] = "Key of the invitation.",
            ["postId"] = "Key of the post.",
            ["tenureId"] = "Key of the time in a post.",
            ["paperId"] = "Key of the paper.",
            ["deliveryId"] = "Key of the delivery.",
            ["token"] = "The invitee's signed token.",
            ["date"] = "The day.",
            ["page"] = "Page of the app that is opened then: its path, and what it searches for.",
            ["purpose"] = "What the letter is for.",
            ["language"] = "Language of the letter, ISO 639-1: en, fr, es; also ar, ru and zh for letters to Missions.",
            ["days"] = "How many days to look ahead.",
            ["group"] = "Only of this regional group.",
            ["kind"] = "Only of this kind.",
            ["answer"] = "The answer to show as chosen: Accepted, Tentative, Declined or Delegated.",
            ["If-Match"] =
                "ETag of the version that was read: when somebody changed the record since, the answer is 409 stale-version. Without it the edit is made on whatever stands.",
        };

        public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
        {
            // As they stand in addresses, not as C# names them.
            if (parameter is OpenApiParameter { In: ParameterLocation.Query, Name: { } name } query)
                query.Name = JsonNamingPolicy.CamelCase.ConvertName(name);
            parameter.Description ??= Meanings.GetValueOrDefault(parameter.Name ?? "");
        }
    }

    /// <summary>Signed in by one of two ways, unless anybody may ask.</summary>
    private sealed class SignIn : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<IAllowAnonymous>().Any() || !metadata.OfType<IAuthorizeData>().Any())
                return;
            operation.Security =
            [
                .. new[] { Session, Key }.Select(way => new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(way, context.Document)] = [],
                }),
            ];
        }
    }

    /// <summary>What <see cref="IdempotencyKeys" /> takes with every POST of an account.</summary>
    private sealed class IdempotencyKeyHeader : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var action = context.ApiDescription;
            if (
                action.HttpMethod != HttpMethods.Post
                || action.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) != true
                || action.ActionDescriptor.EndpointMetadata.Any(m => m is IAllowAnonymous or SecretRequest)
            )
                return;
            operation.Parameters ??= [];
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = IdempotencyKeys.Header,
                    In = ParameterLocation.Header,
                    Description =
                        "Names this act, as a random UUID does: at most 255 visible ASCII characters, known for 24 hours. "
                        + "The same request sent again does nothing and gets the first answer; "
                        + "422 idempotency-key-reused for another one, "
                        + "409 idempotency-key-in-use while the first is carried out, "
                        + "409 idempotency-answer-lost where its answer is not kept (a crash, a secret). "
                        + "A request that was refused leaves its key free.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 },
                }
            );
        }
    }

    /// <summary>
    /// A response always holds all its fields, so a client needs no check for missing ones; requests say what they need, and a map has the
    /// keys that it has.
    /// </summary>
    private sealed class RequiredResponses : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            if (
                schema is not OpenApiSchema { Properties: { Count: > 0 } properties } concrete
                || context.Type.Name.EndsWith("Request", StringComparison.Ordinal)
                || context.Type.Name.EndsWith("ProblemDetails", StringComparison.Ordinal)
                || context.Type.Name.Contains("Dictionary", StringComparison.Ordinal)
            )
                return;
            concrete.Required = new HashSet<string>(properties.Keys);
        }
    }

    /// <summary>A wall time has no offset, so it is no date-time of RFC 3339.</summary>
    private sealed class WallTimes : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (property is OpenApiSchema time && name.EndsWith("Local", StringComparison.Ordinal))
                    (time.Format, time.Pattern) = (null, @"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$");
            }
        }
    }

    /// <summary>An object that may be null is one of two things.</summary>
    private sealed class NullableObjects : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            foreach (var property in schema.Properties?.Values.OfType<OpenApiSchema>() ?? [])
            {
                if (property is not { AllOf: [var known] } || property.Type?.HasFlag(JsonSchemaType.Null) != true)
                    continue;
                (property.AnyOf, property.AllOf, property.Type) = ([known, new OpenApiSchema { Type = JsonSchemaType.Null }], null, null);
            }
        }
    }

    /// <summary>What <see cref="Errors" /> adds to every problem.</summary>
    private sealed class ProblemCodes : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            if (schema is not OpenApiSchema { Properties: { } properties } || !context.Type.IsAssignableTo(typeof(ProblemDetails)))
                return;
            properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable name of what is wrong." };
            if (context.Type == typeof(HttpValidationProblemDetails))
                properties["reasons"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "Why each field was refused, in the order of its errors; with 400 invalid-request alone.",
                    AdditionalProperties = context.SchemaGenerator.GenerateSchema(typeof(ValidationReason[]), context.SchemaRepository),
                };
        }
    }
}
