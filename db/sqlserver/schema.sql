IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    IF EXISTS (SELECT * FROM [__EFMigrationsHistory])
        THROW 50000, N'The database stands before 20261122171924_CampaignTitles: run "MobilisationCrm.Api migrate" once with the last version that still has the steps between.', 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Accounts] (
        [Id] uniqueidentifier NOT NULL,
        [DisplayName] nvarchar(300) NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [Language] nvarchar(64) NOT NULL,
        [TimeZone] nvarchar(64) NOT NULL,
        [MorningDigest] bit NOT NULL DEFAULT CAST(1 AS bit),
        [WeeklyReport] bit NOT NULL DEFAULT CAST(1 AS bit),
        [IsDisabled] bit NOT NULL,
        [Version] int NOT NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(300) NULL,
        [SecurityStamp] nvarchar(300) NULL,
        [ConcurrencyStamp] nvarchar(300) NULL,
        [PhoneNumber] nvarchar(300) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [AuditEntries] (
        [Id] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [AccountId] uniqueidentifier NULL,
        [AccountName] nvarchar(300) NOT NULL,
        [Action] nvarchar(300) NOT NULL,
        [Entity] nvarchar(300) NOT NULL,
        [EntityKey] nvarchar(300) NOT NULL,
        [Changes] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Campaigns] (
        [Id] uniqueidentifier NOT NULL,
        [Slug] nvarchar(64) NOT NULL,
        [TitleEn] nvarchar(300) NOT NULL,
        [TitleFr] nvarchar(300) NOT NULL,
        [TitleEs] nvarchar(300) NOT NULL,
        [TitleAr] nvarchar(300) NOT NULL,
        [TitleRu] nvarchar(300) NOT NULL,
        [TitleZh] nvarchar(300) NOT NULL,
        [Description] nvarchar(2000) NOT NULL,
        [Session] int NOT NULL,
        [DraftSymbol] nvarchar(300) NULL,
        [ResolutionSymbol] nvarchar(300) NULL,
        [OpensOn] date NOT NULL,
        [ClosesOn] date NULL,
        [AdoptedOn] date NULL,
        [Target] int NULL,
        [TimeZone] nvarchar(300) NOT NULL,
        [AutoAdvance] bit NOT NULL,
        [CoLeads] nvarchar(max) NOT NULL,
        [PreviousCampaignId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Campaigns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Campaigns_Campaigns_PreviousCampaignId] FOREIGN KEY ([PreviousCampaignId]) REFERENCES [Campaigns] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [ClosedDays] (
        [Date] date NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [Certainty] nvarchar(300) NOT NULL,
        CONSTRAINT [PK_ClosedDays] PRIMARY KEY ([Date])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Contacts] (
        [Id] uniqueidentifier NOT NULL,
        [CourtesyTitle] nvarchar(300) NOT NULL,
        [Courtesy] nvarchar(40) NOT NULL,
        [IsAmbassador] bit NOT NULL,
        [GivenName] nvarchar(300) NOT NULL,
        [FamilyName] nvarchar(300) NOT NULL,
        [Language] nvarchar(300) NULL,
        [Email] nvarchar(300) NULL,
        [Phone] nvarchar(300) NULL,
        [Source] nvarchar(2000) NOT NULL,
        [ObjectsToMail] bit NOT NULL,
        [Version] int NOT NULL,
        [SearchText] nvarchar(max) NULL,
        CONSTRAINT [PK_Contacts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [ImportedEvents] (
        [Key] nvarchar(300) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_ImportedEvents] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [MailboxReadings] (
        [Mailbox] nvarchar(300) NOT NULL,
        [UidValidity] bigint NOT NULL,
        [LastUid] bigint NOT NULL,
        [ReadAt] datetime2 NOT NULL,
        [Problem] nvarchar(40) NULL,
        [ProblemDetail] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_MailboxReadings] PRIMARY KEY ([Mailbox])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [MailPauses] (
        [Id] uniqueidentifier NOT NULL,
        [Reason] nvarchar(2000) NOT NULL,
        [By] nvarchar(300) NOT NULL,
        [At] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [EndedBy] nvarchar(300) NULL,
        CONSTRAINT [PK_MailPauses] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [MailSuppressions] (
        [Address] nvarchar(300) NOT NULL,
        [Cause] nvarchar(40) NOT NULL DEFAULT N'Bounced',
        [Reason] nvarchar(2000) NOT NULL,
        [At] datetime2 NOT NULL,
        [By] nvarchar(300) NULL,
        [LiftedAt] datetime2 NULL,
        [LiftedBy] nvarchar(300) NULL,
        [LiftedReason] nvarchar(2000) NULL,
        CONSTRAINT [PK_MailSuppressions] PRIMARY KEY ([Address])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [MailTemplates] (
        [Id] uniqueidentifier NOT NULL,
        [Purpose] nvarchar(40) NOT NULL,
        [Language] nvarchar(2) NOT NULL,
        [Number] int NOT NULL,
        [Subject] nvarchar(300) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [Note] nvarchar(2000) NOT NULL,
        [SavedBy] nvarchar(300) NOT NULL,
        [SavedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_MailTemplates] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [MeetingFileContents] (
        [Id] uniqueidentifier NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_MeetingFileContents] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [ReminderRules] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [WorkingDays] int NOT NULL,
        [FromHour] int NOT NULL,
        [UntilHour] int NOT NULL,
        [FromStage] int NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReminderRules] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [SigningKeys] (
        [Id] uniqueidentifier NOT NULL,
        [Xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_SigningKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [States] (
        [Iso2] nvarchar(2) NOT NULL,
        [Version] int NOT NULL,
        [Facts_AfricanUnion] bit NOT NULL,
        [Facts_Capital] nvarchar(300) NOT NULL,
        [Facts_CapitalTimeZone] nvarchar(300) NOT NULL,
        [Facts_CorrespondenceConfidence] nvarchar(40) NOT NULL,
        [Facts_CorrespondenceFallback] nvarchar(300) NOT NULL,
        [Facts_CorrespondenceLanguage] nvarchar(300) NOT NULL,
        [Facts_EuropeanUnion] bit NOT NULL,
        [Facts_Francophonie] bit NOT NULL,
        [Facts_NameEn] nvarchar(300) NOT NULL,
        [Facts_NameEs] nvarchar(300) NOT NULL,
        [Facts_NameFr] nvarchar(300) NOT NULL,
        [Facts_NationalDay] nvarchar(300) NULL,
        [Facts_Oecd] bit NOT NULL,
        [Facts_RegionalGroup] nvarchar(40) NOT NULL,
        [Facts_Weekend] nvarchar(300) NOT NULL,
        [Identity_ArticleEn] nvarchar(300) NOT NULL,
        [Identity_ArticleEs] nvarchar(300) NOT NULL,
        [Identity_ArticleFr] nvarchar(300) NOT NULL,
        [Identity_CosponsorRight] nvarchar(40) NOT NULL,
        [Identity_FormalEn] nvarchar(300) NOT NULL,
        [Identity_FormalEs] nvarchar(300) NOT NULL,
        [Identity_FormalEsGenitive] nvarchar(300) NOT NULL,
        [Identity_FormalFr] nvarchar(300) NOT NULL,
        [Identity_FormalFrGenitive] nvarchar(300) NOT NULL,
        [Identity_Iso3] nvarchar(300) NOT NULL,
        [Identity_Ldc] bit NOT NULL,
        [Identity_Lldc] bit NOT NULL,
        [Identity_M49] nvarchar(300) NOT NULL,
        [Identity_Note] nvarchar(300) NOT NULL,
        [Identity_Region] nvarchar(300) NOT NULL,
        [Identity_Sids] bit NOT NULL,
        [Identity_Status] nvarchar(40) NOT NULL,
        [Identity_Subregion] nvarchar(300) NOT NULL,
        [Shipped_AfricanUnion] bit NOT NULL,
        [Shipped_Capital] nvarchar(300) NOT NULL,
        [Shipped_CapitalTimeZone] nvarchar(300) NOT NULL,
        [Shipped_CorrespondenceConfidence] nvarchar(40) NOT NULL,
        [Shipped_CorrespondenceFallback] nvarchar(300) NOT NULL,
        [Shipped_CorrespondenceLanguage] nvarchar(300) NOT NULL,
        [Shipped_EuropeanUnion] bit NOT NULL,
        [Shipped_Francophonie] bit NOT NULL,
        [Shipped_NameEn] nvarchar(300) NOT NULL,
        [Shipped_NameEs] nvarchar(300) NOT NULL,
        [Shipped_NameFr] nvarchar(300) NOT NULL,
        [Shipped_NationalDay] nvarchar(300) NULL,
        [Shipped_Oecd] bit NOT NULL,
        [Shipped_RegionalGroup] nvarchar(40) NOT NULL,
        [Shipped_Weekend] nvarchar(300) NOT NULL,
        CONSTRAINT [PK_States] PRIMARY KEY ([Iso2])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Turns] (
        [Work] nvarchar(40) NOT NULL,
        [Taken] bigint NOT NULL,
        CONSTRAINT [PK_Turns] PRIMARY KEY ([Work])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [ApiKeys] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [LastUsedOn] date NULL,
        CONSTRAINT [PK_ApiKeys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ApiKeys_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(300) NULL,
        [ClaimValue] nvarchar(300) NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(300) NOT NULL,
        [ProviderKey] nvarchar(300) NOT NULL,
        [ProviderDisplayName] nvarchar(300) NULL,
        [UserId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] uniqueidentifier NOT NULL,
        [LoginProvider] nvarchar(300) NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [Value] nvarchar(300) NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [SavedViews] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [Query] nvarchar(2000) NOT NULL,
        [IsShared] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SavedViews] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SavedViews_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [CalendarFeeds] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [CampaignId] uniqueidentifier NULL,
        [UniqueKey] nvarchar(300) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [WithFollowUps] bit NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [LastReadOn] date NULL,
        CONSTRAINT [PK_CalendarFeeds] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalendarFeeds_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_CalendarFeeds_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Meetings] (
        [Id] uniqueidentifier NOT NULL,
        [CampaignId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [Agenda] nvarchar(max) NOT NULL,
        [Translations] nvarchar(max) NOT NULL,
        [Languages] nvarchar(max) NOT NULL,
        [Interpretation] nvarchar(max) NOT NULL,
        [SeriesId] uniqueidentifier NULL,
        [StartsLocal] datetime2 NOT NULL,
        [EndsLocal] datetime2 NOT NULL,
        [TimeZone] nvarchar(64) NOT NULL,
        [StartsAt] datetime2 NOT NULL,
        [EndsAt] datetime2 NOT NULL,
        [Place] nvarchar(300) NOT NULL,
        [Link] nvarchar(2000) NULL,
        [Status] nvarchar(40) NOT NULL,
        [Sequence] int NOT NULL,
        [OrganiserId] uniqueidentifier NULL,
        [Outcome] nvarchar(max) NOT NULL,
        [InternalNote] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [SearchText] nvarchar(max) NULL,
        CONSTRAINT [PK_Meetings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Meetings_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [StageAllowance] (
        [CampaignId] uniqueidentifier NOT NULL,
        [Stage] int NOT NULL,
        [Days] int NOT NULL,
        CONSTRAINT [PK_StageAllowance] PRIMARY KEY ([CampaignId], [Stage]),
        CONSTRAINT [FK_StageAllowance_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Engagements] (
        [Id] uniqueidentifier NOT NULL,
        [CampaignId] uniqueidentifier NOT NULL,
        [StateIso2] nvarchar(2) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Stage] int NOT NULL,
        [StageEnteredAt] datetime2 NOT NULL,
        [FurthestStage] int NOT NULL,
        [Position] nvarchar(40) NOT NULL,
        [PositionBasis] nvarchar(40) NOT NULL,
        [PositionOn] date NULL,
        [PledgedOn] date NULL,
        [SponsoredOn] date NULL,
        [OnDraft] bit NOT NULL,
        [FormerSponsor] bit NOT NULL,
        [OwnerId] uniqueidentifier NULL,
        [Priority] nvarchar(40) NOT NULL DEFAULT N'Normal',
        [NextStep] nvarchar(2000) NOT NULL,
        [NextStepDue] date NULL,
        [RemindersOff] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Engagements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Engagements_Accounts_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [Accounts] ([Id]),
        CONSTRAINT [FK_Engagements_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id]),
        CONSTRAINT [FK_Engagements_States_StateIso2] FOREIGN KEY ([StateIso2]) REFERENCES [States] ([Iso2])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Organisations] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [StateIso2] nvarchar(2) NULL,
        [City] nvarchar(300) NOT NULL,
        [TimeZone] nvarchar(300) NOT NULL,
        [Email] nvarchar(300) NULL,
        [Phone] nvarchar(300) NULL,
        [Language] nvarchar(300) NULL,
        [IsLeadChannel] bit NOT NULL,
        [Source] nvarchar(2000) NOT NULL,
        [VerifiedOn] date NULL,
        [Version] int NOT NULL,
        [SearchText] nvarchar(max) NULL,
        CONSTRAINT [PK_Organisations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Organisations_States_StateIso2] FOREIGN KEY ([StateIso2]) REFERENCES [States] ([Iso2])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [StateMembership] (
        [Id] uniqueidentifier NOT NULL,
        [StateIso2] nvarchar(2) NOT NULL,
        [Body] nvarchar(300) NOT NULL,
        [Role] nvarchar(300) NOT NULL,
        [Since] date NOT NULL,
        [Source] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_StateMembership] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StateMembership_States_StateIso2] FOREIGN KEY ([StateIso2]) REFERENCES [States] ([Iso2]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [MeetingFiles] (
        [Id] uniqueidentifier NOT NULL,
        [MeetingId] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [ContentType] nvarchar(300) NOT NULL,
        [Size] int NOT NULL,
        [ContentId] uniqueidentifier NOT NULL,
        [AddedAt] datetime2 NOT NULL,
        [IsRemoved] bit NOT NULL,
        CONSTRAINT [PK_MeetingFiles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MeetingFiles_MeetingFileContents_ContentId] FOREIGN KEY ([ContentId]) REFERENCES [MeetingFileContents] ([Id]),
        CONSTRAINT [FK_MeetingFiles_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [StateOutcome] (
        [Id] uniqueidentifier NOT NULL,
        [MeetingId] uniqueidentifier NOT NULL,
        [StateIso2] nvarchar(2) NOT NULL,
        [Interest] nvarchar(40) NOT NULL,
        [Questions] nvarchar(2000) NOT NULL,
        [Decider] nvarchar(2000) NOT NULL,
        [NextStep] nvarchar(2000) NOT NULL,
        [InternalNote] nvarchar(2000) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_StateOutcome] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StateOutcome_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_StateOutcome_States_StateIso2] FOREIGN KEY ([StateIso2]) REFERENCES [States] ([Iso2])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Commitment] (
        [Id] uniqueidentifier NOT NULL,
        [EngagementId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Act] nvarchar(40) NOT NULL,
        [On] date NOT NULL,
        [Source] nvarchar(2000) NOT NULL,
        [OnDraft] bit NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] uniqueidentifier NULL,
        [CorrectsId] uniqueidentifier NULL,
        CONSTRAINT [PK_Commitment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Commitment_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [FollowUps] (
        [Id] uniqueidentifier NOT NULL,
        [EngagementId] uniqueidentifier NULL,
        [MeetingId] uniqueidentifier NULL,
        [CampaignId] uniqueidentifier NOT NULL,
        [OwnerId] uniqueidentifier NULL,
        [Title] nvarchar(300) NOT NULL,
        [PromisedByState] bit NOT NULL,
        [DueOn] date NOT NULL,
        [Origin] nvarchar(40) NOT NULL,
        [UniqueKey] nvarchar(300) NOT NULL,
        [DoneAt] datetime2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FollowUps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FollowUps_Accounts_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [Accounts] ([Id]),
        CONSTRAINT [FK_FollowUps_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id]),
        CONSTRAINT [FK_FollowUps_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]),
        CONSTRAINT [FK_FollowUps_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [PositionRecord] (
        [Id] uniqueidentifier NOT NULL,
        [EngagementId] uniqueidentifier NOT NULL,
        [Position] nvarchar(40) NOT NULL,
        [Basis] nvarchar(40) NOT NULL,
        [On] date NOT NULL,
        [Source] nvarchar(2000) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] uniqueidentifier NULL,
        [CorrectsId] uniqueidentifier NULL,
        CONSTRAINT [PK_PositionRecord] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PositionRecord_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [StageChange] (
        [Id] uniqueidentifier NOT NULL,
        [EngagementId] uniqueidentifier NOT NULL,
        [From] int NOT NULL,
        [To] int NOT NULL,
        [At] datetime2 NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] uniqueidentifier NULL,
        [Evidence] nvarchar(2000) NULL,
        [Reason] nvarchar(2000) NULL,
        [CorrectsId] uniqueidentifier NULL,
        CONSTRAINT [PK_StageChange] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StageChange_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [VoteRecord] (
        [Id] uniqueidentifier NOT NULL,
        [EngagementId] uniqueidentifier NOT NULL,
        [Choice] nvarchar(40) NOT NULL,
        [On] date NOT NULL,
        [Source] nvarchar(2000) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] uniqueidentifier NULL,
        [CorrectsId] uniqueidentifier NULL,
        CONSTRAINT [PK_VoteRecord] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VoteRecord_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Interactions] (
        [Id] uniqueidentifier NOT NULL,
        [EngagementId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Direction] nvarchar(40) NOT NULL,
        [At] datetime2 NOT NULL,
        [Subject] nvarchar(300) NOT NULL,
        [Notes] nvarchar(max) NOT NULL,
        [Outcome] nvarchar(2000) NOT NULL,
        [Source] nvarchar(2000) NOT NULL,
        [OrganisationId] uniqueidentifier NULL,
        [MeetingId] uniqueidentifier NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] uniqueidentifier NULL,
        [CorrectsId] uniqueidentifier NULL,
        [IsCorrected] bit NOT NULL,
        [SearchText] nvarchar(max) NULL,
        CONSTRAINT [PK_Interactions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Interactions_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]),
        CONSTRAINT [FK_Interactions_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]),
        CONSTRAINT [FK_Interactions_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Invitations] (
        [Id] uniqueidentifier NOT NULL,
        [MeetingId] uniqueidentifier NOT NULL,
        [StateIso2] nvarchar(2) NULL,
        [OrganisationId] uniqueidentifier NULL,
        [ContactId] uniqueidentifier NULL,
        [SentSequence] int NULL,
        [SequenceOffset] int NOT NULL,
        [LettersQueued] int NOT NULL,
        [ToldStartsAt] datetime2 NULL,
        [ToldEndsAt] datetime2 NULL,
        [ToldPlace] nvarchar(300) NULL,
        [ToldLink] nvarchar(2000) NULL,
        [ToldWords] nvarchar(300) NULL,
        [IsRemoved] bit NOT NULL,
        [Answer] nvarchar(40) NOT NULL,
        [AnsweredAt] datetime2 NULL,
        [AnsweredBy] nvarchar(40) NULL,
        [AnsweredSequence] int NULL,
        [Comment] nvarchar(2000) NOT NULL,
        [SubstituteName] nvarchar(300) NOT NULL,
        [SubstituteRank] nvarchar(300) NOT NULL,
        [Attendance] nvarchar(40) NOT NULL,
        [CameInstead] nvarchar(300) NOT NULL,
        CONSTRAINT [PK_Invitations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Invitations_Contacts_ContactId] FOREIGN KEY ([ContactId]) REFERENCES [Contacts] ([Id]),
        CONSTRAINT [FK_Invitations_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Invitations_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]),
        CONSTRAINT [FK_Invitations_States_StateIso2] FOREIGN KEY ([StateIso2]) REFERENCES [States] ([Iso2])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Posts] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [Function] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_Posts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Posts_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [InteractionParticipant] (
        [InteractionId] uniqueidentifier NOT NULL,
        [ParticipantsId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_InteractionParticipant] PRIMARY KEY ([InteractionId], [ParticipantsId]),
        CONSTRAINT [FK_InteractionParticipant_Contacts_ParticipantsId] FOREIGN KEY ([ParticipantsId]) REFERENCES [Contacts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_InteractionParticipant_Interactions_InteractionId] FOREIGN KEY ([InteractionId]) REFERENCES [Interactions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [AnswerRecords] (
        [Id] uniqueidentifier NOT NULL,
        [InvitationId] uniqueidentifier NOT NULL,
        [Answer] nvarchar(40) NOT NULL,
        [Channel] nvarchar(40) NOT NULL,
        [GivenAt] datetime2 NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] uniqueidentifier NULL,
        [Sequence] int NULL,
        [Comment] nvarchar(2000) NOT NULL,
        [SubstituteName] nvarchar(300) NOT NULL,
        [SubstituteRank] nvarchar(300) NOT NULL,
        CONSTRAINT [PK_AnswerRecords] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnswerRecords_Invitations_InvitationId] FOREIGN KEY ([InvitationId]) REFERENCES [Invitations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [IncomingMails] (
        [Id] uniqueidentifier NOT NULL,
        [MessageId] nvarchar(300) NOT NULL,
        [ReceivedAt] datetime2 NOT NULL,
        [FromAddress] nvarchar(300) NOT NULL,
        [FromName] nvarchar(300) NOT NULL,
        [Subject] nvarchar(300) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Problem] nvarchar(300) NULL,
        [Calendar] nvarchar(max) NULL,
        [MeetingId] uniqueidentifier NULL,
        [InvitationId] uniqueidentifier NULL,
        [EngagementId] uniqueidentifier NULL,
        CONSTRAINT [PK_IncomingMails] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_IncomingMails_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]),
        CONSTRAINT [FK_IncomingMails_Invitations_InvitationId] FOREIGN KEY ([InvitationId]) REFERENCES [Invitations] ([Id]),
        CONSTRAINT [FK_IncomingMails_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [OutboundMails] (
        [Id] uniqueidentifier NOT NULL,
        [Purpose] nvarchar(40) NOT NULL,
        [UniqueKey] nvarchar(300) NOT NULL,
        [CampaignId] uniqueidentifier NULL,
        [MeetingId] uniqueidentifier NULL,
        [InvitationId] uniqueidentifier NULL,
        [StateIso2] nvarchar(2) NULL,
        [ToName] nvarchar(300) NOT NULL,
        [ToAddress] nvarchar(300) NOT NULL,
        [Language] nvarchar(300) NOT NULL,
        [Subject] nvarchar(300) NOT NULL,
        [CalendarMethod] nvarchar(300) NULL,
        [ResendOf] uniqueidentifier NULL,
        [CreatedAt] datetime2 NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Tries] int NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [ClaimId] uniqueidentifier NULL,
        [LeaseUntil] datetime2 NULL,
        [LastError] nvarchar(2000) NULL,
        [SentAt] datetime2 NULL,
        CONSTRAINT [PK_OutboundMails] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OutboundMails_Invitations_InvitationId] FOREIGN KEY ([InvitationId]) REFERENCES [Invitations] ([Id]),
        CONSTRAINT [FK_OutboundMails_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [Tenures] (
        [Id] uniqueidentifier NOT NULL,
        [ContactId] uniqueidentifier NOT NULL,
        [PostId] uniqueidentifier NOT NULL,
        [StartsOn] date NOT NULL,
        [EndsOn] date NULL,
        [IsAdInterim] bit NOT NULL,
        CONSTRAINT [PK_Tenures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Tenures_Contacts_ContactId] FOREIGN KEY ([ContactId]) REFERENCES [Contacts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Tenures_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [OutboundMailContents] (
        [Id] uniqueidentifier NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Html] nvarchar(max) NOT NULL,
        [Calendar] nvarchar(max) NULL,
        CONSTRAINT [PK_OutboundMailContents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OutboundMailContents_OutboundMails_Id] FOREIGN KEY ([Id]) REFERENCES [OutboundMails] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [MailEvents] (
        [Id] uniqueidentifier NOT NULL,
        [MailId] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Detail] nvarchar(2000) NOT NULL,
        [By] nvarchar(300) NULL,
        CONSTRAINT [PK_MailEvents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MailEvents_OutboundMailContents_MailId] FOREIGN KEY ([MailId]) REFERENCES [OutboundMailContents] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE TABLE [OutboundMailFile] (
        [FilesId] uniqueidentifier NOT NULL,
        [OutboundMailId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_OutboundMailFile] PRIMARY KEY ([FilesId], [OutboundMailId]),
        CONSTRAINT [FK_OutboundMailFile_MeetingFiles_FilesId] FOREIGN KEY ([FilesId]) REFERENCES [MeetingFiles] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_OutboundMailFile_OutboundMailContents_OutboundMailId] FOREIGN KEY ([OutboundMailId]) REFERENCES [OutboundMailContents] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'FromHour', N'FromStage', N'IsActive', N'Kind', N'UntilHour', N'Version', N'WorkingDays') AND [object_id] = OBJECT_ID(N'[ReminderRules]'))
        SET IDENTITY_INSERT [ReminderRules] ON;
    EXEC(N'INSERT INTO [ReminderRules] ([Id], [FromHour], [FromStage], [IsActive], [Kind], [UntilHour], [Version], [WorkingDays])
    VALUES (''01900000-0000-7000-8000-000000000001'', 9, 3, CAST(1 AS bit), N''AnswerMissing'', 17, 1, 3),
    (''01900000-0000-7000-8000-000000000002'', 9, 3, CAST(1 AS bit), N''MeetingAhead'', 17, 1, 1),
    (''01900000-0000-7000-8000-000000000003'', 9, 3, CAST(1 AS bit), N''Thanks'', 17, 1, 1),
    (''01900000-0000-7000-8000-000000000004'', 9, 3, CAST(1 AS bit), N''ClosingDate'', 17, 1, 10),
    (''01900000-0000-7000-8000-000000000005'', 9, 3, CAST(1 AS bit), N''ClosingDate'', 17, 1, 3)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'FromHour', N'FromStage', N'IsActive', N'Kind', N'UntilHour', N'Version', N'WorkingDays') AND [object_id] = OBJECT_ID(N'[ReminderRules]'))
        SET IDENTITY_INSERT [ReminderRules] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Work', N'Taken') AND [object_id] = OBJECT_ID(N'[Turns]'))
        SET IDENTITY_INSERT [Turns] ON;
    EXEC(N'INSERT INTO [Turns] ([Work], [Taken])
    VALUES (N''ClaimMail'', CAST(0 AS bigint)),
    (N''LoadCounterparts'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Work', N'Taken') AND [object_id] = OBJECT_ID(N'[Turns]'))
        SET IDENTITY_INSERT [Turns] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Accounts] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Accounts] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_AnswerRecords_InvitationId] ON [AnswerRecords] ([InvitationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_ApiKeys_AccountId] ON [ApiKeys] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApiKeys_Hash] ON [ApiKeys] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_At] ON [AuditEntries] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_Entity_EntityKey] ON [AuditEntries] ([Entity], [EntityKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_CalendarFeeds_AccountId] ON [CalendarFeeds] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_CalendarFeeds_CampaignId] ON [CalendarFeeds] ([CampaignId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarFeeds_Hash] ON [CalendarFeeds] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarFeeds_UniqueKey] ON [CalendarFeeds] ([UniqueKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Campaigns_PreviousCampaignId] ON [Campaigns] ([PreviousCampaignId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Campaigns_Slug] ON [Campaigns] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Commitment_EngagementId] ON [Commitment] ([EngagementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Contacts_Email] ON [Contacts] ([Email]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Engagements_CampaignId_StateIso2] ON [Engagements] ([CampaignId], [StateIso2]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Engagements_OwnerId] ON [Engagements] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Engagements_StateIso2] ON [Engagements] ([StateIso2]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_FollowUps_CampaignId] ON [FollowUps] ([CampaignId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_FollowUps_EngagementId] ON [FollowUps] ([EngagementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_FollowUps_MeetingId] ON [FollowUps] ([MeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_FollowUps_OwnerId_DueOn] ON [FollowUps] ([OwnerId], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FollowUps_UniqueKey] ON [FollowUps] ([UniqueKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_IncomingMails_EngagementId] ON [IncomingMails] ([EngagementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_IncomingMails_InvitationId] ON [IncomingMails] ([InvitationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_IncomingMails_MeetingId] ON [IncomingMails] ([MeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_IncomingMails_MessageId] ON [IncomingMails] ([MessageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_IncomingMails_Status_ReceivedAt] ON [IncomingMails] ([Status], [ReceivedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_InteractionParticipant_ParticipantsId] ON [InteractionParticipant] ([ParticipantsId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Interactions_EngagementId_At] ON [Interactions] ([EngagementId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Interactions_MeetingId] ON [Interactions] ([MeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Interactions_OrganisationId] ON [Interactions] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Invitations_ContactId] ON [Invitations] ([ContactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Invitations_MeetingId_OrganisationId_ContactId] ON [Invitations] ([MeetingId], [OrganisationId], [ContactId]) WHERE [OrganisationId] IS NOT NULL AND [ContactId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Invitations_OrganisationId] ON [Invitations] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Invitations_StateIso2] ON [Invitations] ([StateIso2]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_MailEvents_MailId] ON [MailEvents] ([MailId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_MailPauses_EndedAt] ON [MailPauses] ([EndedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_MailTemplates_Purpose_Language_Number] ON [MailTemplates] ([Purpose], [Language], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_MeetingFiles_ContentId] ON [MeetingFiles] ([ContentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_MeetingFiles_MeetingId] ON [MeetingFiles] ([MeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Meetings_CampaignId_StartsAt] ON [Meetings] ([CampaignId], [StartsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Meetings_SeriesId] ON [Meetings] ([SeriesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Organisations_StateIso2_Kind] ON [Organisations] ([StateIso2], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_OutboundMailFile_OutboundMailId] ON [OutboundMailFile] ([OutboundMailId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_OutboundMails_InvitationId] ON [OutboundMails] ([InvitationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_OutboundMails_MeetingId] ON [OutboundMails] ([MeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_OutboundMails_ResendOf] ON [OutboundMails] ([ResendOf]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_OutboundMails_SentAt] ON [OutboundMails] ([SentAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_OutboundMails_State_DueAt] ON [OutboundMails] ([State], [DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OutboundMails_UniqueKey] ON [OutboundMails] ([UniqueKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_PositionRecord_EngagementId] ON [PositionRecord] ([EngagementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Posts_OrganisationId] ON [Posts] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SavedViews_AccountId_Name] ON [SavedViews] ([AccountId], [Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_StageChange_EngagementId] ON [StageChange] ([EngagementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_StateMembership_StateIso2] ON [StateMembership] ([StateIso2]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StateOutcome_MeetingId_StateIso2] ON [StateOutcome] ([MeetingId], [StateIso2]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_StateOutcome_StateIso2] ON [StateOutcome] ([StateIso2]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Tenures_ContactId] ON [Tenures] ([ContactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_Tenures_PostId] ON [Tenures] ([PostId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    CREATE INDEX [IX_VoteRecord_EngagementId] ON [VoteRecord] ([EngagementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122171924_CampaignTitles'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122171924_CampaignTitles', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129112310_KeepIncomingMessages'
)
BEGIN
    ALTER TABLE [MailboxReadings] ADD [LeaseUntil] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129112310_KeepIncomingMessages'
)
BEGIN
    ALTER TABLE [MailboxReadings] ADD [ReaderId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129112310_KeepIncomingMessages'
)
BEGIN
    CREATE TABLE [IncomingMailSources] (
        [MailId] uniqueidentifier NOT NULL,
        [Gzip] varbinary(max) NOT NULL,
        CONSTRAINT [PK_IncomingMailSources] PRIMARY KEY ([MailId]),
        CONSTRAINT [FK_IncomingMailSources_IncomingMails_MailId] FOREIGN KEY ([MailId]) REFERENCES [IncomingMails] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129112310_KeepIncomingMessages'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129112310_KeepIncomingMessages', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129153414_KeepTzVersion'
)
BEGIN
    ALTER TABLE [Meetings] ADD [StartsAtByOlderClocks] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129153414_KeepTzVersion'
)
BEGIN
    ALTER TABLE [Meetings] ADD [TzVersion] nvarchar(64) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129153414_KeepTzVersion'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129153414_KeepTzVersion', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155418_KeepKeyedRequests'
)
BEGIN
    CREATE TABLE [KeyedRequests] (
        [Id] nvarchar(64) NOT NULL,
        [Fingerprint] nvarchar(64) NOT NULL,
        [ReceivedAt] datetime2 NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [Attempt] uniqueidentifier NOT NULL,
        [DoneAt] datetime2 NULL,
        [Status] int NULL,
        [ContentType] nvarchar(300) NULL,
        [Location] nvarchar(2000) NULL,
        [ETag] nvarchar(300) NULL,
        [Body] varbinary(max) NULL,
        CONSTRAINT [PK_KeyedRequests] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155418_KeepKeyedRequests'
)
BEGIN
    CREATE INDEX [IX_KeyedRequests_ReceivedAt] ON [KeyedRequests] ([ReceivedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155418_KeepKeyedRequests'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129155418_KeepKeyedRequests', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ClaimedBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [DeferredSince] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ToldEndsAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ToldLink] nvarchar(2000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ToldPlace] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ToldSequence] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ToldStartsAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ToldTimeZone] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [ToldWords] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Announced_EndsAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Announced_Link] nvarchar(2000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Announced_Place] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Announced_Sequence] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Announced_StartsAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Announced_TimeZone] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Announced_Words] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    ALTER TABLE [Meetings] ADD [NewestSequence] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    CREATE TABLE [MailOutages] (
        [Id] uniqueidentifier NOT NULL,
        [Since] datetime2 NOT NULL,
        [Reason] nvarchar(2000) NOT NULL,
        [Tries] int NOT NULL,
        [NextTryAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        CONSTRAINT [PK_MailOutages] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    CREATE INDEX [IX_MailOutages_EndedAt] ON [MailOutages] ([EndedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    UPDATE "OutboundMails" SET
      "ToldSequence" = (SELECT COALESCE(i."SentSequence", 0) FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldStartsAt" = (SELECT i."ToldStartsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldEndsAt" = (SELECT i."ToldEndsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldTimeZone" = (SELECT m."TimeZone" FROM "Meetings" m WHERE m."Id" = "OutboundMails"."MeetingId"),
      "ToldPlace" = (SELECT COALESCE(i."ToldPlace", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldLink" = (SELECT i."ToldLink" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldWords" = (SELECT COALESCE(i."ToldWords", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId")
    WHERE "InvitationId" IN (SELECT i."Id" FROM "Invitations" i WHERE i."ToldStartsAt" IS NOT NULL)
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    UPDATE "Meetings" SET "NewestSequence" = "Sequence", "Announced_Sequence" = "Sequence", "Announced_StartsAt" = "StartsAt",
      "Announced_EndsAt" = "EndsAt", "Announced_TimeZone" = "TimeZone", "Announced_Place" = "Place", "Announced_Link" = "Link",
      "Announced_Words" = ''
    WHERE "Status" = 'Sent'
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    UPDATE "Meetings" SET "NewestSequence" = "Sequence" WHERE "Status" <> 'Sent'
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Invitations]') AND [c].[name] = N'ToldEndsAt');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [Invitations] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [Invitations] DROP COLUMN [ToldEndsAt];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    DECLARE @var1 nvarchar(max);
    SELECT @var1 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Invitations]') AND [c].[name] = N'ToldLink');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [Invitations] DROP CONSTRAINT ' + @var1 + ';');
    ALTER TABLE [Invitations] DROP COLUMN [ToldLink];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    DECLARE @var2 nvarchar(max);
    SELECT @var2 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Invitations]') AND [c].[name] = N'ToldPlace');
    IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [Invitations] DROP CONSTRAINT ' + @var2 + ';');
    ALTER TABLE [Invitations] DROP COLUMN [ToldPlace];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    DECLARE @var3 nvarchar(max);
    SELECT @var3 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Invitations]') AND [c].[name] = N'ToldWords');
    IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [Invitations] DROP CONSTRAINT ' + @var3 + ';');
    ALTER TABLE [Invitations] DROP COLUMN [ToldWords];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    EXEC sp_rename N'[Invitations].[ToldStartsAt]', N'AnsweredStartsAt', 'COLUMN';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    UPDATE "Invitations" SET "AnsweredStartsAt" = NULL
    WHERE "AnsweredAt" IS NULL OR "AnsweredSequence" IS NULL OR "SentSequence" IS NULL OR "AnsweredSequence" <> "SentSequence"
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129155630_TrueLetters'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129155630_TrueLetters', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    DROP INDEX [IX_FollowUps_CampaignId] ON [FollowUps];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Engagements] ADD [OnFile_BilateralMeeting] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Engagements] ADD [OnFile_InformationMeeting] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Engagements] ADD [OnFile_LastContactAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Engagements] ADD [OnFile_MinistryCounterpartUntil] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Engagements] ADD [OnFile_MinistryInteraction] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Engagements] ADD [OnFile_MissionCounterpartUntil] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Engagements] ADD [OnFile_Outbound] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Campaigns] ADD [ReferenceStamp] uniqueidentifier NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    ALTER TABLE [Campaigns] ADD [Stamp] uniqueidentifier NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    CREATE TABLE [WorkTallies] (
        [CampaignId] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Day] date NOT NULL,
        [Interactions] int NOT NULL,
        CONSTRAINT [PK_WorkTallies] PRIMARY KEY ([CampaignId], [AccountId], [Day]),
        CONSTRAINT [FK_WorkTallies_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]),
        CONSTRAINT [FK_WorkTallies_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    CREATE INDEX [IX_OutboundMails_CampaignId_StateIso2_SentAt] ON [OutboundMails] ([CampaignId], [StateIso2], [SentAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    CREATE INDEX [IX_Meetings_CampaignId_EndsAt_StartsAt_Status_OrganiserId] ON [Meetings] ([CampaignId], [EndsAt], [StartsAt], [Status], [OrganiserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    CREATE INDEX [IX_FollowUps_CampaignId_DoneAt_OwnerId] ON [FollowUps] ([CampaignId], [DoneAt], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    CREATE INDEX [IX_WorkTallies_AccountId] ON [WorkTallies] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130021303_KeepFigures'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130021303_KeepFigures', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [MeetingFiles] DROP CONSTRAINT [FK_MeetingFiles_Meetings_MeetingId];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD [CircularId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    DECLARE @var4 nvarchar(max);
    SELECT @var4 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[MeetingFiles]') AND [c].[name] = N'MeetingId');
    IF @var4 IS NOT NULL EXEC(N'ALTER TABLE [MeetingFiles] DROP CONSTRAINT ' + @var4 + ';');
    ALTER TABLE [MeetingFiles] ALTER COLUMN [MeetingId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [MeetingFiles] ADD [CircularId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [FollowUps] ADD [DoneReason] nvarchar(2000) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [Accounts] ADD [PasswordChangedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [AccountLinks] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Email] nvarchar(300) NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        CONSTRAINT [PK_AccountLinks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountLinks_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [AuthenticatorApps] (
        [AccountId] uniqueidentifier NOT NULL,
        [ProtectedSecret] nvarchar(2000) NOT NULL,
        [ConfirmedAt] datetime2 NULL,
        [LastStep] bigint NOT NULL,
        CONSTRAINT [PK_AuthenticatorApps] PRIMARY KEY ([AccountId]),
        CONSTRAINT [FK_AuthenticatorApps_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [Circulars] (
        [Id] uniqueidentifier NOT NULL,
        [CampaignId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [States] nvarchar(max) NOT NULL,
        [Words] nvarchar(max) NOT NULL,
        [WrittenBy] nvarchar(300) NOT NULL,
        [WrittenAt] datetime2 NOT NULL,
        [SentAt] datetime2 NULL,
        [SentBy] nvarchar(300) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Circulars] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Circulars_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [EngagementTallies] (
        [EngagementId] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Interactions] int NOT NULL,
        CONSTRAINT [PK_EngagementTallies] PRIMARY KEY ([EngagementId], [AccountId]),
        CONSTRAINT [FK_EngagementTallies_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]),
        CONSTRAINT [FK_EngagementTallies_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [NoticeReadings] (
        [AccountId] uniqueidentifier NOT NULL,
        [SeenUntil] datetime2 NULL,
        [DigestUntil] datetime2 NULL,
        CONSTRAINT [PK_NoticeReadings] PRIMARY KEY ([AccountId]),
        CONSTRAINT [FK_NoticeReadings_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [Notices] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [CampaignId] uniqueidentifier NOT NULL,
        [EngagementId] uniqueidentifier NULL,
        [InteractionId] uniqueidentifier NULL,
        [FollowUpId] uniqueidentifier NULL,
        [ById] uniqueidentifier NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_Notices] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Notices_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]),
        CONSTRAINT [FK_Notices_Accounts_ById] FOREIGN KEY ([ById]) REFERENCES [Accounts] ([Id]),
        CONSTRAINT [FK_Notices_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id]),
        CONSTRAINT [FK_Notices_Engagements_EngagementId] FOREIGN KEY ([EngagementId]) REFERENCES [Engagements] ([Id]),
        CONSTRAINT [FK_Notices_FollowUps_FollowUpId] FOREIGN KEY ([FollowUpId]) REFERENCES [FollowUps] ([Id]),
        CONSTRAINT [FK_Notices_Interactions_InteractionId] FOREIGN KEY ([InteractionId]) REFERENCES [Interactions] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [RecoveryCodes] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_RecoveryCodes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RecoveryCodes_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [Sessions] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [SeenAt] datetime2 NOT NULL,
        [ConfirmedAt] datetime2 NOT NULL,
        [HasSecondFactor] bit NOT NULL,
        [Address] nvarchar(64) NOT NULL,
        [Browser] nvarchar(300) NOT NULL,
        CONSTRAINT [PK_Sessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Sessions_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE TABLE [SignInDelays] (
        [Id] nvarchar(64) NOT NULL,
        [Tries] int NOT NULL,
        [TriedAt] datetime2 NOT NULL,
        [FreeAt] datetime2 NOT NULL,
        CONSTRAINT [PK_SignInDelays] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_OutboundMails_CircularId] ON [OutboundMails] ([CircularId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_MeetingFiles_CircularId] ON [MeetingFiles] ([CircularId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Invitations_AnsweredAt] ON [Invitations] ([AnsweredAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_AccountLinks_AccountId] ON [AccountLinks] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccountLinks_Hash] ON [AccountLinks] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Circulars_CampaignId_WrittenAt] ON [Circulars] ([CampaignId], [WrittenAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_EngagementTallies_AccountId] ON [EngagementTallies] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Notices_AccountId_At] ON [Notices] ([AccountId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Notices_ById] ON [Notices] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Notices_CampaignId] ON [Notices] ([CampaignId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Notices_EngagementId] ON [Notices] ([EngagementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Notices_FollowUpId] ON [Notices] ([FollowUpId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Notices_InteractionId] ON [Notices] ([InteractionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_RecoveryCodes_AccountId_Hash] ON [RecoveryCodes] ([AccountId], [Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_Sessions_AccountId] ON [Sessions] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Sessions_Hash] ON [Sessions] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    CREATE INDEX [IX_SignInDelays_TriedAt] ON [SignInDelays] ([TriedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [MeetingFiles] ADD CONSTRAINT [FK_MeetingFiles_Circulars_CircularId] FOREIGN KEY ([CircularId]) REFERENCES [Circulars] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [MeetingFiles] ADD CONSTRAINT [FK_MeetingFiles_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    ALTER TABLE [OutboundMails] ADD CONSTRAINT [FK_OutboundMails_Circulars_CircularId] FOREIGN KEY ([CircularId]) REFERENCES [Circulars] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130102502_SignInsNoticesAndCirculars'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130102502_SignInsNoticesAndCirculars', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    EXEC sp_rename N'[Engagements].[Position]', N'SecretariatPosition_Position', 'COLUMN';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    EXEC sp_rename N'[Engagements].[PositionOn]', N'SecretariatPosition_On', 'COLUMN';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    EXEC sp_rename N'[Engagements].[PositionBasis]', N'SecretariatPosition_Basis', 'COLUMN';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [WorkTallies] ADD [AllianceInteractions] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [WorkTallies] ADD [SecretariatInteractions] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Sessions] ADD [ProviderToken] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [PositionRecord] ADD [Confidentiality] int NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Organisations] ADD [NameEs] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Organisations] ADD [NameFr] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Confidentiality] int NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [MeetingFiles] ADD [Confidentiality] int NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Interactions] ADD [Confidentiality] int NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [EngagementTallies] ADD [AllianceInteractions] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [EngagementTallies] ADD [SecretariatInteractions] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Engagements] ADD [AlliancePosition_Basis] nvarchar(40) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Engagements] ADD [AlliancePosition_On] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Engagements] ADD [AlliancePosition_Position] nvarchar(40) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Engagements] ADD [ManagersPosition_Basis] nvarchar(40) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Engagements] ADD [ManagersPosition_On] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [Engagements] ADD [ManagersPosition_Position] nvarchar(40) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [ApiKeyName] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [CampaignId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [Digest] varbinary(32) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [Name] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [PartOf] nvarchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [RemoteAddress] nvarchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [Salt] varbinary(16) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [AuditEntries] ADD [StateIso2] nvarchar(2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [ApiKeys] ADD [ExpiresOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    ALTER TABLE [ApiKeys] ADD [Scopes] nvarchar(max) NOT NULL DEFAULT N'Read Write IncomingMail Export Administer';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE TABLE [AuditLinks] (
        [Sequence] bigint NOT NULL,
        [EntryId] uniqueidentifier NOT NULL,
        [Digest] varbinary(32) NOT NULL,
        [Link] varbinary(32) NOT NULL,
        CONSTRAINT [PK_AuditLinks] PRIMARY KEY ([Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE TABLE [Passkeys] (
        [Id] uniqueidentifier NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [LastUsedAt] datetime2 NULL,
        [IsBackedUp] bit NOT NULL,
        [IsBackupEligible] bit NOT NULL,
        [IsUserVerified] bit NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [PublicKey] varbinary(2000) NOT NULL,
        [SignCount] bigint NOT NULL,
        [Transports] nvarchar(max) NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [CredentialId] varbinary(1023) NOT NULL,
        CONSTRAINT [PK_Passkeys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Passkeys_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE TABLE [RecordReaders] (
        [RecordId] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_RecordReaders] PRIMARY KEY ([RecordId], [AccountId]),
        CONSTRAINT [FK_RecordReaders_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE TABLE [Webhooks] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [Url] nvarchar(2000) NOT NULL,
        [Events] nvarchar(max) NOT NULL,
        [IsOff] bit NOT NULL,
        [ProtectedSecret] nvarchar(2000) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ReadUpTo] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Webhooks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE TABLE [WebhookDeliveries] (
        [Id] uniqueidentifier NOT NULL,
        [WebhookId] uniqueidentifier NOT NULL,
        [Event] nvarchar(40) NOT NULL,
        [Sequence] bigint NULL,
        [Body] nvarchar(max) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [Tries] int NOT NULL,
        [TriedAt] datetime2 NULL,
        [LastStatus] int NULL,
        [LastError] nvarchar(2000) NULL,
        [ClaimId] uniqueidentifier NULL,
        [LeaseUntil] datetime2 NULL,
        CONSTRAINT [PK_WebhookDeliveries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WebhookDeliveries_Webhooks_WebhookId] FOREIGN KEY ([WebhookId]) REFERENCES [Webhooks] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Work', N'Taken') AND [object_id] = OBJECT_ID(N'[Turns]'))
        SET IDENTITY_INSERT [Turns] ON;
    EXEC(N'INSERT INTO [Turns] ([Work], [Taken])
    VALUES (N''ChainAudit'', CAST(0 AS bigint)),
    (N''QueueWebhooks'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Work', N'Taken') AND [object_id] = OBJECT_ID(N'[Turns]'))
        SET IDENTITY_INSERT [Turns] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_AccountId_At] ON [AuditEntries] ([AccountId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_PartOf] ON [AuditEntries] ([PartOf]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_StateIso2_At] ON [AuditEntries] ([StateIso2], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditLinks_EntryId] ON [AuditLinks] ([EntryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE INDEX [IX_Passkeys_AccountId] ON [Passkeys] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Passkeys_CredentialId] ON [Passkeys] ([CredentialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE INDEX [IX_RecordReaders_AccountId] ON [RecordReaders] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE INDEX [IX_WebhookDeliveries_CreatedAt] ON [WebhookDeliveries] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    CREATE INDEX [IX_WebhookDeliveries_State_DueAt] ON [WebhookDeliveries] ([State], [DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_WebhookDeliveries_WebhookId_Sequence] ON [WebhookDeliveries] ([WebhookId], [Sequence]) WHERE [Sequence] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    UPDATE "Engagements" SET "AlliancePosition_Position" = 'Unknown', "AlliancePosition_Basis" = 'CarriedOver',
      "ManagersPosition_Position" = "SecretariatPosition_Position", "ManagersPosition_Basis" = "SecretariatPosition_Basis",
      "ManagersPosition_On" = "SecretariatPosition_On";
    UPDATE "Interactions" SET "Confidentiality" = 0 WHERE "Source" <> '';
    UPDATE "PositionRecord" SET "Confidentiality" = 0 WHERE "RecordedById" IS NULL;
    UPDATE "WorkTallies" SET "SecretariatInteractions" = "Interactions";
    UPDATE "EngagementTallies" SET "SecretariatInteractions" = "Interactions";
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130140524_ReadersPasskeysAndAudit'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130140524_ReadersPasskeysAndAudit', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    ALTER TABLE [Contacts] ADD [CollectedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    ALTER TABLE [Contacts] ADD [ErasedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    ALTER TABLE [Contacts] ADD [InformedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    ALTER TABLE [Contacts] ADD [LegalBasis] nvarchar(40) NOT NULL DEFAULT N'LegitimateInterests';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    CREATE TABLE [DataProtectionSettings] (
        [Id] uniqueidentifier NOT NULL,
        [Controller] nvarchar(300) NOT NULL,
        [ControllerAddress] nvarchar(2000) NOT NULL,
        [ContactEmail] nvarchar(300) NOT NULL,
        [RetentionMonths] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_DataProtectionSettings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    CREATE TABLE [SharingRecords] (
        [Id] uniqueidentifier NOT NULL,
        [SharedOn] date NOT NULL,
        [Recipient] nvarchar(300) NOT NULL,
        [What] nvarchar(2000) NOT NULL,
        [Purpose] nvarchar(2000) NOT NULL,
        [LegalBasis] nvarchar(40) NOT NULL,
        [ContactId] uniqueidentifier NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] uniqueidentifier NULL,
        CONSTRAINT [PK_SharingRecords] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SharingRecords_Accounts_RecordedById] FOREIGN KEY ([RecordedById]) REFERENCES [Accounts] ([Id]),
        CONSTRAINT [FK_SharingRecords_Contacts_ContactId] FOREIGN KEY ([ContactId]) REFERENCES [Contacts] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    CREATE INDEX [IX_SharingRecords_ContactId] ON [SharingRecords] ([ContactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    CREATE INDEX [IX_SharingRecords_RecordedById] ON [SharingRecords] ([RecordedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    CREATE INDEX [IX_SharingRecords_SharedOn] ON [SharingRecords] ([SharedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130171845_DataProtection'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130171845_DataProtection', N'10.0.15');
END;

COMMIT;
GO

