using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CampaignTitles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TitleAr",
                table: "Campaigns",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TitleRu",
                table: "Campaigns",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TitleZh",
                table: "Campaigns",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TitleAr",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "TitleRu",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "TitleZh",
                table: "Campaigns");
        }
    }
}
