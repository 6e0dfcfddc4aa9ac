using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddMailOperations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ClaimId",
                table: "OutboundMails",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ResendOf",
                table: "OutboundMails",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "MailSuppressions",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cause",
                table: "MailSuppressions",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Bounced");

            migrationBuilder.AddColumn<DateTime>(
                name: "LiftedAt",
                table: "MailSuppressions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LiftedBy",
                table: "MailSuppressions",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LiftedReason",
                table: "MailSuppressions",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MailEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MailId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailEvents_OutboundMails_MailId",
                        column: x => x.MailId,
                        principalTable: "OutboundMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailPauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailPauses", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_ClaimId",
                table: "OutboundMails",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_ResendOf",
                table: "OutboundMails",
                column: "ResendOf");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_SentAt",
                table: "OutboundMails",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_MailEvents_MailId",
                table: "MailEvents",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_MailPauses_EndedAt",
                table: "MailPauses",
                column: "EndedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailEvents");

            migrationBuilder.DropTable(
                name: "MailPauses");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMails_ClaimId",
                table: "OutboundMails");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMails_ResendOf",
                table: "OutboundMails");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMails_SentAt",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ClaimId",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ResendOf",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "By",
                table: "MailSuppressions");

            migrationBuilder.DropColumn(
                name: "Cause",
                table: "MailSuppressions");

            migrationBuilder.DropColumn(
                name: "LiftedAt",
                table: "MailSuppressions");

            migrationBuilder.DropColumn(
                name: "LiftedBy",
                table: "MailSuppressions");

            migrationBuilder.DropColumn(
                name: "LiftedReason",
                table: "MailSuppressions");
        }
    }
}
