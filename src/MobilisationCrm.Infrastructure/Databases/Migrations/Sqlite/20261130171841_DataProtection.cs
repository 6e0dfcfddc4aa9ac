using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DataProtection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CollectedOn",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ErasedOn",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InformedOn",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LegalBasis",
                table: "Contacts",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "LegitimateInterests");

            migrationBuilder.CreateTable(
                name: "DataProtectionSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Controller = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ControllerAddress = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ContactEmail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RetentionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SharingRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SharedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharingRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharingRecords_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SharingRecords_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_SharingRecords_ContactId",
                table: "SharingRecords",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_SharingRecords_RecordedById",
                table: "SharingRecords",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_SharingRecords_SharedOn",
                table: "SharingRecords",
                column: "SharedOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataProtectionSettings");

            migrationBuilder.DropTable(
                name: "SharingRecords");

            migrationBuilder.DropColumn(
                name: "CollectedOn",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "ErasedOn",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "InformedOn",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "LegalBasis",
                table: "Contacts");
        }
    }
}
