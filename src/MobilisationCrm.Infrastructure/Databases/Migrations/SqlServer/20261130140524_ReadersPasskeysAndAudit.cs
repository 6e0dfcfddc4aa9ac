using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReadersPasskeysAndAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Position",
                table: "Engagements",
                newName: "SecretariatPosition_Position");

            migrationBuilder.RenameColumn(
                name: "PositionOn",
                table: "Engagements",
                newName: "SecretariatPosition_On");

            migrationBuilder.RenameColumn(
                name: "PositionBasis",
                table: "Engagements",
                newName: "SecretariatPosition_Basis");

            migrationBuilder.AddColumn<int>(
                name: "AllianceInteractions",
                table: "WorkTallies",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SecretariatInteractions",
                table: "WorkTallies",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ProviderToken",
                table: "Sessions",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "PositionRecord",
                type: "int",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "NameEs",
                table: "Organisations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameFr",
                table: "Organisations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "Meetings",
                type: "int",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "MeetingFiles",
                type: "int",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "Interactions",
                type: "int",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "AllianceInteractions",
                table: "EngagementTallies",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SecretariatInteractions",
                table: "EngagementTallies",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AlliancePosition_Basis",
                table: "Engagements",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AlliancePosition_On",
                table: "Engagements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlliancePosition_Position",
                table: "Engagements",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ManagersPosition_Basis",
                table: "Engagements",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ManagersPosition_On",
                table: "Engagements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ManagersPosition_Position",
                table: "Engagements",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ApiKeyName",
                table: "AuditEntries",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CampaignId",
                table: "AuditEntries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Digest",
                table: "AuditEntries",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "AuditEntries",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PartOf",
                table: "AuditEntries",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemoteAddress",
                table: "AuditEntries",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Salt",
                table: "AuditEntries",
                type: "varbinary(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateIso2",
                table: "AuditEntries",
                type: "nvarchar(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ExpiresOn",
                table: "ApiKeys",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scopes",
                table: "ApiKeys",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "Read Write IncomingMail Export Administer");

            migrationBuilder.CreateTable(
                name: "AuditLinks",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Link = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLinks", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Passkeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsBackedUp = table.Column<bool>(type: "bit", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "bit", nullable: false),
                    IsUserVerified = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "varbinary(2000)", maxLength: 2000, nullable: false),
                    SignCount = table.Column<long>(type: "bigint", nullable: false),
                    Transports = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CredentialId = table.Column<byte[]>(type: "varbinary(1023)", maxLength: 1023, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Passkeys_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordReaders",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordReaders", x => new { x.RecordId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_RecordReaders_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Url = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Events = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsOff = table.Column<bool>(type: "bit", nullable: false),
                    ProtectedSecret = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadUpTo = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WebhookId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Event = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: true),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastStatus = table.Column<int>(type: "int", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ClaimId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookDeliveries_Webhooks_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "Webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Turns",
                columns: new[] { "Work", "Taken" },
                values: new object[,]
                {
                    { "ChainAudit", 0L },
                    { "QueueWebhooks", 0L }
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_AccountId_At",
                table: "AuditEntries",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_PartOf",
                table: "AuditEntries",
                column: "PartOf");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_StateIso2_At",
                table: "AuditEntries",
                columns: new[] { "StateIso2", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLinks_EntryId",
                table: "AuditLinks",
                column: "EntryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_AccountId",
                table: "Passkeys",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_CredentialId",
                table: "Passkeys",
                column: "CredentialId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordReaders_AccountId",
                table: "RecordReaders",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_CreatedAt",
                table: "WebhookDeliveries",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_State_DueAt",
                table: "WebhookDeliveries",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_WebhookId_Sequence",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "Sequence" },
                unique: true,
                filter: "[Sequence] IS NOT NULL");

            // What was known of positions is the secretariat's and the managers'; facts with a public source are the alliance's.
            migrationBuilder.Sql(
                """
                UPDATE "Engagements" SET "AlliancePosition_Position" = 'Unknown', "AlliancePosition_Basis" = 'CarriedOver',
                  "ManagersPosition_Position" = "SecretariatPosition_Position", "ManagersPosition_Basis" = "SecretariatPosition_Basis",
                  "ManagersPosition_On" = "SecretariatPosition_On";
                UPDATE "Interactions" SET "Confidentiality" = 0 WHERE "Source" <> '';
                UPDATE "PositionRecord" SET "Confidentiality" = 0 WHERE "RecordedById" IS NULL;
                UPDATE "WorkTallies" SET "SecretariatInteractions" = "Interactions";
                UPDATE "EngagementTallies" SET "SecretariatInteractions" = "Interactions";
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditLinks");

            migrationBuilder.DropTable(
                name: "Passkeys");

            migrationBuilder.DropTable(
                name: "RecordReaders");

            migrationBuilder.DropTable(
                name: "WebhookDeliveries");

            migrationBuilder.DropTable(
                name: "Webhooks");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_AccountId_At",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_PartOf",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_StateIso2_At",
                table: "AuditEntries");

            migrationBuilder.DeleteData(
                table: "Turns",
                keyColumn: "Work",
                keyValue: "ChainAudit");

            migrationBuilder.DeleteData(
                table: "Turns",
                keyColumn: "Work",
                keyValue: "QueueWebhooks");

            migrationBuilder.DropColumn(
                name: "AllianceInteractions",
                table: "WorkTallies");

            migrationBuilder.DropColumn(
                name: "SecretariatInteractions",
                table: "WorkTallies");

            migrationBuilder.DropColumn(
                name: "ProviderToken",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Confidentiality",
                table: "PositionRecord");

            migrationBuilder.DropColumn(
                name: "NameEs",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "NameFr",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Confidentiality",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Confidentiality",
                table: "MeetingFiles");

            migrationBuilder.DropColumn(
                name: "Confidentiality",
                table: "Interactions");

            migrationBuilder.DropColumn(
                name: "AllianceInteractions",
                table: "EngagementTallies");

            migrationBuilder.DropColumn(
                name: "SecretariatInteractions",
                table: "EngagementTallies");

            migrationBuilder.DropColumn(
                name: "AlliancePosition_Basis",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "AlliancePosition_On",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "AlliancePosition_Position",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "ManagersPosition_Basis",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "ManagersPosition_On",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "ManagersPosition_Position",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "ApiKeyName",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "CampaignId",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "PartOf",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "RemoteAddress",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "StateIso2",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "ExpiresOn",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "Scopes",
                table: "ApiKeys");

            migrationBuilder.RenameColumn(
                name: "SecretariatPosition_Position",
                table: "Engagements",
                newName: "Position");

            migrationBuilder.RenameColumn(
                name: "SecretariatPosition_On",
                table: "Engagements",
                newName: "PositionOn");

            migrationBuilder.RenameColumn(
                name: "SecretariatPosition_Basis",
                table: "Engagements",
                newName: "PositionBasis");
        }
    }
}
