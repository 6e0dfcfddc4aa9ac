using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Confidentiality : Migration
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SecretariatInteractions",
                table: "WorkTallies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "PositionRecord",
                type: "integer",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "Meetings",
                type: "integer",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "MeetingFiles",
                type: "integer",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Confidentiality",
                table: "Interactions",
                type: "integer",
                maxLength: 40,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "AllianceInteractions",
                table: "EngagementTallies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SecretariatInteractions",
                table: "EngagementTallies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AlliancePosition_Basis",
                table: "Engagements",
                type: "character varying(40)",
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
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ManagersPosition_Basis",
                table: "Engagements",
                type: "character varying(40)",
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
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "RecordReaders",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_RecordReaders_AccountId",
                table: "RecordReaders",
                column: "AccountId");

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
                name: "RecordReaders");

            migrationBuilder.DropColumn(
                name: "AllianceInteractions",
                table: "WorkTallies");

            migrationBuilder.DropColumn(
                name: "SecretariatInteractions",
                table: "WorkTallies");

            migrationBuilder.DropColumn(
                name: "Confidentiality",
                table: "PositionRecord");

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
