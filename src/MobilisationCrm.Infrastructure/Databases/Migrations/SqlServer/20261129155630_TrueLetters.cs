using System;
using Microsoft.EntityFrameworkCore.Migrations;
using MobilisationCrm.Databases;

#nullable disable

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TrueLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ClaimedBy",
                table: "OutboundMails",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeferredSince",
                table: "OutboundMails",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldEndsAt",
                table: "OutboundMails",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldLink",
                table: "OutboundMails",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldPlace",
                table: "OutboundMails",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ToldSequence",
                table: "OutboundMails",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldStartsAt",
                table: "OutboundMails",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldTimeZone",
                table: "OutboundMails",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ToldWords",
                table: "OutboundMails",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "Announced_EndsAt",
                table: "Meetings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Announced_Link",
                table: "Meetings",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Announced_Place",
                table: "Meetings",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Announced_Sequence",
                table: "Meetings",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Announced_StartsAt",
                table: "Meetings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Announced_TimeZone",
                table: "Meetings",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Announced_Words",
                table: "Meetings",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NewestSequence",
                table: "Meetings",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "MailOutages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailOutages", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MailOutages_EndedAt",
                table: "MailOutages",
                column: "EndedAt");

            WhatWasTold.Copy(migrationBuilder);

            migrationBuilder.DropColumn(
                name: "ToldEndsAt",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ToldLink",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ToldPlace",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ToldWords",
                table: "Invitations");

            migrationBuilder.RenameColumn(
                name: "ToldStartsAt",
                table: "Invitations",
                newName: "AnsweredStartsAt");

            WhatWasTold.Clear(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailOutages");

            migrationBuilder.DropColumn(
                name: "ClaimedBy",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "DeferredSince",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ToldEndsAt",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ToldLink",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ToldPlace",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ToldSequence",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ToldStartsAt",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ToldTimeZone",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "ToldWords",
                table: "OutboundMails");

            migrationBuilder.DropColumn(
                name: "Announced_EndsAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Announced_Link",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Announced_Place",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Announced_Sequence",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Announced_StartsAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Announced_TimeZone",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Announced_Words",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "NewestSequence",
                table: "Meetings");

            migrationBuilder.RenameColumn(
                name: "AnsweredStartsAt",
                table: "Invitations",
                newName: "ToldStartsAt");

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldEndsAt",
                table: "Invitations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldLink",
                table: "Invitations",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldPlace",
                table: "Invitations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldWords",
                table: "Invitations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);
        }
    }
}
