using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Interactions;

namespace MobilisationCrm.Notices;

/// <summary>Tells colleagues in the app what an act means for them. The caller saves.</summary>
public sealed class NoticeWriter(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    // An undo comes within this time, and tells nobody that anything was given.
    private static readonly TimeSpan Undo = TimeSpan.FromMinutes(1);

    /// <summary>Tells those who are named in a note: each once, and not the writer.</summary>
    /// <param name="interaction">The logged contact with the note.</param>
    /// <param name="readers">Accounts that read it whatever their role.</param>
    /// <param name="campaignId">Its campaign.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">mentioned-not-reading.</exception>
    public async Task MentionedAsync(
        Interaction interaction,
        IReadOnlyList<Guid> readers,
        Guid campaignId,
        CancellationToken cancellation
    )
    {
        if (!interaction.Notes.Contains(Mentions.Sign))
            return;
        var accounts = await db
            .Users.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.DisplayName,
                a.Role,
                a.IsDisabled,
            })
            .ToListAsync(cancellation);
        var named = Mentions.In(
            interaction.Notes,
            accounts.ConvertAll(a => new MentionedAccount(a.Id, a.DisplayName, MayRead(a.Id, a.Role, a.IsDisabled)))
        );
        if (named.FirstOrDefault(a => !a.MayRead) is { } deaf)
            throw new RuleException(
                RuleCode.MentionedNotReading,
                $"{deaf.Name} may not read this, and would not be told.",
                "notes",
                deaf.Name
            );
        // A corrected note told them already.
        var told = interaction.CorrectsId is { } corrected
            ? await db.Notices.Where(n => n.InteractionId == corrected).Select(n => n.AccountId).ToListAsync(cancellation)
            : [];
        db.Notices.AddRange(
            named
                .Where(a => a.Id != current.Id && !told.Contains(a.Id))
                .Select(a => new Notice
                {
                    AccountId = a.Id,
                    Kind = NoticeKind.Mention,
                    CampaignId = campaignId,
                    EngagementId = interaction.EngagementId,
                    InteractionId = interaction.Id,
                    ById = current.Id,
                    At = clock.UtcNow(),
                })
        );

        bool MayRead(Guid id, Role role, bool isDisabled) =>
            !isDisabled && (interaction.Confidentiality <= CurrentAccount.LevelOf(role) || readers.Contains(id));
    }

    /// <summary>Tells those to whom something was given; who held it before is not told of it any more.</summary>
    public async Task HandedOverAsync(IEnumerable<Handover> handovers, CancellationToken cancellation)
    {
        var given = handovers.Where(h => h.To != h.From).ToList();
        if (given.Count == 0)
            return;
        var engagementIds = given.Where(h => h.FollowUpId is null).Select(h => h.EngagementId).ToList();
        var followUpIds = given.Where(h => h.FollowUpId is not null).Select(h => h.FollowUpId).ToList();
        var former = await db
            .Notices.Where(n =>
                n.Kind == NoticeKind.HandedOver
                && (n.FollowUpId == null ? engagementIds.Contains(n.EngagementId) : followUpIds.Contains(n.FollowUpId))
            )
            .ToListAsync(cancellation);
        db.Notices.RemoveRange(former);
        var now = clock.UtcNow();
        db.Notices.AddRange(
            given
                .Where(h => h.To is not null && h.To != current.Id && !former.Exists(n => IsUndone(n, h, now)))
                .Select(h => new Notice
                {
                    AccountId = h.To!.Value,
                    Kind = NoticeKind.HandedOver,
                    CampaignId = h.CampaignId,
                    EngagementId = h.EngagementId,
                    FollowUpId = h.FollowUpId,
                    ById = current.Id,
                    At = now,
                })
        );
    }

    private bool IsUndone(Notice notice, Handover handover, DateTime now) =>
        notice.ById == current.Id
        && notice.At > now - Undo
        && notice.AccountId == handover.From
        && (notice.FollowUpId, notice.EngagementId) == (handover.FollowUpId, handover.EngagementId);
}

/// <summary>A State, or something to do about it, changes hands.</summary>
public sealed record Handover
{
    /// <summary>The campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>The engagement; null for a follow-up about no State.</summary>
    public Guid? EngagementId { get; init; }

    /// <summary>The follow-up; null when the State itself is given.</summary>
    public Guid? FollowUpId { get; init; }

    /// <summary>Who had it; null for nobody.</summary>
    public Guid? From { get; init; }

    /// <summary>Who has it now; null for nobody.</summary>
    public Guid? To { get; init; }

    /// <summary>A State as it is now given, and who had it.</summary>
    public static Handover Of(Engagement engagement, Guid? from) =>
        new()
        {
            CampaignId = engagement.CampaignId,
            EngagementId = engagement.Id,
            From = from,
            To = engagement.OwnerId,
        };

    /// <summary>A follow-up as it is now given, and who had it.</summary>
    public static Handover Of(FollowUp followUp, Guid? from) =>
        new()
        {
            CampaignId = followUp.CampaignId,
            EngagementId = followUp.EngagementId,
            FollowUpId = followUp.Id,
            From = from,
            To = followUp.OwnerId,
        };
}
