using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Reminders;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<ReminderRule>
{
    // Shipped once, by the migration; from then on the rules are the managers'.
    public void Configure(EntityTypeBuilder<ReminderRule> rule) =>
        rule.HasData(
            new ReminderRule
            {
                Id = new Guid("01900000-0000-7000-8000-000000000001"),
                Kind = ReminderKind.AnswerMissing,
                WorkingDays = 3,
            },
            new ReminderRule
            {
                Id = new Guid("01900000-0000-7000-8000-000000000002"),
                Kind = ReminderKind.MeetingAhead,
                WorkingDays = 1,
            },
            new ReminderRule
            {
                Id = new Guid("01900000-0000-7000-8000-000000000003"),
                Kind = ReminderKind.Thanks,
                WorkingDays = 1,
            },
            new ReminderRule
            {
                Id = new Guid("01900000-0000-7000-8000-000000000004"),
                Kind = ReminderKind.ClosingDate,
                WorkingDays = 10,
            },
            new ReminderRule
            {
                Id = new Guid("01900000-0000-7000-8000-000000000005"),
                Kind = ReminderKind.ClosingDate,
                WorkingDays = 3,
            }
        );
}
