using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class KeepFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FollowUps_CampaignId",
                table: "FollowUps");

            migrationBuilder.AddColumn<bool>(
                name: "OnFile_BilateralMeeting",
                table: "Engagements",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "OnFile_InformationMeeting",
                table: "Engagements",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "OnFile_LastContactAt",
                table: "Engagements",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OnFile_MinistryCounterpartUntil",
                table: "Engagements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OnFile_MinistryInteraction",
                table: "Engagements",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OnFile_MissionCounterpartUntil",
                table: "Engagements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OnFile_Outbound",
                table: "Engagements",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "ReferenceStamp",
                table: "Campaigns",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "Stamp",
                table: "Campaigns",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "WorkTallies",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Interactions = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkTallies", x => new { x.CampaignId, x.AccountId, x.Day });
                    table.ForeignKey(
                        name: "FK_WorkTallies_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_WorkTallies_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_CampaignId_StateIso2_SentAt",
                table: "OutboundMails",
                columns: new[] { "CampaignId", "StateIso2", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_CampaignId_EndsAt_StartsAt_Status_OrganiserId",
                table: "Meetings",
                columns: new[] { "CampaignId", "EndsAt", "StartsAt", "Status", "OrganiserId" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_CampaignId_DoneAt_OwnerId",
                table: "FollowUps",
                columns: new[] { "CampaignId", "DoneAt", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkTallies_AccountId",
                table: "WorkTallies",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WorkTallies");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMails_CampaignId_StateIso2_SentAt",
                table: "OutboundMails");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_CampaignId_EndsAt_StartsAt_Status_OrganiserId",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_CampaignId_DoneAt_OwnerId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "OnFile_BilateralMeeting",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "OnFile_InformationMeeting",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "OnFile_LastContactAt",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "OnFile_MinistryCounterpartUntil",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "OnFile_MinistryInteraction",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "OnFile_MissionCounterpartUntil",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "OnFile_Outbound",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "ReferenceStamp",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "Campaigns");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_CampaignId",
                table: "FollowUps",
                column: "CampaignId");
        }
    }
}
