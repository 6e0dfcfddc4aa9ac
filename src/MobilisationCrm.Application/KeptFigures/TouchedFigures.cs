using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Circulars;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Imports;
using MobilisationCrm.Interactions;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;
using MobilisationCrm.Organisations;
using MobilisationCrm.Readers;
using MobilisationCrm.Reminders;
using MobilisationCrm.SavedViews;
using MobilisationCrm.SignIns;
using MobilisationCrm.States;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm.KeptFigures;

/// <summary>What a save is about to change of the figures that are kept. Read before the save, while the old values are known.</summary>
internal sealed class TouchedFigures
{
    private static readonly string[] Shown =
    [
        nameof(Account.DisplayName),
        nameof(Account.Role),
        nameof(Account.IsDisabled),
        nameof(Account.TimeZone),
    ];

    private TouchedFigures() { }

    /// <summary>Campaigns whose figures, lists or desk may show something else.</summary>
    public HashSet<Guid> Campaigns { get; } = [];

    /// <summary>The change may show in any campaign.</summary>
    public bool IsAnyCampaign { get; private set; }

    /// <summary>What is held in memory changes, or a campaign is added that does not know its stamp.</summary>
    public bool IsReference { get; private set; }

    /// <summary>Engagements whose campaign is touched, and is not known here.</summary>
    public HashSet<Guid> Engagements { get; } = [];

    /// <summary>Meetings whose campaign is touched, and is not known here.</summary>
    public HashSet<Guid> Meetings { get; } = [];

    /// <summary>Engagements whose facts on file may be others.</summary>
    public HashSet<Guid> OnFile { get; } = [];

    /// <summary>States whose engagements' facts on file may be others.</summary>
    public HashSet<string> StatesOnFile { get; } = [];

    /// <summary>Meetings whose invited States' facts on file may be others.</summary>
    public HashSet<Guid> Invited { get; } = [];

    /// <summary>Organisations whose State's facts on file may be others.</summary>
    public HashSet<Guid> Organisations { get; } = [];

    /// <summary>Posts whose organisation's State's facts on file may be others.</summary>
    public HashSet<Guid> Posts { get; } = [];

    /// <summary>Campaigns whose days begin at another hour.</summary>
    public HashSet<Guid> Days { get; } = [];

    /// <summary>Logged contacts that count from now on (1), or no longer (-1), for those who read them at this level.</summary>
    public List<(Interaction Interaction, Confidentiality Level, int Change)> Work { get; } = [];

    /// <summary>Nothing of what is kept is touched.</summary>
    public bool IsNothing => !IsAnyCampaign && Campaigns.Count + Engagements.Count + Meetings.Count == 0;

    /// <summary>Reads what is about to be saved.</summary>
    public static TouchedFigures In(CrmDbContext db)
    {
        var touched = new TouchedFigures();
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                touched.Note(entry, db);
        return touched;
    }

    // What stands in no list of these raises the stamp of every campaign: too often is slow, too seldom would be wrong.
    private void Note(EntityEntry entry, CrmDbContext db)
    {
        switch (entry.Entity)
        {
            case AuditEntry or AuditLink or Webhook or WebhookDelivery:
            case ApiKey or CalendarFeed or SavedView or KeyedRequest or SigningKey or ImportedEvent or PaperContent:
            case OutboundMail or MailEvent or MailPause or MailOutage or MailSuppression or MailboxReading:
            case IncomingMail or IncomingMailSource or LetterTemplate or ReminderRule or Dictionary<string, object>:
            case AccountSession or AccountLink or SignInDelay or AuthenticatorApp or RecoveryCode:
            case IdentityUserLogin<Guid> or Notice or NoticeReading or Circular or MeetingPaper { MeetingId: null }:
                return;
            case Campaign campaign:
                Campaigns.Add(campaign.Id);
                IsReference |= entry.State == EntityState.Added;
                if (entry.State == EntityState.Modified && entry.Property(nameof(Campaign.TimeZone)).IsModified)
                    Days.Add(campaign.Id);
                return;
            case StageAllowance allowance:
                Campaigns.Add(allowance.CampaignId);
                return;
            case FollowUp followUp:
                Campaigns.Add(followUp.CampaignId);
                return;
            case Engagement or StageChange or PositionRecord or Commitment or VoteRecord or Interaction:
                NoteEngagement(entry, db);
                return;
            case Meeting or Invitation or AnswerRecord or StateOutcome or MeetingPaper:
                NoteMeeting(entry);
                return;
            case Account:
                // Attempts to sign in change an account, and nothing that is shown.
                if (entry.State == EntityState.Added || Shown.Any(name => entry.Property(name).IsModified))
                    IsReference = IsAnyCampaign = true;
                return;
            case Organisation or Post or Tenure:
                IsAnyCampaign = true;
                NoteCounterpart(entry);
                return;
            case State or StateMembership:
                IsReference = IsAnyCampaign = true;
                return;
            default:
                IsAnyCampaign = true;
                return;
        }
    }

    private void NoteEngagement(EntityEntry entry, CrmDbContext db)
    {
        if (entry.Entity is Engagement engagement)
        {
            Campaigns.Add(engagement.CampaignId);
            if (entry.State == EntityState.Added)
                OnFile.Add(engagement.Id);
            return;
        }

        var id = (Guid)entry.Property(nameof(Interaction.EngagementId)).CurrentValue!;
        if (db.Engagements.Local.FindEntry(id) is { } known)
            Campaigns.Add(known.Entity.CampaignId);
        else
            Engagements.Add(id);
        if (entry.Entity is not Interaction interaction)
            return;
        OnFile.Add(id);
        NoteWork(entry, interaction);
    }

    private void NoteWork(EntityEntry entry, Interaction interaction)
    {
        var level = entry.Property(nameof(Interaction.Confidentiality));
        var isCorrected = entry.Property(nameof(Interaction.IsCorrected));
        if (entry.State == EntityState.Modified && !(bool)isCorrected.OriginalValue! && (level.IsModified || isCorrected.IsModified))
            Work.Add((interaction, (Confidentiality)level.OriginalValue!, -1));
        if (!interaction.IsCorrected && (entry.State == EntityState.Added || level.IsModified))
            Work.Add((interaction, interaction.Confidentiality, 1));
    }

    private void NoteMeeting(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Meeting meeting:
                Campaigns.Add(meeting.CampaignId);
                if (entry.State == EntityState.Modified && IsChanged(nameof(Meeting.Kind), nameof(Meeting.Status)))
                    Invited.Add(meeting.Id);
                return;
            case Invitation invitation:
                Meetings.Add(invitation.MeetingId);
                if (
                    invitation.StateIso2 is { } state
                    && (
                        entry.State != EntityState.Modified
                        || IsChanged(nameof(Invitation.Answer), nameof(Invitation.Attendance), nameof(Invitation.IsRemoved))
                    )
                )
                    StatesOnFile.Add(state);
                return;
            case AnswerRecord:
                // It comes with a change of its invitation.
                return;
            default:
                Meetings.Add((Guid)entry.Property(nameof(StateOutcome.MeetingId)).CurrentValue!);
                return;
        }

        bool IsChanged(params string[] names) => names.Any(name => entry.Property(name).IsModified);
    }

    private void NoteCounterpart(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Organisation organisation:
                var before = entry.Property(nameof(Organisation.StateIso2)).OriginalValue as string;
                foreach (var state in new[] { before, organisation.StateIso2 })
                    if (state is not null)
                        StatesOnFile.Add(state);
                return;
            case Tenure tenure:
                Posts.Add(tenure.PostId);
                return;
            case Post post:
                Organisations.Add(post.OrganisationId);
                return;
        }
    }
}
