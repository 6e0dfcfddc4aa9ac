using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddMeetingPreparation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "InternalNote",
                table: "Meetings",
                type: "text",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<List<string>>(
                name: "Interpretation",
                table: "Meetings",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Meetings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Meetings",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CameInstead",
                table: "Invitations",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "SentRevision",
                table: "Invitations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldEndsAt",
                table: "Invitations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldLink",
                table: "Invitations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldPlace",
                table: "Invitations",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldStartsAt",
                table: "Invitations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PromisedByState",
                table: "FollowUps",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "MeetingFileContents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingFileContents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StateOutcome",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    StateIso2 = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Interest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Questions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Decider = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    NextStep = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    InternalNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StateOutcome", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StateOutcome_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StateOutcome_States_StateIso2",
                        column: x => x.StateIso2,
                        principalTable: "States",
                        principalColumn: "Iso2");
                });

            migrationBuilder.CreateTable(
                name: "MeetingFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    ContentId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsRemoved = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingFiles_MeetingFileContents_ContentId",
                        column: x => x.ContentId,
                        principalTable: "MeetingFileContents",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MeetingFiles_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboundMailFile",
                columns: table => new
                {
                    FilesId = table.Column<Guid>(type: "uuid", nullable: false),
                    OutboundMailId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboundMailFile", x => new { x.FilesId, x.OutboundMailId });
                    table.ForeignKey(
                        name: "FK_OutboundMailFile_MeetingFiles_FilesId",
                        column: x => x.FilesId,
                        principalTable: "MeetingFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutboundMailFile_OutboundMails_OutboundMailId",
                        column: x => x.OutboundMailId,
                        principalTable: "OutboundMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SeriesId",
                table: "Meetings",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingFiles_ContentId",
                table: "MeetingFiles",
                column: "ContentId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingFiles_MeetingId",
                table: "MeetingFiles",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMailFile_OutboundMailId",
                table: "OutboundMailFile",
                column: "OutboundMailId");

            migrationBuilder.CreateIndex(
                name: "IX_StateOutcome_MeetingId_StateIso2",
                table: "StateOutcome",
                columns: new[] { "MeetingId", "StateIso2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StateOutcome_StateIso2",
                table: "StateOutcome",
                column: "StateIso2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OutboundMailFile");

            migrationBuilder.DropTable(
                name: "StateOutcome");

            migrationBuilder.DropTable(
                name: "MeetingFiles");

            migrationBuilder.DropTable(
                name: "MeetingFileContents");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_SeriesId",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "InternalNote",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Interpretation",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "CameInstead",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "SentRevision",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ToldEndsAt",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ToldLink",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ToldPlace",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ToldStartsAt",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "PromisedByState",
                table: "FollowUps");
        }
    }
}
