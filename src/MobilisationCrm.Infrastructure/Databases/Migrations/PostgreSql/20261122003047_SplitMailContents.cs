using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SplitMailContents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OutboundMailContents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Html = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Calendar = table.Column<string>(type: "text", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboundMailContents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboundMailContents_OutboundMails_Id",
                        column: x => x.Id,
                        principalTable: "OutboundMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Letters that are stored already keep their words.
            migrationBuilder.Sql("""INSERT INTO "OutboundMailContents" ("Id", "Text", "Html", "Calendar") SELECT "Id", "Text", "Html", "Calendar" FROM "OutboundMails";""");

            migrationBuilder.DropForeignKey(
                name: "FK_MailEvents_OutboundMails_MailId",
                table: "MailEvents");

            migrationBuilder.DropForeignKey(
                name: "FK_OutboundMailFile_OutboundMails_OutboundMailId",
                table: "OutboundMailFile");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMails_ClaimId",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "Calendar",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "Html",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "OutboundMails");

            migrationBuilder.AddForeignKey(
                name: "FK_MailEvents_OutboundMailContents_MailId",
                table: "MailEvents",
                column: "MailId",
                principalTable: "OutboundMailContents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_OutboundMailFile_OutboundMailContents_OutboundMailId",
                table: "OutboundMailFile",
                column: "OutboundMailId",
                principalTable: "OutboundMailContents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MailEvents_OutboundMailContents_MailId",
                table: "MailEvents");

            migrationBuilder.DropForeignKey(
                name: "FK_OutboundMailFile_OutboundMailContents_OutboundMailId",
                table: "OutboundMailFile");

            migrationBuilder.AddColumn<string>(
                name: "Calendar",
                table: "OutboundMails",
                type: "text",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Html",
                table: "OutboundMails",
                type: "text",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "OutboundMails",
                type: "text",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("""UPDATE "OutboundMails" SET "Text" = (SELECT "Text" FROM "OutboundMailContents" WHERE "OutboundMailContents"."Id" = "OutboundMails"."Id"), "Html" = (SELECT "Html" FROM "OutboundMailContents" WHERE "OutboundMailContents"."Id" = "OutboundMails"."Id"), "Calendar" = (SELECT "Calendar" FROM "OutboundMailContents" WHERE "OutboundMailContents"."Id" = "OutboundMails"."Id");""");

            migrationBuilder.DropTable(
                name: "OutboundMailContents");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_ClaimId",
                table: "OutboundMails",
                column: "ClaimId");

            migrationBuilder.AddForeignKey(
                name: "FK_MailEvents_OutboundMails_MailId",
                table: "MailEvents",
                column: "MailId",
                principalTable: "OutboundMails",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_OutboundMailFile_OutboundMails_OutboundMailId",
                table: "OutboundMailFile",
                column: "OutboundMailId",
                principalTable: "OutboundMails",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
