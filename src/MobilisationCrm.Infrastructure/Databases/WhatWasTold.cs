using Microsoft.EntityFrameworkCore.Migrations;

namespace MobilisationCrm.Databases;

/// <summary>
/// What invitees were told stood on their invitation as it was queued; it now stands on the letters, so that only those that left count.
/// </summary>
internal static class WhatWasTold
{
    /// <summary>Copies it from the invitations to their letters, while both have it.</summary>
    public static void Copy(MigrationBuilder migration)
    {
        migration.Sql(
            """
            UPDATE "OutboundMails" SET
              "ToldSequence" = (SELECT COALESCE(i."SentSequence", 0) FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
              "ToldStartsAt" = (SELECT i."ToldStartsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
              "ToldEndsAt" = (SELECT i."ToldEndsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
              "ToldTimeZone" = (SELECT m."TimeZone" FROM "Meetings" m WHERE m."Id" = "OutboundMails"."MeetingId"),
              "ToldPlace" = (SELECT COALESCE(i."ToldPlace", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
              "ToldLink" = (SELECT i."ToldLink" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
              "ToldWords" = (SELECT COALESCE(i."ToldWords", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId")
            WHERE "InvitationId" IN (SELECT i."Id" FROM "Invitations" i WHERE i."ToldStartsAt" IS NOT NULL)
            """
        );
        migration.Sql(
            """
            UPDATE "Meetings" SET "NewestSequence" = "Sequence", "Announced_Sequence" = "Sequence", "Announced_StartsAt" = "StartsAt",
              "Announced_EndsAt" = "EndsAt", "Announced_TimeZone" = "TimeZone", "Announced_Place" = "Place", "Announced_Link" = "Link",
              "Announced_Words" = ''
            WHERE "Status" = 'Sent'
            """
        );
        migration.Sql("""UPDATE "Meetings" SET "NewestSequence" = "Sequence" WHERE "Status" <> 'Sent'""");
    }

    /// <summary>An answer was to the hour that its invitee had been told last, unless it names an older entry: then nobody knows.</summary>
    public static void Clear(MigrationBuilder migration) =>
        migration.Sql(
            """
            UPDATE "Invitations" SET "AnsweredStartsAt" = NULL
            WHERE "AnsweredAt" IS NULL OR "AnsweredSequence" IS NULL OR "SentSequence" IS NULL OR "AnsweredSequence" <> "SentSequence"
            """
        );
}
