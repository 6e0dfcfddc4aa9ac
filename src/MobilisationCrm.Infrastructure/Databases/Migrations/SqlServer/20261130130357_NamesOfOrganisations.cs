using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NamesOfOrganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NameEs",
                table: "Organisations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameFr",
                table: "Organisations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "NameEs",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "NameFr",
                table: "Organisations");
        }
    }
}
