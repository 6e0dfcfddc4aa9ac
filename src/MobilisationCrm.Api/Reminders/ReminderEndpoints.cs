using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Reminders;

internal static class ReminderEndpoints
{
    public static void MapReminders(this RouteGroupBuilder api)
    {
        var reminders = api.MapGroup("/reminders").WithTags("Reminders");
        reminders.MapGet("", ListPlannedReminders).WithName(nameof(ListPlannedReminders));
        reminders.MapGet("/rules", ListReminderRules).WithName(nameof(ListReminderRules));
        reminders.MapPost("/rules", CreateReminderRule).WithName(nameof(CreateReminderRule)).Writes(Policies.Manager);
        reminders.MapPatch("/rules/{id:guid}", EditReminderRule).WithName(nameof(EditReminderRule)).Writes(Policies.Manager);
        reminders.MapDelete("/rules/{id:guid}", RemoveReminderRule).WithName(nameof(RemoveReminderRule)).Writes(Policies.Manager);
    }

    /// <summary>What will go out in the next days (14 when not given, at most 60) unless something changes.</summary>
    internal static async Task<Ok<IReadOnlyList<PlannedReminderItem>>> ListPlannedReminders(
        [AsParameters] PlannedReminderFilter filter,
        ReminderQueries reminders,
        CancellationToken cancellation
    ) => TypedResults.Ok(await reminders.PlannedAsync(filter.Days ?? 14, cancellation));

    /// <summary>Rules by which reminders go out.</summary>
    internal static async Task<Ok<IReadOnlyList<ReminderRuleItem>>> ListReminderRules(
        ReminderQueries reminders,
        CancellationToken cancellation
    ) => TypedResults.Ok(await reminders.ListAsync(cancellation));

    /// <summary>Adds a rule (managers).</summary>
    internal static async Task<Created<IReadOnlyList<ReminderRuleItem>>> CreateReminderRule(
        CreateReminderRuleRequest request,
        ReminderCommands commands,
        ReminderQueries queries,
        CancellationToken cancellation
    )
    {
        await commands.CreateAsync(request, cancellation);
        return TypedResults.Created("/api/v1/reminders/rules", await queries.ListAsync(cancellation));
    }

    /// <summary>Edits a rule (managers).</summary>
    internal static async Task<Results<NoContent, NotFound>> EditReminderRule(
        Guid id,
        EditReminderRuleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ReminderCommands reminders,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await reminders.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Removes a rule (managers).</summary>
    internal static async Task<Results<NoContent, NotFound>> RemoveReminderRule(
        Guid id,
        ReminderCommands reminders,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await reminders.RemoveAsync(id, cancellation));
}
