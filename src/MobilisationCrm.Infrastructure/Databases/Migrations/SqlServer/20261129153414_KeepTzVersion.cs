using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TzVersion",
                table: "Meetings",
                type: "nvarchar(64)",
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
