using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MobilisationCrm.Infrastructure.Databases.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddReminderRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "RemindersOff",
                table: "Engagements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ReminderRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    FromHour = table.Column<int>(type: "INTEGER", nullable: false),
                    UntilHour = table.Column<int>(type: "INTEGER", nullable: false),
                    FromStage = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderRules", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "ReminderRules",
                columns: new[] { "Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-000000000001"), 9, 3, true, "AnswerMissing", 17, 1, 3 },
                    { new Guid("01900000-0000-7000-8000-000000000002"), 9, 3, true, "MeetingAhead", 17, 1, 1 },
                    { new Guid("01900000-0000-7000-8000-000000000003"), 9, 3, true, "Thanks", 17, 1, 1 },
                    { new Guid("01900000-0000-7000-8000-000000000004"), 9, 3, true, "ClosingDate", 17, 1, 10 },
                    { new Guid("01900000-0000-7000-8000-000000000005"), 9, 3, true, "ClosingDate", 17, 1, 3 }
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReminderRules");

            migrationBuilder.DropColumn(
                name: "RemindersOff",
                table: "Engagements");
        }
    }
}
