using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;

namespace MobilisationCrm.Interactions;

/// <summary>Logs contacts with States.</summary>
public sealed class InteractionCommands(CrmDbContext db, StageAdvance advance, CurrentAccount current, TimeProvider clock)
{
    private static readonly PerDatabase<Func<CrmDbContext, Guid, CancellationToken, Task<bool>>> Organisation = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id, CancellationToken cancellation) => db.Organisations.Any(o => o.Id == id)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid[], IAsyncEnumerable<Contact>>> Persons = new(() =>
        EF.CompileAsyncQuery((CrmDbContext db, Guid[] ids) => db.Contacts.Where(c => ids.Contains(c.Id)))
    );

    /// <summary>
    /// Logs a contact, and says what stands now; its next step becomes the engagement's and, with a date, a follow-up of the owner.
    /// </summary>
    /// <exception cref="RuleException">
    /// unknown-campaign, unknown-state, unknown-organisation, unknown-contact, unknown-meeting, date-in-future, correction-target.
    /// </exception>
    public async Task<InteractionDetail> LogAsync(LogInteractionRequest request, CancellationToken cancellation)
    {
        var engagement = await db.FindEngagementAsync(request.Campaign, request.Iso2, cancellation);
        var now = clock.UtcNow();
        var at = request.At?.ToUniversalTime() ?? now;
        // A minute's grace for clocks that differ.
        if (at > now.AddMinutes(1))
            throw new RuleException(RuleCode.DateInFuture, "A contact that lies in the future is a follow-up or a meeting.", "at");
        if (request.OrganisationId is { } organisation && !await Organisation.For(db)(db, organisation, cancellation))
            throw new RuleException(RuleCode.UnknownOrganisation, "There is no such organisation.", "organisationId");
        if (
            request.MeetingId is { } meeting
            && !await db.Meetings.AnyAsync(m => m.Id == meeting && m.CampaignId == engagement.CampaignId, cancellation)
        )
            throw new RuleException(RuleCode.UnknownMeeting, "There is no such meeting in this campaign.", "meetingId");

        var interaction = new Interaction
        {
            EngagementId = engagement.Id,
            Kind = request.Kind!.Value,
            Direction = request.Direction ?? Direction.Outbound,
            At = at,
            Subject = request.Subject.Trim(),
            Notes = request.Notes?.Trim() ?? "",
            Outcome = request.Outcome?.Trim() ?? "",
            OrganisationId = request.OrganisationId,
            MeetingId = request.MeetingId,
            RecordedAt = now,
            RecordedById = current.Id,
            CorrectsId = request.CorrectsId,
        };
        interaction.Participants.AddRange(await ParticipantsAsync(request.ContactIds ?? [], cancellation));
        await CorrectAsync(engagement.Id, request.CorrectsId, cancellation);
        db.Interactions.Add(interaction);
        if (!string.IsNullOrWhiteSpace(request.NextStep))
            SetNextStep(engagement, request.NextStep.Trim(), request.NextStepDue, now);
        await advance.SaveAsync(engagement.StateIso2, cancellation);
        return new InteractionDetail(
            interaction.Id,
            request.Campaign,
            engagement.StateIso2,
            interaction.Kind,
            interaction.Direction,
            interaction.At,
            interaction.Subject,
            interaction.Notes,
            interaction.Outcome,
            interaction.OrganisationId,
            interaction.Participants.ConvertAll(p => p.Id),
            interaction.MeetingId,
            interaction.CorrectsId,
            interaction.IsCorrected
        );
    }

    private void SetNextStep(Engagement engagement, string nextStep, DateOnly? due, DateTime now)
    {
        (engagement.NextStep, engagement.NextStepDue) = (nextStep, due);
        if (due is { } day)
        {
            db.FollowUps.Add(
                new FollowUp
                {
                    EngagementId = engagement.Id,
                    CampaignId = engagement.CampaignId,
                    OwnerId = engagement.OwnerId ?? current.Id,
                    Title = nextStep,
                    DueOn = day,
                    CreatedAt = now,
                }
            );
        }
    }

    private async Task<List<Contact>> ParticipantsAsync(IReadOnlyList<Guid> named, CancellationToken cancellation)
    {
        Guid[] ids = [.. named.Distinct()];
        var contacts = ids.Length == 0 ? [] : await Persons.For(db)(db, ids).ToListAsync(cancellation);
        return contacts.Count == ids.Length
            ? contacts
            : throw new RuleException(RuleCode.UnknownContact, "One of the contacts does not exist.", "contactIds");
    }

    private async Task CorrectAsync(Guid engagementId, Guid? wrongId, CancellationToken cancellation)
    {
        if (wrongId is null)
            return;
        var wrong =
            await db.Interactions.SingleOrDefaultAsync(
                i => i.Id == wrongId && i.EngagementId == engagementId && !i.IsCorrected,
                cancellation
            )
            ?? throw new RuleException(
                RuleCode.CorrectionTarget,
                "There is no such record on this engagement, or it is corrected already.",
                "correctsId"
            );
        wrong.IsCorrected = true;
    }
}
