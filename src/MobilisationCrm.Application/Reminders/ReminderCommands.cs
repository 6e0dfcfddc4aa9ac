using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Reminders;

/// <summary>Adds, edits and removes rules.</summary>
public sealed class ReminderCommands(CrmDbContext db)
{
    /// <summary>Adds a rule.</summary>
    /// <exception cref="RuleException">rule-exists: there is one of this kind at this distance.</exception>
    public async Task<Guid> CreateAsync(CreateReminderRuleRequest request, CancellationToken cancellation)
    {
        await ExpectNewAsync(request.Kind!.Value, request.WorkingDays, null, cancellation);
        var rule = new ReminderRule
        {
            Kind = request.Kind.Value,
            WorkingDays = request.WorkingDays,
            FromHour = request.FromHour,
            UntilHour = request.UntilHour,
        };
        rule.FromStage = request.FromStage ?? rule.FromStage;
        db.ReminderRules.Add(rule);
        await db.SaveChangesAsync(cancellation);
        return rule.Id;
    }

    /// <summary>Edits a rule; false when there is none.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">rule-exists, end-before-start.</exception>
    public async Task<bool> EditAsync(Guid id, EditReminderRuleRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var rule = await db.ReminderRules.SingleOrDefaultAsync(r => r.Id == id, cancellation);
        if (rule is null)
            return false;
        rule.Expect(expectedVersion);
        if (request.WorkingDays is { } days)
            await ExpectNewAsync(rule.Kind, days, id, cancellation);
        rule.WorkingDays = request.WorkingDays ?? rule.WorkingDays;
        rule.FromHour = request.FromHour ?? rule.FromHour;
        rule.UntilHour = request.UntilHour ?? rule.UntilHour;
        rule.FromStage = request.FromStage ?? rule.FromStage;
        rule.IsActive = request.IsActive ?? rule.IsActive;
        if (rule.UntilHour <= rule.FromHour)
            throw new RuleException(RuleCode.EndBeforeStart, "The last hour must lie after the first.", "untilHour");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Removes a rule; false when there is none.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.ReminderRules.SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } rule)
            return false;
        db.ReminderRules.Remove(rule);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    // Two rules of one kind on one day would send one reminder, so the second would seem not to work.
    private async Task ExpectNewAsync(ReminderKind kind, int workingDays, Guid? except, CancellationToken cancellation)
    {
        if (await db.ReminderRules.AnyAsync(r => r.Kind == kind && r.WorkingDays == workingDays && r.Id != except, cancellation))
            throw new RuleException(RuleCode.RuleExists, "There is a rule of this kind at this distance already.", "workingDays");
    }
}
