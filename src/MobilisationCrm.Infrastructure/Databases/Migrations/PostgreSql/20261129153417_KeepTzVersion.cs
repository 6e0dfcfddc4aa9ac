using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class KeepTzVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "StartsAtByOlderClocks",
                table: "Meetings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TzVersion",
                table: "Meetings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "StartsAtByOlderClocks",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "TzVersion",
                table: "Meetings");
        }
    }
}
