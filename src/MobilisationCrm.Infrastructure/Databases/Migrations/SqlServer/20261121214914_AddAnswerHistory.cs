using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddAnswerHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Calendar",
                table: "IncomingMails",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MeetingId",
                table: "IncomingMails",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnswerRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvitationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SubstituteName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SubstituteRank = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerRecords_Invitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "Invitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Answers on file begin the history.
            migrationBuilder.Sql("""
                INSERT INTO "AnswerRecords" ("Id", "InvitationId", "Answer", "Channel", "GivenAt", "RecordedAt", "Sequence", "Comment", "SubstituteName", "SubstituteRank")
                SELECT "Id", "Id", "Answer", "AnsweredBy", "AnsweredAt", "AnsweredAt", "AnsweredSequence", "Comment", "SubstituteName", "SubstituteRank"
                FROM "Invitations" WHERE "AnsweredAt" IS NOT NULL;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_MeetingId",
                table: "IncomingMails",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRecords_InvitationId",
                table: "AnswerRecords",
                column: "InvitationId");

            migrationBuilder.AddForeignKey(
                name: "FK_IncomingMails_Meetings_MeetingId",
                table: "IncomingMails",
                column: "MeetingId",
                principalTable: "Meetings",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_IncomingMails_Meetings_MeetingId",
                table: "IncomingMails");

            migrationBuilder.DropTable(
                name: "AnswerRecords");

            migrationBuilder.DropIndex(
                name: "IX_IncomingMails_MeetingId",
                table: "IncomingMails");

            migrationBuilder.DropColumn(
                name: "Calendar",
                table: "IncomingMails");

            migrationBuilder.DropColumn(
                name: "MeetingId",
                table: "IncomingMails");
        }
    }
}
