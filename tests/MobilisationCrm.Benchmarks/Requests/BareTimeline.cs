using System.Data.Common;
using MobilisationCrm.Engagements;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Benchmarks;

/// <summary>A State's timeline, read by hand: of each kind what may stand on the first page.</summary>
internal sealed class BareTimeline(Func<Task<DbConnection>> open)
{
    public async Task<PagedList<TimelineItem>> TimelineAsync(string slug, string iso2, int size)
    {
        await using var connection = await open();
        var (engagement, campaign) = (
            await connection.ReadAsync(
                """SELECT e."Id", c."Id" FROM "Engagements" e JOIN "Campaigns" c ON c."Id" = e."CampaignId" WHERE c."Slug" = @p0 AND e."StateIso2" = @p1""",
                r => (r.GetGuid(0), r.GetGuid(1)),
                slug,
                iso2
            )
        )[0];
        var items = await connection.ReadAsync(
            $"""
            SELECT i."Id", i."Kind", i."Direction", i."At", i."Subject", i."Notes", i."Outcome", i."Source", a."DisplayName", o."Name",
              i."CorrectsId", i."IsCorrected", i."MeetingId"
            FROM "Interactions" i LEFT JOIN "Accounts" a ON a."Id" = i."RecordedById" LEFT JOIN "Organisations" o ON o."Id" = i."OrganisationId"
            WHERE i."EngagementId" = @p0 ORDER BY i."At" DESC LIMIT {size}
            """,
            r => new TimelineItem
            {
                Id = r.GetGuid(0),
                Kind = TimelineKind.Interaction,
                Type = r.GetString(1),
                Detail = r.GetString(2),
                At = r.Instant(3),
                Title = r.GetString(4),
                Text = r.GetString(5),
                Outcome = r.GetString(6),
                Source = r.GetString(7),
                By = r.MaybeText(8),
                With = r.MaybeText(9) ?? "",
                CorrectsId = r.MaybeId(10),
                IsCorrected = r.GetBoolean(11),
                MeetingId = r.MaybeId(12),
            },
            engagement
        );
        var names = items.Select((_, i) => $"@p{i}");
        var participants = (
            await connection.ReadAsync(
                $"""SELECT p."InteractionId", c."CourtesyTitle", c."GivenName", c."FamilyName" FROM "InteractionParticipant" p JOIN "Contacts" c ON c."Id" = p."ParticipantsId" WHERE p."InteractionId" IN ({string.Join(", ", names)})""",
                r => (Id: r.GetGuid(0), Name: $"{r.GetString(1)} {r.GetString(2)} {r.GetString(3)}".Trim()),
                [.. items.Select(i => (object)i.Id)]
            )
        ).ToLookup(p => p.Id, p => p.Name);
        items = items.ConvertAll(i => i with { With = string.Join(", ", participants[i.Id].Append(i.With).Where(n => n.Length > 0)) });
        items.AddRange(await OthersAsync(connection, engagement, campaign, iso2, size));
        var total = (
            await connection.ReadAsync(
                """
                SELECT (SELECT COUNT(*) FROM "Interactions" WHERE "EngagementId" = @p0) + (SELECT COUNT(*) FROM "StageChange" WHERE "EngagementId" = @p0)
                  + (SELECT COUNT(*) FROM "PositionRecord" WHERE "EngagementId" = @p0) + (SELECT COUNT(*) FROM "Commitment" WHERE "EngagementId" = @p0)
                  + (SELECT COUNT(*) FROM "OutboundMails" WHERE "CampaignId" = @p1 AND "StateIso2" = @p2 AND "State" = 'Sent')
                  + (SELECT COUNT(*) FROM "AnswerRecords" r JOIN "Invitations" i ON i."Id" = r."InvitationId" JOIN "Meetings" m ON m."Id" = i."MeetingId" WHERE i."StateIso2" = @p2 AND m."CampaignId" = @p1)
                  + (SELECT COUNT(*) FROM "Invitations" i JOIN "Meetings" m ON m."Id" = i."MeetingId" WHERE i."StateIso2" = @p2 AND m."CampaignId" = @p1 AND i."Attendance" = 'Attended')
                """,
                r => r.GetInt32(0),
                engagement,
                campaign,
                iso2
            )
        )[0];
        return new PagedList<TimelineItem>([.. items.OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Take(size)], total, 1, size);
    }

    private static async Task<List<TimelineItem>> OthersAsync(
        DbConnection connection,
        Guid engagement,
        Guid campaign,
        string iso2,
        int size
    )
    {
        var items = await connection.ReadAsync(
            $"""SELECT "Id", "From", "To", "At", "Reason", "Evidence" FROM "StageChange" WHERE "EngagementId" = @p0 ORDER BY "At" DESC LIMIT {size}""",
            r => Item(TimelineKind.StageChange, r.GetGuid(0), r.Instant(3)) with { Type = $"{(Stage)r.GetInt32(2)}", Detail = $"{(Stage)r.GetInt32(1)}" },
            engagement
        );
        foreach (var (table, kind) in new[] { ("PositionRecord", TimelineKind.Position), ("Commitment", TimelineKind.Commitment) })
        {
            var type = kind == TimelineKind.Position ? "Position" : "Kind";
            items.AddRange(
                await connection.ReadAsync(
                    $"""SELECT "Id", "On", "Source", "{type}" FROM "{table}" WHERE "EngagementId" = @p0 ORDER BY "On" DESC LIMIT {size}""",
                    r =>
                        Item(kind, r.GetGuid(0), r.GetFieldValue<DateOnly>(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)) with
                        {
                            Source = r.GetString(2),
                            Type = r.GetString(3),
                            DayOnly = true,
                        },
                    engagement
                )
            );
        }

        items.AddRange(
            await connection.ReadAsync(
                $"""SELECT "Id", "SentAt", "Subject", "ToName", "Purpose", "MeetingId" FROM "OutboundMails" WHERE "CampaignId" = @p0 AND "StateIso2" = @p1 AND "State" = 'Sent' ORDER BY "SentAt" DESC LIMIT {size}""",
                r =>
                    Item(TimelineKind.Mail, r.GetGuid(0), r.Instant(1)) with
                    {
                        Title = r.GetString(2),
                        With = r.GetString(3),
                        Type = r.GetString(4),
                        MeetingId = r.MaybeId(5),
                    },
                campaign,
                iso2
            )
        );
        items.AddRange(
            await connection.ReadAsync(
                $"""SELECT r."Id", r."GivenAt", m."Title", r."Answer", r."Channel", m."Id" FROM "Invitations" i JOIN "Meetings" m ON m."Id" = i."MeetingId" JOIN "AnswerRecords" r ON r."InvitationId" = i."Id" WHERE i."StateIso2" = @p1 AND m."CampaignId" = @p0 ORDER BY r."GivenAt" DESC LIMIT {size}""",
                r =>
                    Item(TimelineKind.Answer, r.GetGuid(0), r.Instant(1)) with
                    {
                        Title = r.GetString(2),
                        Type = r.GetString(3),
                        Detail = r.GetString(4),
                        MeetingId = r.MaybeId(5),
                    },
                campaign,
                iso2
            )
        );
        items.AddRange(
            await connection.ReadAsync(
                $"""SELECT i."Id", m."StartsAt", m."Title", m."Kind", m."Outcome", m."Id" FROM "Invitations" i JOIN "Meetings" m ON m."Id" = i."MeetingId" WHERE i."StateIso2" = @p1 AND m."CampaignId" = @p0 AND i."Attendance" = 'Attended' ORDER BY m."StartsAt" DESC LIMIT {size}""",
                r =>
                    Item(TimelineKind.Attendance, r.GetGuid(0), r.Instant(1)) with
                    {
                        Title = r.GetString(2),
                        Type = r.GetString(3),
                        Outcome = r.GetString(4),
                        MeetingId = r.MaybeId(5),
                    },
                campaign,
                iso2
            )
        );
        return items;
    }

    private static TimelineItem Item(TimelineKind kind, Guid id, DateTime at) =>
        new()
        {
            Id = id,
            Kind = kind,
            Type = "",
            At = at,
        };
}
