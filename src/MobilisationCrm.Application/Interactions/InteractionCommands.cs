using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Notices;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Interactions;

/// <summary>Logs contacts with States.</summary>
public sealed class InteractionCommands(
    CrmDbContext db,
    StageAdvance advance,
    NoticeWriter notices,
    CurrentAccount current,
    TimeProvider clock
)
{
    private static readonly PerDatabase<Func<CrmDbContext, Guid, CancellationToken, Task<bool>>> Organisation = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id, CancellationToken cancellation) => db.Organisations.Any(o => o.Id == id)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid[], IAsyncEnumerable<Contact>>> Persons = new(() =>
        EF.CompileAsyncQuery((CrmDbContext db, Guid[] ids) => db.Contacts.Where(c => ids.Contains(c.Id)))
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid[], Guid[], Guid[], IAsyncEnumerable<FollowUp>>> Settled = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid[] all, Guid[] heard, Guid[] named) =>
                db.FollowUps.Where(f =>
                    (f.Origin == FollowUpOrigin.GoneStale && f.DoneAt == null && heard.Contains(f.EngagementId!.Value))
                    || (named.Contains(f.Id) && all.Contains(f.EngagementId!.Value))
                )
        )
    );

    /// <summary>
    /// Logs a contact, and says what stands now; its next step becomes the engagement's and, with a date, a follow-up of the owner.
    /// </summary>
    /// <exception cref="RuleException">
    /// unknown-campaign, unknown-state, unknown-organisation, unknown-contact, unknown-meeting, unknown-follow-up, date-in-future,
    /// correction-target, mentioned-not-reading, readers-not-named, unknown-account.
    /// </exception>
    public async Task<InteractionDetail> LogAsync(LogInteractionRequest request, CancellationToken cancellation)
    {
        var engagement = await db.FindEngagementAsync(request.Campaign, request.Iso2, cancellation);
        var now = clock.UtcNow();
        var at = Moment(request.At, now);
        await ExpectAsync(request, engagement.CampaignId, cancellation);
        var interaction = Of(request, engagement, at, now);
        interaction.Participants.AddRange(await ParticipantsAsync(request.ContactIds ?? [], cancellation));
        await CorrectAsync(engagement.Id, request.CorrectsId, cancellation);
        var readers = await db.ReadersForAsync(interaction.Confidentiality, request.Readers, current.Id, cancellation);
        db.AddReaders(interaction.Id, readers);
        await notices.MentionedAsync(interaction, readers, engagement.CampaignId, cancellation);
        await SettleAsync([engagement], at, request.FollowUpIds ?? [], now, cancellation);
        db.Interactions.Add(interaction);
        SetNextStep(engagement, request.NextStep, request.NextStepDue, now);
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
            interaction.IsCorrected,
            interaction.Confidentiality,
            readers
        );
    }

    /// <summary>Logs one contact with several States, as one record on each of their timelines, in one save.</summary>
    /// <exception cref="RuleException">
    /// unknown-campaign, unknown-state, repeated-state, date-in-future, mentioned-not-reading, readers-not-named, unknown-account.
    /// </exception>
    public async Task<IReadOnlyList<LoggedContact>> LogAsync(LogRoundRequest request, CancellationToken cancellation)
    {
        var campaignId = await db.FindCampaignIdAsync(request.Campaign, cancellation);
        var now = clock.UtcNow();
        var at = Moment(request.At, now);
        var engagements = await EngagementsAsync(campaignId, request.States, cancellation);
        var logged = engagements.ConvertAll(engagement => Of(request, engagement, at, now));
        var readers = await db.ReadersForAsync(logged[0].Confidentiality, request.Readers, current.Id, cancellation);
        logged.ForEach(one => db.AddReaders(one.Id, readers));
        // One act tells a colleague once, not once for each State.
        await notices.MentionedAsync(logged[0], readers, campaignId, cancellation);
        await SettleAsync(engagements, at, [], now, cancellation);
        db.Interactions.AddRange(logged);
        foreach (var engagement in engagements)
            SetNextStep(engagement, request.NextStep, request.NextStepDue, now);
        await advance.SaveAsync(engagements.ConvertAll(e => e.StateIso2), cancellation);
        return [.. engagements.Zip(logged, (engagement, interaction) => new LoggedContact(engagement.StateIso2, interaction.Id))];
    }

    /// <summary>Changes who may read a logged contact; false when there is none. What was said stays as it is.</summary>
    /// <exception cref="RuleException">readers-not-named, unknown-account.</exception>
    public async Task<bool> ChangeReadersAsync(Guid id, ChangeReadersRequest request, CancellationToken cancellation)
    {
        if (await db.Interactions.SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } interaction)
            return false;
        var level = request.Confidentiality!.Value;
        var readers = await db.ReadersForAsync(level, request.Readers, interaction.RecordedById, cancellation);
        interaction.Confidentiality = level;
        await db.ReplaceReadersAsync(id, readers, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    // Of a contact with several States nobody names a body, a meeting or a wrong record.
    private Interaction Of(ContactRequest request, Engagement engagement, DateTime at, DateTime now)
    {
        var single = request as LogInteractionRequest;
        return new Interaction
        {
            EngagementId = engagement.Id,
            Kind = request.Kind!.Value,
            Direction = request.Direction ?? Direction.Outbound,
            At = at,
            Subject = request.Subject.Trim(),
            Notes = request.Notes?.Trim() ?? "",
            Outcome = request.Outcome?.Trim() ?? "",
            Confidentiality = request.Confidentiality ?? Confidentiality.Secretariat,
            OrganisationId = single?.OrganisationId,
            MeetingId = single?.MeetingId,
            RecordedAt = now,
            RecordedById = current.Id,
            CorrectsId = single?.CorrectsId,
        };
    }

    // A minute's grace for clocks that differ.
    private static DateTime Moment(DateTime? asked, DateTime now)
    {
        var at = asked?.ToUniversalTime() ?? now;
        return at <= now.AddMinutes(1)
            ? at
            : throw new RuleException(RuleCode.DateInFuture, "A contact that lies in the future is a follow-up or a meeting.", "at");
    }

    private async Task<List<Engagement>> EngagementsAsync(Guid campaignId, IReadOnlyList<string> states, CancellationToken cancellation)
    {
        var codes = states.Select(s => s.ToUpperInvariant()).ToList();
        if (codes.GroupBy(c => c).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleException(RuleCode.RepeatedState, $"{twice.Key} is named twice.", "states", twice.Key);
        var found = await db
            .Engagements.Where(e => e.CampaignId == campaignId && codes.Contains(e.StateIso2))
            .ToListAsync(cancellation);
        if (codes.Except(found.Select(e => e.StateIso2)).FirstOrDefault() is { } unknown)
            throw new RuleException(RuleCode.UnknownState, $"There is no State {unknown}.", "states", unknown);
        return found;
    }

    private async Task ExpectAsync(LogInteractionRequest request, Guid campaignId, CancellationToken cancellation)
    {
        if (request.OrganisationId is { } organisation && !await Organisation.For(db)(db, organisation, cancellation))
            throw new RuleException(RuleCode.UnknownOrganisation, "There is no such organisation.", "organisationId");
        if (
            request.MeetingId is { } meeting
            && !await db.Meetings.AnyAsync(m => m.Id == meeting && m.CampaignId == campaignId, cancellation)
        )
            throw new RuleException(RuleCode.UnknownMeeting, "There is no such meeting in this campaign.", "meetingId");
    }

    private void SetNextStep(Engagement engagement, string? nextStep, DateOnly? due, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(nextStep))
            return;
        (engagement.NextStep, engagement.NextStepDue) = (nextStep.Trim(), due);
        if (due is { } day)
        {
            db.FollowUps.Add(
                new FollowUp
                {
                    EngagementId = engagement.Id,
                    CampaignId = engagement.CampaignId,
                    OwnerId = engagement.OwnerId ?? current.Id,
                    Title = engagement.NextStep,
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

    // A contact settles the follow-ups that are named, and those about a silence that it ends.
    private async Task SettleAsync(
        IReadOnlyList<Engagement> engagements,
        DateTime at,
        IReadOnlyList<Guid> named,
        DateTime now,
        CancellationToken cancellation
    )
    {
        // A contact of long ago, written down late, ends no silence.
        Guid[] heard = [.. engagements.Where(e => e.OnFile.LastContactAt is not { } last || last < at).Select(e => e.Id)];
        if (heard.Length == 0 && named.Count == 0)
            return;
        var settled = await Settled.For(db)(db, [.. engagements.Select(e => e.Id)], heard, [.. named]).ToListAsync(cancellation);
        if (named.Except(settled.Select(f => f.Id)).Any())
            throw new RuleException(RuleCode.UnknownFollowUp, "One of the follow-ups is not about this State.", "followUpIds");
        foreach (var followUp in settled)
            followUp.Settle(now);
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
