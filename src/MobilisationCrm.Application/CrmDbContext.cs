using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Circulars;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Contacts;
using MobilisationCrm.Dashboard;
using MobilisationCrm.DataProtection;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Imports;
using MobilisationCrm.Interactions;
using MobilisationCrm.KeptFigures;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;
using MobilisationCrm.Organisations;
using MobilisationCrm.Readers;
using MobilisationCrm.Reminders;
using MobilisationCrm.SavedViews;
using MobilisationCrm.Search;
using MobilisationCrm.SignIns;
using MobilisationCrm.States;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm;

/// <summary>The one model. Providers derive from it only to carry their own migrations.</summary>
public abstract class CrmDbContext(DbContextOptions options)
    : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, Passkey>(options)
{
    /// <summary>Who follows the saves of the scope that has this context.</summary>
    public IReadOnlyList<IInterceptor> Interceptors { get; set; } = [];

    /// <summary>Who reads. Queries leave out what this reader may not read; everything is read where nobody is set.</summary>
    public CurrentAccount Reader { get; set; } = new();

    /// <summary>States, by ISO 3166-1 alpha-2.</summary>
    public DbSet<State> States => Set<State>();

    /// <summary>Campaigns.</summary>
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    /// <summary>One State in one campaign.</summary>
    public DbSet<Engagement> Engagements => Set<Engagement>();

    /// <summary>Counterpart bodies.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Places in organisations.</summary>
    public DbSet<Post> Posts => Set<Post>();

    /// <summary>Persons.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>Terms of persons in posts.</summary>
    public DbSet<Tenure> Tenures => Set<Tenure>();

    /// <summary>Logged exchanges with States.</summary>
    public DbSet<Interaction> Interactions => Set<Interaction>();

    /// <summary>Meetings.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>Invitations.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Every answer that came.</summary>
    public DbSet<AnswerRecord> AnswerRecords => Set<AnswerRecord>();

    /// <summary>Papers of meetings.</summary>
    public DbSet<MeetingPaper> MeetingPapers => Set<MeetingPaper>();

    /// <summary>Their bytes.</summary>
    public DbSet<PaperContent> PaperContents => Set<PaperContent>();

    /// <summary>Letters outside meetings.</summary>
    public DbSet<Circular> Circulars => Set<Circular>();

    /// <summary>Follow-ups.</summary>
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    /// <summary>The mail queue and archive.</summary>
    public DbSet<OutboundMail> OutboundMails => Set<OutboundMail>();

    /// <summary>Wordings of letters that managers saved.</summary>
    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();

    /// <summary>Addresses that may not be written to.</summary>
    public DbSet<MailSuppression> MailSuppressions => Set<MailSuppression>();

    /// <summary>What happened to each message.</summary>
    public DbSet<MailEvent> MailEvents => Set<MailEvent>();

    /// <summary>Times in which nothing is sent.</summary>
    public DbSet<MailPause> MailPauses => Set<MailPause>();

    /// <summary>Times in which the mail server could not be used.</summary>
    public DbSet<MailOutage> MailOutages => Set<MailOutage>();

    /// <summary>How far mailboxes were read.</summary>
    public DbSet<MailboxReading> MailboxReadings => Set<MailboxReading>();

    /// <summary>Messages that came in.</summary>
    public DbSet<IncomingMail> IncomingMails => Set<IncomingMail>();

    /// <summary>Those messages as they came.</summary>
    public DbSet<IncomingMailSource> IncomingMailSources => Set<IncomingMailSource>();

    /// <summary>Rules by which reminders go out.</summary>
    public DbSet<ReminderRule> ReminderRules => Set<ReminderRule>();

    /// <summary>Secret addresses at which calendar programs read.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>Views of the pipeline.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    /// <summary>What colleagues' acts tell an account.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>How far each account has read them.</summary>
    public DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();

    /// <summary>Keys of other programs.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Sign-ins that last.</summary>
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    /// <summary>Links that were mailed to holders of accounts.</summary>
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    /// <summary>How often sign-ins were tried.</summary>
    public DbSet<SignInDelay> SignInDelays => Set<SignInDelay>();

    /// <summary>Authenticator apps.</summary>
    public DbSet<AuthenticatorApp> AuthenticatorApps => Set<AuthenticatorApp>();

    /// <summary>Codes that stand in for them.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <summary>Closed days of UN Headquarters.</summary>
    public DbSet<ClosedDay> ClosedDays => Set<ClosedDay>();

    /// <summary>Who changed what.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The chain of these.</summary>
    public DbSet<AuditLink> AuditLinks => Set<AuditLink>();

    /// <summary>Programs that are told of events.</summary>
    public DbSet<Webhook> Webhooks => Set<Webhook>();

    /// <summary>What they are told.</summary>
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    /// <summary>Rows of history files that are loaded.</summary>
    public DbSet<ImportedEvent> ImportedEvents => Set<ImportedEvent>();

    /// <summary>Locks for work that only one node does at a time.</summary>
    public DbSet<ClusterLock> ClusterLocks => Set<ClusterLock>();

    /// <summary>Keys that sign cookies and links; shared by all nodes.</summary>
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    /// <summary>Who reads a record whatever the role.</summary>
    public DbSet<RecordReader> RecordReaders => Set<RecordReader>();

    /// <summary>Who answers for the data of persons; at most one row.</summary>
    public DbSet<DataProtectionSettings> DataProtectionSettings => Set<DataProtectionSettings>();

    /// <summary>Data of persons that were handed to somebody outside.</summary>
    public DbSet<SharingRecord> SharingRecords => Set<SharingRecord>();

    /// <summary>Tally of work by campaign, account and day.</summary>
    public DbSet<WorkTally> WorkTallies => Set<WorkTally>();

    /// <summary>Contacts logged by account and engagement.</summary>
    public DbSet<EngagementTally> EngagementTallies => Set<EngagementTally>();

    /// <summary>Keys of the newest logged contacts that hold all words, at most so many, by the full text of the database.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="most">How many are looked at; the others are older.</param>
    /// <param name="cancellation">Ends the search.</param>
    public virtual Task<List<Guid>> InteractionsHoldingAsync(IReadOnlyList<string> words, int most, CancellationToken cancellation) =>
        SearchText.Holding(Interactions.AsNoTracking(), words)
            .OrderByDescending(i => i.Id)
            .Take(most)
            .Select(i => i.Id)
            .ToListAsync(cancellation);

    /// <summary>
    /// Has the database give up what it still holds of rows that were changed or deleted. A server does so by itself, in its own time.
    /// </summary>
    public virtual Task ForgetRemainsAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Saves, and follows with the figures that are kept, all in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var touched = TouchedFigures.In(this);
        if (touched.IsNothing)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await new FigureKeeper(this).FollowAsync(touched, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);
        Restrict<Interaction>(builder);
        Restrict<PositionRecord>(builder);
        Restrict<Meeting>(builder);
        // What the secretariat plans, and what is written to it.
        builder.Entity<FollowUp>().HasQueryFilter(f => Reader.Reads >= Confidentiality.Secretariat);
        builder.Entity<IncomingMail>().HasQueryFilter(m => Reader.Reads >= Confidentiality.Secretariat);
        builder.Entity<IncomingMailSource>().HasQueryFilter(m => Reader.Reads >= Confidentiality.Secretariat);
        OrganisationNames.Map(builder);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
            builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        // A key and the columns that refer to it have one length: SQL Server requires it, and a padded code would equal no other.
        foreach (
            var code in builder
                .Model.GetEntityTypes()
                .SelectMany(e => e.GetProperties())
                .Where(p => p.Name.EndsWith("Iso2", StringComparison.Ordinal))
        )
            code.SetMaxLength(2);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Every instant is UTC on every provider; wall times are named …Local and keep no kind.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        // Stages and levels of confidentiality are compared by their order.
        configurationBuilder.Properties<Stage>().HaveConversion<int>();
        configurationBuilder.Properties<Confidentiality>().HaveConversion<int>();
        configurationBuilder.Properties<string>().HaveMaxLength(Lengths.Line);
    }

    // The one place where confidentiality is decided: lists, search, timeline, figures, exports and feeds all ask through the context.
    private void Restrict<TRecord>(ModelBuilder builder)
        where TRecord : class, IConfidential
    {
        var record = builder.Entity<TRecord>();
        record.Property(r => r.Confidentiality).HasDefaultValue(Confidentiality.Secretariat).HasSentinel(Confidentiality.Secretariat);
        record.HasQueryFilter(r =>
            r.Confidentiality <= Reader.Reads || RecordReaders.Any(o => o.RecordId == r.Id && o.AccountId == Reader.ReaderId)
        );
    }

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            v => v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : DateTime.SpecifyKind(v, DateTimeKind.Utc),
            v => DateTime.SpecifyKind(v, DateTimeKind.Utc)
        );
}
