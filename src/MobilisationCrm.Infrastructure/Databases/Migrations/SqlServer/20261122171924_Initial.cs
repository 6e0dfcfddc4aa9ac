using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MobilisationCrm.Infrastructure.Databases.Migrations.SqlServer
{
    /// <summary>
    /// The whole schema. Its id, in the other file, is that of the last of the steps that it took the place of: a database that has them
    /// all takes it as done, one that lacks the last is refused.
    /// </summary>
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // For who runs the script: THROW ends its one batch, so that it neither adds half of the tables nor calls the schema whole.
            migrationBuilder.Sql("""
                IF EXISTS (SELECT * FROM [__EFMigrationsHistory])
                    THROW 50000, N'The database stands before 20261122171924_CampaignTitles: run "MobilisationCrm.Api migrate" once with the last version that still has the steps between.', 1;
                """);

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TimeZone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MorningDigest = table.Column<bool>(type: "bit", nullable: false, defaultValue: true),
                    WeeklyReport = table.Column<bool>(type: "bit", nullable: false, defaultValue: true),
                    IsDisabled = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AccountName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Entity = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EntityKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TitleEn = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TitleFr = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TitleEs = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TitleAr = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TitleRu = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TitleZh = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Session = table.Column<int>(type: "int", nullable: false),
                    DraftSymbol = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ResolutionSymbol = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AdoptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Target = table.Column<int>(type: "int", nullable: true),
                    TimeZone = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    AutoAdvance = table.Column<bool>(type: "bit", nullable: false),
                    CoLeads = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PreviousCampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Campaigns_Campaigns_PreviousCampaignId",
                        column: x => x.PreviousCampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ClosedDays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Certainty = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedDays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CourtesyTitle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Courtesy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsAmbassador = table.Column<bool>(type: "bit", nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FamilyName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ObjectsToMail = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportedEvents",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedEvents", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "MailboxReadings",
                columns: table => new
                {
                    Mailbox = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    UidValidity = table.Column<long>(type: "bigint", nullable: false),
                    LastUid = table.Column<long>(type: "bigint", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ProblemDetail = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailboxReadings", x => x.Mailbox);
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

            migrationBuilder.CreateTable(
                name: "MailSuppressions",
                columns: table => new
                {
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, defaultValue: "Bounced"),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    LiftedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LiftedBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    LiftedReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailSuppressions", x => x.Address);
                });

            migrationBuilder.CreateTable(
                name: "MailTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SavedBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingFileContents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingFileContents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WorkingDays = table.Column<int>(type: "int", nullable: false),
                    FromHour = table.Column<int>(type: "int", nullable: false),
                    UntilHour = table.Column<int>(type: "int", nullable: false),
                    FromStage = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SigningKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Xml = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "States",
                columns: table => new
                {
                    Iso2 = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Facts_AfricanUnion = table.Column<bool>(type: "bit", nullable: false),
                    Facts_Capital = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Facts_CapitalTimeZone = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Facts_CorrespondenceConfidence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Facts_CorrespondenceFallback = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Facts_CorrespondenceLanguage = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Facts_EuropeanUnion = table.Column<bool>(type: "bit", nullable: false),
                    Facts_Francophonie = table.Column<bool>(type: "bit", nullable: false),
                    Facts_NameEn = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Facts_NameEs = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Facts_NameFr = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Facts_NationalDay = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Facts_Oecd = table.Column<bool>(type: "bit", nullable: false),
                    Facts_RegionalGroup = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Facts_Weekend = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_ArticleEn = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_ArticleEs = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_ArticleFr = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_CosponsorRight = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Identity_FormalEn = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_FormalEs = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_FormalEsGenitive = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_FormalFr = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_FormalFrGenitive = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_Iso3 = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_Ldc = table.Column<bool>(type: "bit", nullable: false),
                    Identity_Lldc = table.Column<bool>(type: "bit", nullable: false),
                    Identity_M49 = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_Region = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity_Sids = table.Column<bool>(type: "bit", nullable: false),
                    Identity_Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Identity_Subregion = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_AfricanUnion = table.Column<bool>(type: "bit", nullable: false),
                    Shipped_Capital = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_CapitalTimeZone = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_CorrespondenceConfidence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Shipped_CorrespondenceFallback = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_CorrespondenceLanguage = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_EuropeanUnion = table.Column<bool>(type: "bit", nullable: false),
                    Shipped_Francophonie = table.Column<bool>(type: "bit", nullable: false),
                    Shipped_NameEn = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_NameEs = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_NameFr = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Shipped_NationalDay = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Shipped_Oecd = table.Column<bool>(type: "bit", nullable: false),
                    Shipped_RegionalGroup = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Shipped_Weekend = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_States", x => x.Iso2);
                });

            migrationBuilder.CreateTable(
                name: "Turns",
                columns: table => new
                {
                    Work = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Taken = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Turns", x => x.Work);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastUsedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    IsShared = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UniqueKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    WithFollowUps = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastReadOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Agenda = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Translations = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Languages = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Interpretation = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartsLocal = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsLocal = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TimeZone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Link = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    OrganiserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    InternalNote = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StageAllowance",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stage = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageAllowance", x => new { x.CampaignId, x.Stage });
                    table.ForeignKey(
                        name: "FK_StageAllowance_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Engagements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StateIso2 = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    StageEnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FurthestStage = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    Position = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PositionBasis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PositionOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PledgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SponsoredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OnDraft = table.Column<bool>(type: "bit", nullable: false),
                    FormerSponsor = table.Column<bool>(type: "bit", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Priority = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, defaultValue: "Normal"),
                    NextStep = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    NextStepDue = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindersOff = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Engagements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Engagements_Accounts_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Engagements_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Engagements_States_StateIso2",
                        column: x => x.StateIso2,
                        principalTable: "States",
                        principalColumn: "Iso2");
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    StateIso2 = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    City = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TimeZone = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Language = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    IsLeadChannel = table.Column<bool>(type: "bit", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisations_States_StateIso2",
                        column: x => x.StateIso2,
                        principalTable: "States",
                        principalColumn: "Iso2");
                });

            migrationBuilder.CreateTable(
                name: "StateMembership",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StateIso2 = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StateMembership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StateMembership_States_StateIso2",
                        column: x => x.StateIso2,
                        principalTable: "States",
                        principalColumn: "Iso2",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    ContentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingFiles_MeetingFileContents_ContentId",
                        column: x => x.ContentId,
                        principalTable: "MeetingFileContents",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MeetingFiles_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StateOutcome",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StateIso2 = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Interest = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Questions = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Decider = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    NextStep = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    InternalNote = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StateOutcome", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StateOutcome_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StateOutcome_States_StateIso2",
                        column: x => x.StateIso2,
                        principalTable: "States",
                        principalColumn: "Iso2");
                });

            migrationBuilder.CreateTable(
                name: "Commitment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EngagementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OnDraft = table.Column<bool>(type: "bit", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Commitment_Engagements_EngagementId",
                        column: x => x.EngagementId,
                        principalTable: "Engagements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EngagementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    PromisedByState = table.Column<bool>(type: "bit", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UniqueKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_Accounts_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FollowUps_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FollowUps_Engagements_EngagementId",
                        column: x => x.EngagementId,
                        principalTable: "Engagements",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FollowUps_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PositionRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EngagementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PositionRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PositionRecord_Engagements_EngagementId",
                        column: x => x.EngagementId,
                        principalTable: "Engagements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StageChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EngagementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    To = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StageChange_Engagements_EngagementId",
                        column: x => x.EngagementId,
                        principalTable: "Engagements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VoteRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EngagementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Choice = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoteRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VoteRecord_Engagements_EngagementId",
                        column: x => x.EngagementId,
                        principalTable: "Engagements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Interactions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EngagementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsCorrected = table.Column<bool>(type: "bit", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interactions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interactions_Engagements_EngagementId",
                        column: x => x.EngagementId,
                        principalTable: "Engagements",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Interactions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Interactions_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StateIso2 = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SentSequence = table.Column<int>(type: "int", nullable: true),
                    SequenceOffset = table.Column<int>(type: "int", nullable: false),
                    LettersQueued = table.Column<int>(type: "int", nullable: false),
                    ToldStartsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldEndsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldPlace = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ToldLink = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ToldWords = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AnsweredSequence = table.Column<int>(type: "int", nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SubstituteName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SubstituteRank = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Attendance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CameInstead = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Invitations_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Invitations_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Invitations_States_StateIso2",
                        column: x => x.StateIso2,
                        principalTable: "States",
                        principalColumn: "Iso2");
                });

            migrationBuilder.CreateTable(
                name: "Posts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Function = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Posts_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InteractionParticipant",
                columns: table => new
                {
                    InteractionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParticipantsId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InteractionParticipant", x => new { x.InteractionId, x.ParticipantsId });
                    table.ForeignKey(
                        name: "FK_InteractionParticipant_Contacts_ParticipantsId",
                        column: x => x.ParticipantsId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InteractionParticipant_Interactions_InteractionId",
                        column: x => x.InteractionId,
                        principalTable: "Interactions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnswerRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvitationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SubstituteName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SubstituteRank = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerRecords_Invitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "Invitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IncomingMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MessageId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FromAddress = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FromName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Calendar = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InvitationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EngagementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncomingMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncomingMails_Engagements_EngagementId",
                        column: x => x.EngagementId,
                        principalTable: "Engagements",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_IncomingMails_Invitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "Invitations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_IncomingMails_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "OutboundMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UniqueKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InvitationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StateIso2 = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    ToName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ToAddress = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CalendarMethod = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ResendOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboundMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboundMails_Invitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "Invitations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OutboundMails_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Tenures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsAdInterim = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tenures_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Tenures_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "OutboundMailContents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Html = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Calendar = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboundMailContents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboundMailContents_OutboundMails_Id",
                        column: x => x.Id,
                        principalTable: "OutboundMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                        name: "FK_MailEvents_OutboundMailContents_MailId",
                        column: x => x.MailId,
                        principalTable: "OutboundMailContents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboundMailFile",
                columns: table => new
                {
                    FilesId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OutboundMailId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboundMailFile", x => new { x.FilesId, x.OutboundMailId });
                    table.ForeignKey(
                        name: "FK_OutboundMailFile_MeetingFiles_FilesId",
                        column: x => x.FilesId,
                        principalTable: "MeetingFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutboundMailFile_OutboundMailContents_OutboundMailId",
                        column: x => x.OutboundMailId,
                        principalTable: "OutboundMailContents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.InsertData(
                table: "Turns",
                columns: new[] { "Work", "Taken" },
                values: new object[,]
                {
                    { "ClaimMail", 0L },
                    { "LoadCounterparts", 0L }
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRecords_InvitationId",
                table: "AnswerRecords",
                column: "InvitationId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_AccountId",
                table: "ApiKeys",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Entity_EntityKey",
                table: "AuditEntries",
                columns: new[] { "Entity", "EntityKey" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_AccountId",
                table: "CalendarFeeds",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_CampaignId",
                table: "CalendarFeeds",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_Hash",
                table: "CalendarFeeds",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_UniqueKey",
                table: "CalendarFeeds",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_PreviousCampaignId",
                table: "Campaigns",
                column: "PreviousCampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_Slug",
                table: "Campaigns",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitment_EngagementId",
                table: "Commitment",
                column: "EngagementId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_Email",
                table: "Contacts",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_CampaignId_StateIso2",
                table: "Engagements",
                columns: new[] { "CampaignId", "StateIso2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_OwnerId",
                table: "Engagements",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_StateIso2",
                table: "Engagements",
                column: "StateIso2");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_CampaignId",
                table: "FollowUps",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_EngagementId",
                table: "FollowUps",
                column: "EngagementId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_MeetingId",
                table: "FollowUps",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OwnerId_DueOn",
                table: "FollowUps",
                columns: new[] { "OwnerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_UniqueKey",
                table: "FollowUps",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_EngagementId",
                table: "IncomingMails",
                column: "EngagementId");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_InvitationId",
                table: "IncomingMails",
                column: "InvitationId");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_MeetingId",
                table: "IncomingMails",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_MessageId",
                table: "IncomingMails",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_Status_ReceivedAt",
                table: "IncomingMails",
                columns: new[] { "Status", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_InteractionParticipant_ParticipantsId",
                table: "InteractionParticipant",
                column: "ParticipantsId");

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_EngagementId_At",
                table: "Interactions",
                columns: new[] { "EngagementId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_MeetingId",
                table: "Interactions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_OrganisationId",
                table: "Interactions",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_ContactId",
                table: "Invitations",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_MeetingId_OrganisationId_ContactId",
                table: "Invitations",
                columns: new[] { "MeetingId", "OrganisationId", "ContactId" },
                unique: true,
                filter: "[OrganisationId] IS NOT NULL AND [ContactId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OrganisationId",
                table: "Invitations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_StateIso2",
                table: "Invitations",
                column: "StateIso2");

            migrationBuilder.CreateIndex(
                name: "IX_MailEvents_MailId",
                table: "MailEvents",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_MailPauses_EndedAt",
                table: "MailPauses",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MailTemplates_Purpose_Language_Number",
                table: "MailTemplates",
                columns: new[] { "Purpose", "Language", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingFiles_ContentId",
                table: "MeetingFiles",
                column: "ContentId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingFiles_MeetingId",
                table: "MeetingFiles",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_CampaignId_StartsAt",
                table: "Meetings",
                columns: new[] { "CampaignId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SeriesId",
                table: "Meetings",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_StateIso2_Kind",
                table: "Organisations",
                columns: new[] { "StateIso2", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMailFile_OutboundMailId",
                table: "OutboundMailFile",
                column: "OutboundMailId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_InvitationId",
                table: "OutboundMails",
                column: "InvitationId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_MeetingId",
                table: "OutboundMails",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_ResendOf",
                table: "OutboundMails",
                column: "ResendOf");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_SentAt",
                table: "OutboundMails",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_State_DueAt",
                table: "OutboundMails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMails_UniqueKey",
                table: "OutboundMails",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PositionRecord_EngagementId",
                table: "PositionRecord",
                column: "EngagementId");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_OrganisationId",
                table: "Posts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_AccountId_Name",
                table: "SavedViews",
                columns: new[] { "AccountId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageChange_EngagementId",
                table: "StageChange",
                column: "EngagementId");

            migrationBuilder.CreateIndex(
                name: "IX_StateMembership_StateIso2",
                table: "StateMembership",
                column: "StateIso2");

            migrationBuilder.CreateIndex(
                name: "IX_StateOutcome_MeetingId_StateIso2",
                table: "StateOutcome",
                columns: new[] { "MeetingId", "StateIso2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StateOutcome_StateIso2",
                table: "StateOutcome",
                column: "StateIso2");

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_ContactId",
                table: "Tenures",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_PostId",
                table: "Tenures",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_VoteRecord_EngagementId",
                table: "VoteRecord",
                column: "EngagementId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerRecords");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "ClosedDays");

            migrationBuilder.DropTable(
                name: "Commitment");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "ImportedEvents");

            migrationBuilder.DropTable(
                name: "IncomingMails");

            migrationBuilder.DropTable(
                name: "InteractionParticipant");

            migrationBuilder.DropTable(
                name: "MailboxReadings");

            migrationBuilder.DropTable(
                name: "MailEvents");

            migrationBuilder.DropTable(
                name: "MailPauses");

            migrationBuilder.DropTable(
                name: "MailSuppressions");

            migrationBuilder.DropTable(
                name: "MailTemplates");

            migrationBuilder.DropTable(
                name: "OutboundMailFile");

            migrationBuilder.DropTable(
                name: "PositionRecord");

            migrationBuilder.DropTable(
                name: "ReminderRules");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SigningKeys");

            migrationBuilder.DropTable(
                name: "StageAllowance");

            migrationBuilder.DropTable(
                name: "StageChange");

            migrationBuilder.DropTable(
                name: "StateMembership");

            migrationBuilder.DropTable(
                name: "StateOutcome");

            migrationBuilder.DropTable(
                name: "Tenures");

            migrationBuilder.DropTable(
                name: "Turns");

            migrationBuilder.DropTable(
                name: "VoteRecord");

            migrationBuilder.DropTable(
                name: "Interactions");

            migrationBuilder.DropTable(
                name: "MeetingFiles");

            migrationBuilder.DropTable(
                name: "OutboundMailContents");

            migrationBuilder.DropTable(
                name: "Posts");

            migrationBuilder.DropTable(
                name: "Engagements");

            migrationBuilder.DropTable(
                name: "MeetingFileContents");

            migrationBuilder.DropTable(
                name: "OutboundMails");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Campaigns");

            migrationBuilder.DropTable(
                name: "States");
        }
    }
}
