using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepIncomingMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LeaseUntil",
                table: "MailboxReadings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReaderId",
                table: "MailboxReadings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IncomingMailSources",
                columns: table => new
                {
                    MailId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gzip = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncomingMailSources", x => x.MailId);
                    table.ForeignKey(
                        name: "FK_IncomingMailSources_IncomingMails_MailId",
                        column: x => x.MailId,
                        principalTable: "IncomingMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IncomingMailSources");

            migrationBuilder.DropColumn(
                name: "LeaseUntil",
                table: "MailboxReadings");

            migrationBuilder.DropColumn(
                name: "ReaderId",
                table: "MailboxReadings");
        }
    }
}
