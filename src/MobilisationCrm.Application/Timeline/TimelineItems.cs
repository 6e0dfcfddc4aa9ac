using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Timeline;

/// <summary>Records as events of the timeline.</summary>
internal static class TimelineItems
{
    /// <summary>The dated facts of an engagement.</summary>
    public static IEnumerable<TimelineItem> Of(Engagement engagement, Dictionary<Guid, string> names) =>
        [
            .. engagement.StageChanges.Select(c => new TimelineItem
            {
                Id = c.Id,
                Kind = TimelineKind.StageChange,
                Type = c.To.ToString(),
                Detail = c.From.ToString(),
                At = c.At,
                Text = c.Reason ?? "",
                Outcome = c.Evidence ?? "",
                By = Name(names, c.RecordedById),
                CorrectsId = c.CorrectsId,
                IsCorrected = engagement.StageChanges.Exists(o => o.CorrectsId == c.Id),
            }),
            .. engagement.Positions.Select(p => OfADay(TimelineKind.Position, p.Id, p.On) with
            {
                Type = p.Position.ToString(),
                Detail = p.Basis.ToString(),
                Source = p.Source,
                By = Name(names, p.RecordedById),
                CorrectsId = p.CorrectsId,
                IsCorrected = engagement.Positions.Exists(o => o.CorrectsId == p.Id),
            }),
            .. engagement.Commitments.Select(c => OfADay(TimelineKind.Commitment, c.Id, c.On) with
            {
                Type = c.Kind.ToString(),
                Detail = c.Act.ToString(),
                Source = c.Source,
                By = Name(names, c.RecordedById),
                CorrectsId = c.CorrectsId,
                IsCorrected = engagement.IsCorrected(c),
            }),
            .. engagement.Votes.Select(v => OfADay(TimelineKind.Vote, v.Id, v.On) with
            {
                Type = v.Choice.ToString(),
                Source = v.Source,
                By = Name(names, v.RecordedById),
                CorrectsId = v.CorrectsId,
                IsCorrected = engagement.Votes.Exists(o => o.CorrectsId == v.Id),
            }),
        ];

    /// <summary>A logged contact.</summary>
    public static TimelineItem Of(Interaction interaction, Dictionary<Guid, string> organisations, Dictionary<Guid, string> names)
    {
        var counterparts = interaction.Participants.ConvertAll(p => p.FullName);
        if (interaction.OrganisationId is { } id)
            counterparts.Add(organisations[id]);
        return new TimelineItem
        {
            Id = interaction.Id,
            Kind = TimelineKind.Interaction,
            Type = interaction.Kind.ToString(),
            Detail = interaction.Direction.ToString(),
            At = interaction.At,
            Title = interaction.Subject,
            Text = interaction.Notes,
            Outcome = interaction.Outcome,
            Source = interaction.Source,
            By = Name(names, interaction.RecordedById),
            With = string.Join(", ", counterparts),
            CorrectsId = interaction.CorrectsId,
            IsCorrected = interaction.IsCorrected,
            MeetingId = interaction.MeetingId,
        };
    }

    /// <summary>What an invitee answered, and that it came.</summary>
    public static IEnumerable<TimelineItem> Of(Invitation invitation, Dictionary<Guid, string> names)
    {
        var with = invitation.Contact?.FullName ?? invitation.Organisation?.Name ?? "";
        var meeting = invitation.Meeting!;
        foreach (var answer in invitation.Answers)
        {
            yield return new TimelineItem
            {
                Id = answer.Id,
                Kind = TimelineKind.Answer,
                Type = answer.Answer.ToString(),
                Detail = answer.Channel.ToString(),
                At = answer.GivenAt,
                Title = meeting.Title,
                Text = string.Join(
                    " · ",
                    new[] { answer.SubstituteName, answer.SubstituteRank, answer.Comment }.Where(t => t.Length > 0)
                ),
                By = Name(names, answer.RecordedById),
                With = with,
                MeetingId = meeting.Id,
            };
        }

        if (invitation.Attendance == Attendance.Attended)
        {
            yield return new TimelineItem
            {
                Id = invitation.Id,
                Kind = TimelineKind.Attendance,
                Type = meeting.Kind.ToString(),
                At = meeting.StartsAt,
                Title = meeting.Title,
                Outcome = meeting.Outcome,
                With = with,
                MeetingId = meeting.Id,
            };
        }
    }

    // Only the day of these events is known.
    private static TimelineItem OfADay(TimelineKind kind, Guid id, DateOnly day) =>
        new()
        {
            Id = id,
            Kind = kind,
            Type = "",
            At = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            DayOnly = true,
        };

    private static string? Name(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
