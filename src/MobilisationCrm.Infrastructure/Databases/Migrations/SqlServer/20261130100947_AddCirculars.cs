using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddCirculars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MeetingFiles_Meetings_MeetingId",
                table: "MeetingFiles");

            migrationBuilder.AddColumn<Guid>(
                name: "CircularId",
                table: "OutboundMails",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "MeetingId",
                table: "MeetingFiles",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "CircularId",
                table: "MeetingFiles",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Circulars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    States = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    WrittenBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Circulars", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Circulars_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_CircularId",
                table: "OutboundMails",
                column: "CircularId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingFiles_CircularId",
                table: "MeetingFiles",
                column: "CircularId");

            migrationBuilder.CreateIndex(
                name: "IX_Circulars_CampaignId_WrittenAt",
                table: "Circulars",
                columns: new[] { "CampaignId", "WrittenAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_MeetingFiles_Circulars_CircularId",
                table: "MeetingFiles",
                column: "CircularId",
                principalTable: "Circulars",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_MeetingFiles_Meetings_MeetingId",
                table: "MeetingFiles",
                column: "MeetingId",
                principalTable: "Meetings",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_OutboundMails_Circulars_CircularId",
                table: "OutboundMails",
                column: "CircularId",
                principalTable: "Circulars",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MeetingFiles_Circulars_CircularId",
                table: "MeetingFiles");

            migrationBuilder.DropForeignKey(
                name: "FK_MeetingFiles_Meetings_MeetingId",
                table: "MeetingFiles");

            migrationBuilder.DropForeignKey(
                name: "FK_OutboundMails_Circulars_CircularId",
                table: "OutboundMails");

            migrationBuilder.DropTable(
                name: "Circulars");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMails_CircularId",
                table: "OutboundMails");

            migrationBuilder.DropIndex(
                name: "IX_MeetingFiles_CircularId",
                table: "MeetingFiles");

            migrationBuilder.DropColumn(
                name: "CircularId",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "CircularId",
                table: "MeetingFiles");

            migrationBuilder.AlterColumn<Guid>(
                name: "MeetingId",
                table: "MeetingFiles",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AddForeignKey(
                name: "FK_MeetingFiles_Meetings_MeetingId",
                table: "MeetingFiles",
                column: "MeetingId",
                principalTable: "Meetings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
