using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MobilisationCrm.Campaigns;
using MobilisationCrm.States;

namespace MobilisationCrm.Meetings;

internal sealed class MeetingConfiguration
    : IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<AnswerRecord>,
        IEntityTypeConfiguration<MeetingPaper>,
        IEntityTypeConfiguration<PaperContent>,
        IEntityTypeConfiguration<StateOutcome>
{
    private static readonly ValueConverter<DateTime, DateTime> WallTime = new(
        v => DateTime.SpecifyKind(v, DateTimeKind.Unspecified),
        v => DateTime.SpecifyKind(v, DateTimeKind.Unspecified)
    );

    // Meetings that are older than the column hold an empty text there.
    private static readonly ValueConverter<IReadOnlyList<MeetingTranslation>, string> Words = new(
        v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default),
        v =>
            v.Length == 0
                ? Array.Empty<MeetingTranslation>()
                : JsonSerializer.Deserialize<MeetingTranslation[]>(v, JsonSerializerOptions.Default)!
    );

    private static readonly ValueComparer<IReadOnlyList<MeetingTranslation>> SameWords = new(
        (a, b) => a!.SequenceEqual(b!),
        v => v.Aggregate(0, HashCode.Combine)
    );

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.Property(m => m.StartsLocal).HasConversion(WallTime);
        meeting.Property(m => m.EndsLocal).HasConversion(WallTime);
        meeting.Property(m => m.TimeZone).HasMaxLength(Lengths.Code);
        meeting.Property(m => m.TzVersion).HasMaxLength(Lengths.Code);
        meeting.Property(m => m.Agenda).HasMaxLength(-1);
        meeting.Property(m => m.Translations).HasConversion(Words, SameWords).HasMaxLength(-1);
        meeting.Property(m => m.Outcome).HasMaxLength(-1);
        meeting.Property(m => m.InternalNote).HasMaxLength(-1);
        meeting.Property(m => m.Link).HasMaxLength(Lengths.Paragraph);
        meeting.ComplexProperty(m => m.Announced, told => told.Property(t => t.Link).HasMaxLength(Lengths.Paragraph));
        meeting.Ignore(m => m.Time);
        meeting.HasIndex(m => m.SeriesId);
        meeting.HasIndex(m => new { m.CampaignId, m.StartsAt });
        // Whose meetings were held when, without looking at the meetings themselves.
        meeting.HasIndex(m => new
        {
            m.CampaignId,
            m.EndsAt,
            m.StartsAt,
            m.Status,
            m.OrganiserId,
        });
        meeting.HasOne<Campaign>().WithMany().HasForeignKey(m => m.CampaignId).OnDelete(DeleteBehavior.NoAction);
        meeting.HasMany(m => m.Invitations).WithOne(i => i.Meeting).HasForeignKey(i => i.MeetingId);
        meeting.HasMany(m => m.StateOutcomes).WithOne().HasForeignKey(o => o.MeetingId);
        meeting.HasMany(m => m.Papers).WithOne().HasForeignKey(p => p.MeetingId);
    }

    public void Configure(EntityTypeBuilder<MeetingPaper> paper)
    {
        paper.ToTable("MeetingFiles");
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.HasOne(p => p.Content).WithMany().HasForeignKey(p => p.ContentId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<PaperContent> content)
    {
        content.ToTable("MeetingFileContents");
        content.Property(c => c.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<StateOutcome> outcome)
    {
        outcome.Property(o => o.Id).ValueGeneratedNever();
        outcome.HasIndex(o => new { o.MeetingId, o.StateIso2 }).IsUnique();
        outcome.Property(o => o.Questions).HasMaxLength(Lengths.Paragraph);
        outcome.Property(o => o.Decider).HasMaxLength(Lengths.Paragraph);
        outcome.Property(o => o.NextStep).HasMaxLength(Lengths.Paragraph);
        outcome.Property(o => o.InternalNote).HasMaxLength(Lengths.Paragraph);
        outcome.HasOne<State>().WithMany().HasForeignKey(o => o.StateIso2).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.QueuedSequence).HasColumnName("SentSequence");
        invitation.Property(i => i.Comment).HasMaxLength(Lengths.Paragraph);
        invitation
            .HasIndex(i => new
            {
                i.MeetingId,
                i.OrganisationId,
                i.ContactId,
            })
            .IsUnique();
        invitation.HasIndex(i => i.StateIso2);
        invitation.HasIndex(i => i.AnsweredAt);
        // Two answers at once: the second is told, not lost.
        invitation.Property(i => i.AnsweredAt).IsConcurrencyToken();
        invitation.HasOne(i => i.State).WithMany().HasForeignKey(i => i.StateIso2).OnDelete(DeleteBehavior.NoAction);
        invitation.HasOne(i => i.Organisation).WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.NoAction);
        invitation.HasOne(i => i.Contact).WithMany().HasForeignKey(i => i.ContactId).OnDelete(DeleteBehavior.NoAction);
        invitation.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.InvitationId);
        invitation.Ignore(i => i.Address);
    }

    public void Configure(EntityTypeBuilder<AnswerRecord> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Comment).HasMaxLength(Lengths.Paragraph);
    }
}
