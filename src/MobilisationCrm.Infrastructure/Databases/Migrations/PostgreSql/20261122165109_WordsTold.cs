using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class WordsTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Meetings");

            migrationBuilder.RenameColumn(
                name: "SentRevision",
                table: "Invitations",
                newName: "LettersQueued");

            migrationBuilder.AddColumn<string>(
                name: "ToldWords",
                table: "Invitations",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ToldWords",
                table: "Invitations");

            migrationBuilder.RenameColumn(
                name: "LettersQueued",
                table: "Invitations",
                newName: "SentRevision");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Meetings",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }
    }
}
