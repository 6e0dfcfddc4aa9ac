using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Webhooks;

internal static class WebhookEndpoints
{
    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks").RequireAuthorization(Policies.Administrator);
        webhooks.MapGet("", ListWebhooks).WithName(nameof(ListWebhooks)).ProducesProblem(StatusCodes.Status403Forbidden);
        webhooks
            .MapPost("", CreateWebhook)
            .WithName(nameof(CreateWebhook))
            .WithMetadata(new SecretAnswer(), new SensitiveAct())
            .Writes(Policies.Administrator);
        webhooks.MapPatch("/{id:guid}", EditWebhook).WithName(nameof(EditWebhook)).Writes(Policies.Administrator);
        webhooks.MapDelete("/{id:guid}", RemoveWebhook).WithName(nameof(RemoveWebhook)).Writes(Policies.Administrator);
        webhooks
            .MapPost("/{id:guid}/secret", RenewWebhookSecret)
            .WithName(nameof(RenewWebhookSecret))
            .WithMetadata(new SecretAnswer(), new SensitiveAct())
            .Writes(Policies.Administrator);
        webhooks.MapPost("/{id:guid}/test", TestWebhook).WithName(nameof(TestWebhook)).Writes(Policies.Administrator);
        webhooks
            .MapGet("/{id:guid}/deliveries", ListWebhookDeliveries)
            .WithName(nameof(ListWebhookDeliveries))
            .ProducesProblem(StatusCodes.Status403Forbidden);
        webhooks
            .MapPost("/{id:guid}/deliveries/{deliveryId:guid}/again", SendWebhookAgain)
            .WithName(nameof(SendWebhookAgain))
            .Writes(Policies.Administrator);
    }

    /// <summary>Other programs that are told of events (administrators).</summary>
    internal static async Task<Ok<IReadOnlyList<WebhookItem>>> ListWebhooks(WebhookQueries webhooks, CancellationToken cancellation) =>
        TypedResults.Ok(await webhooks.ListAsync(cancellation));

    /// <summary>
    /// Makes a webhook; its secret is shown this once. Each event comes as a POST of JSON with the headers webhook-id, webhook-timestamp
    /// and webhook-signature of the Standard Webhooks specification (administrators).
    /// </summary>
    internal static async Task<Ok<NewWebhookSecret>> CreateWebhook(
        CreateWebhookRequest request,
        WebhookCommands webhooks,
        CancellationToken cancellation
    ) => TypedResults.Ok(await webhooks.CreateAsync(request, cancellation));

    /// <summary>Changes a webhook, or switches it off or on (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> EditWebhook(
        Guid id,
        EditWebhookRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        WebhookCommands webhooks,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await webhooks.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Removes a webhook with the log of its deliveries (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> RemoveWebhook(
        Guid id,
        WebhookCommands webhooks,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await webhooks.RemoveAsync(id, cancellation));

    /// <summary>Gives a webhook another secret, shown this once; the former signs nothing any more (administrators).</summary>
    internal static async Task<Results<Ok<NewWebhookSecret>, NotFound>> RenewWebhookSecret(
        Guid id,
        WebhookCommands webhooks,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await webhooks.RenewSecretAsync(id, cancellation));

    /// <summary>Sends a test, within a minute (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> TestWebhook(
        Guid id,
        WebhookCommands webhooks,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await webhooks.TestAsync(id, cancellation));

    /// <summary>What was sent and what became of it, the newest first (administrators).</summary>
    internal static async Task<Results<Ok<PagedList<WebhookDeliveryItem>>, NotFound>> ListWebhookDeliveries(
        Guid id,
        [AsParameters] DeliveryFilter filter,
        WebhookQueries webhooks,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await webhooks.DeliveriesAsync(id, filter, cancellation));

    /// <summary>Sends a delivery again, within a minute and under the same webhook-id (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> SendWebhookAgain(
        Guid id,
        Guid deliveryId,
        WebhookCommands webhooks,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await webhooks.SendAgainAsync(id, deliveryId, cancellation));
}
