using System.Data.Common;
using System.Text.Json;

namespace MobilisationCrm.Benchmarks;

/// <summary>Logs a contact by hand: the record, its participants, audit and search text, and what is kept, in one transaction.</summary>
internal sealed class BareWrites(Func<Task<DbConnection>> open)
{
    public async Task<Guid> LogAsync(BareLog log)
    {
        await using var connection = await open();
        await using var transaction = await connection.BeginTransactionAsync();
        var (engagement, campaign) = (
            await connection.ReadAsync(
                """SELECT e."Id", c."Id" FROM "Engagements" e JOIN "Campaigns" c ON c."Id" = e."CampaignId" WHERE c."Slug" = @p0 AND e."StateIso2" = @p1""",
                r => (r.GetGuid(0), r.GetGuid(1)),
                log.Campaign,
                log.Iso2
            )
        )[0];
        var account = (await connection.ReadAsync("""SELECT "Id" FROM "Accounts" LIMIT 1""", r => r.GetGuid(0)))[0];
        var (id, now) = (Guid.CreateVersion7(), DateTime.UtcNow);
        await connection.RunAsync(
            """
            INSERT INTO "Interactions" ("Id", "EngagementId", "Kind", "Direction", "At", "Subject", "Notes", "Outcome", "Source", "OrganisationId", "RecordedAt", "RecordedById", "IsCorrected", "SearchText")
            VALUES (@p0, @p1, @p2, 'Outbound', @p3, @p4, @p5, '', '', @p6, @p3, @p7, @p8, @p9)
            """,
            id,
            engagement,
            log.Kind,
            now,
            log.Subject,
            log.Notes,
            log.OrganisationId,
            account,
            false,
            $"{log.Subject} {log.Notes}".ToLowerInvariant()
        );
        foreach (var contact in log.ContactIds)
            await connection.RunAsync("""INSERT INTO "InteractionParticipant" ("InteractionId", "ParticipantsId") VALUES (@p0, @p1)""", id, contact);
        await connection.RunAsync(
            """INSERT INTO "AuditEntries" ("Id", "At", "AccountId", "AccountName", "Action", "Entity", "EntityKey", "Changes") VALUES (@p0, @p1, @p2, 'bare', 'Added', 'Interaction', @p3, @p4)""",
            Guid.CreateVersion7(),
            now,
            account,
            id.ToString(),
            JsonSerializer.Serialize(log)
        );
        await connection.RunAsync("""UPDATE "Campaigns" SET "Stamp" = @p1 WHERE "Id" = @p0""", campaign, Guid.CreateVersion7());
        await connection.RunAsync(
            """UPDATE "Engagements" SET "OnFile_LastContactAt" = @p1, "OnFile_Outbound" = @p2 WHERE "Id" = @p0""",
            engagement,
            now,
            true
        );
        await connection.RunAsync(
            """INSERT INTO "WorkTallies" ("CampaignId", "AccountId", "Day", "Interactions", "SecretariatInteractions", "AllianceInteractions") VALUES (@p0, @p1, @p2, 1, 1, 0) ON CONFLICT ("CampaignId", "AccountId", "Day") DO UPDATE SET "Interactions" = "WorkTallies"."Interactions" + 1, "SecretariatInteractions" = "WorkTallies"."SecretariatInteractions" + 1""",
            campaign,
            account,
            Time.Zone.DayOf(now, Time.Zone.NewYork)
        );
        await connection.RunAsync(
            """INSERT INTO "EngagementTallies" ("EngagementId", "AccountId", "Interactions", "SecretariatInteractions", "AllianceInteractions") VALUES (@p0, @p1, 1, 1, 0) ON CONFLICT ("EngagementId", "AccountId") DO UPDATE SET "Interactions" = "EngagementTallies"."Interactions" + 1, "SecretariatInteractions" = "EngagementTallies"."SecretariatInteractions" + 1""",
            engagement,
            account
        );
        await transaction.CommitAsync();
        return id;
    }
}
