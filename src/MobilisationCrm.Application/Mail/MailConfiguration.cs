using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Circulars;
using MobilisationCrm.Engagements;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Mail;

internal sealed class MailConfiguration
    : IEntityTypeConfiguration<OutboundMail>,
        IEntityTypeConfiguration<MailSuppression>,
        IEntityTypeConfiguration<IncomingMail>,
        IEntityTypeConfiguration<IncomingMailSource>,
        IEntityTypeConfiguration<MailEvent>,
        IEntityTypeConfiguration<MailPause>,
        IEntityTypeConfiguration<MailOutage>,
        IEntityTypeConfiguration<MailboxReading>
{
    /// <summary>The table between messages and their papers.</summary>
    public const string Papers = "OutboundMailFile";

    public void Configure(EntityTypeBuilder<OutboundMail> mail)
    {
        mail.HasIndex(m => m.UniqueKey).IsUnique();
        mail.HasIndex(m => new { m.State, m.DueAt });
        mail.HasIndex(m => m.InvitationId);
        mail.HasIndex(m => m.SentAt);
        mail.HasIndex(m => m.ResendOf);
        mail.HasIndex(m => new
        {
            m.CampaignId,
            m.StateIso2,
            m.SentAt,
        });
        // Letters stand apart from the message's state, which changes with every claim and try. SQLite writes a whole row anew each time,
        // which would be several pages.
        mail.SplitToTable(
            "OutboundMailContents",
            content =>
            {
                content.Property(m => m.Text);
                content.Property(m => m.Html);
                content.Property(m => m.Calendar);
            }
        );
        mail.Property(m => m.Text).HasMaxLength(-1);
        mail.Property(m => m.Html).HasMaxLength(-1);
        mail.Property(m => m.Calendar).HasMaxLength(-1);
        mail.Property(m => m.LastError).HasMaxLength(Lengths.Paragraph);
        mail.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId).OnDelete(DeleteBehavior.NoAction);
        mail.HasOne<Invitation>().WithMany().HasForeignKey(m => m.InvitationId).OnDelete(DeleteBehavior.NoAction);
        mail.HasOne<Circular>().WithMany().HasForeignKey(m => m.CircularId).OnDelete(DeleteBehavior.NoAction);
        mail.HasMany(m => m.Papers)
            .WithMany()
            .UsingEntity(
                Papers,
                paper => paper.HasOne(typeof(MeetingPaper)).WithMany().HasForeignKey("FilesId"),
                message => message.HasOne(typeof(OutboundMail)).WithMany().HasForeignKey("OutboundMailId")
            );
        // EF Core maps no complex property of an entity that lies in two tables.
        mail.Ignore(m => m.Told);
        mail.Property(m => m.ToldLink).HasMaxLength(Lengths.Paragraph);
        // A worker whose lease ran out may not overwrite what the next one did.
        mail.Property(m => m.ClaimId).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<IncomingMail> mail)
    {
        mail.HasIndex(m => m.MessageId).IsUnique();
        mail.HasIndex(m => new { m.Status, m.ReceivedAt });
        mail.Property(m => m.Text).HasMaxLength(-1);
        mail.Property(m => m.Calendar).HasMaxLength(-1);
        mail.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId).OnDelete(DeleteBehavior.NoAction);
        mail.HasOne<Invitation>().WithMany().HasForeignKey(m => m.InvitationId).OnDelete(DeleteBehavior.NoAction);
        mail.HasOne<Engagement>().WithMany().HasForeignKey(m => m.EngagementId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<IncomingMailSource> source)
    {
        source.HasKey(s => s.MailId);
        source.HasOne<IncomingMail>().WithOne().HasForeignKey<IncomingMailSource>(s => s.MailId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MailSuppression> suppression)
    {
        suppression.HasKey(s => s.Address);
        // Addresses from before causes were kept had bounced.
        suppression.Property(s => s.Cause).HasDefaultValue(SuppressionCause.Bounced);
        suppression.Property(s => s.Reason).HasMaxLength(Lengths.Paragraph);
        suppression.Property(s => s.LiftedReason).HasMaxLength(Lengths.Paragraph);
    }

    public void Configure(EntityTypeBuilder<MailEvent> happened)
    {
        happened.HasIndex(e => e.MailId);
        happened.Property(e => e.Detail).HasMaxLength(Lengths.Paragraph);
        happened.HasOne<OutboundMail>().WithMany().HasForeignKey(e => e.MailId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MailPause> pause)
    {
        pause.HasIndex(p => p.EndedAt);
        pause.Property(p => p.Reason).HasMaxLength(Lengths.Paragraph);
    }

    public void Configure(EntityTypeBuilder<MailOutage> outage)
    {
        outage.HasIndex(o => o.EndedAt);
        outage.Property(o => o.Reason).HasMaxLength(Lengths.Paragraph);
    }

    public void Configure(EntityTypeBuilder<MailboxReading> reading)
    {
        reading.HasKey(r => r.Mailbox);
        reading.Property(r => r.ProblemDetail).HasMaxLength(Lengths.Paragraph);
    }
}
