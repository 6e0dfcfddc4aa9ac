using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;

namespace MobilisationCrm.Timeline;

/// <summary>Records as events of the timeline.</summary>
internal static class TimelineItems
{
    /// <summary>Moves between stages.</summary>
    public static IEnumerable<TimelineItem> Of(List<StageChange> changes, IReadOnlyDictionary<Guid, KnownPerson> people) =>
        changes.Select(c => new TimelineItem
        {
            Id = c.Id,
            Kind = TimelineKind.StageChange,
            Type = c.To.ToString(),
            Detail = c.From.ToString(),
            At = c.At,
            Text = c.Reason ?? "",
            Outcome = c.Evidence ?? "",
            By = people.NameOf(c.RecordedById),
            CorrectsId = c.CorrectsId,
            IsCorrected = changes.Exists(o => o.CorrectsId == c.Id),
        });

    /// <summary>Positions.</summary>
    public static IEnumerable<TimelineItem> Of(List<PositionRecord> positions, IReadOnlyDictionary<Guid, KnownPerson> people) =>
        positions.Select(p => OfADay(TimelineKind.Position, p.Id, p.On) with
        {
            Type = p.Position.ToString(),
            Detail = p.Basis.ToString(),
            Source = p.Source,
            Confidentiality = p.Confidentiality,
            By = people.NameOf(p.RecordedById),
            CorrectsId = p.CorrectsId,
            IsCorrected = positions.Exists(o => o.CorrectsId == p.Id),
        });

    /// <summary>Commitments.</summary>
    public static IEnumerable<TimelineItem> Of(List<Commitment> commitments, IReadOnlyDictionary<Guid, KnownPerson> people) =>
        commitments.Select(c => OfADay(TimelineKind.Commitment, c.Id, c.On) with
        {
            Type = c.Kind.ToString(),
            Detail = c.Act.ToString(),
            Source = c.Source,
            By = people.NameOf(c.RecordedById),
            CorrectsId = c.CorrectsId,
            IsCorrected = CommitmentHistory.IsCorrected(c, commitments),
        });

    /// <summary>Votes.</summary>
    public static IEnumerable<TimelineItem> Of(List<VoteRecord> votes, IReadOnlyDictionary<Guid, KnownPerson> people) =>
        votes.Select(v => OfADay(TimelineKind.Vote, v.Id, v.On) with
        {
            Type = v.Choice.ToString(),
            Source = v.Source,
            By = people.NameOf(v.RecordedById),
            CorrectsId = v.CorrectsId,
            IsCorrected = votes.Exists(o => o.CorrectsId == v.Id),
        });

    /// <summary>A logged contact.</summary>
    public static TimelineItem Of(
        Interaction interaction,
        IEnumerable<Participant> participants,
        string? organisation,
        IReadOnlyDictionary<Guid, KnownPerson> people
    )
    {
        var counterparts = participants.Select(p => p.FullName).ToList();
        if (organisation is not null)
            counterparts.Add(organisation);
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
            Confidentiality = interaction.Confidentiality,
            By = people.NameOf(interaction.RecordedById),
            With = string.Join(", ", counterparts),
            CorrectsId = interaction.CorrectsId,
            IsCorrected = interaction.IsCorrected,
            MeetingId = interaction.MeetingId,
        };
    }

    /// <summary>A letter, an answer, somebody who came, or what came of a meeting.</summary>
    public static TimelineItem Of(TimelineKind kind, TimelineRow row, IReadOnlyDictionary<Guid, KnownPerson> people) =>
        new()
        {
            Id = row.Id,
            Kind = kind,
            Type = row.Type,
            Detail = row.Detail,
            At = row.At,
            Title = row.Title,
            Text = string.Join(" · ", new[] { row.SubstituteName, row.SubstituteRank, row.Text }.Where(t => t.Length > 0)),
            Outcome = row.Outcome,
            By = people.NameOf(row.ById),
            With =
                row.With
                ?? (row.FamilyName is null ? row.Organisation ?? "" : Contact.FullNameOf(row.CourtesyTitle, row.GivenName, row.FamilyName)),
            MeetingId = row.MeetingId,
        };

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
}
