CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Accounts" (
        "Id" uuid NOT NULL,
        "DisplayName" character varying(300) NOT NULL,
        "Role" character varying(40) NOT NULL,
        "Language" character varying(64) NOT NULL,
        "TimeZone" character varying(64) NOT NULL,
        "MorningDigest" boolean NOT NULL DEFAULT TRUE,
        "WeeklyReport" boolean NOT NULL DEFAULT TRUE,
        "IsDisabled" boolean NOT NULL,
        "Version" integer NOT NULL,
        "UserName" character varying(256),
        "NormalizedUserName" character varying(256),
        "Email" character varying(256),
        "NormalizedEmail" character varying(256),
        "EmailConfirmed" boolean NOT NULL,
        "PasswordHash" character varying(300),
        "SecurityStamp" character varying(300),
        "ConcurrencyStamp" character varying(300),
        "PhoneNumber" character varying(300),
        "PhoneNumberConfirmed" boolean NOT NULL,
        "TwoFactorEnabled" boolean NOT NULL,
        "LockoutEnd" timestamp with time zone,
        "LockoutEnabled" boolean NOT NULL,
        "AccessFailedCount" integer NOT NULL,
        CONSTRAINT "PK_Accounts" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "AuditEntries" (
        "Id" uuid NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "AccountId" uuid,
        "AccountName" character varying(300) NOT NULL,
        "Action" character varying(300) NOT NULL,
        "Entity" character varying(300) NOT NULL,
        "EntityKey" character varying(300) NOT NULL,
        "Changes" text NOT NULL,
        CONSTRAINT "PK_AuditEntries" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Campaigns" (
        "Id" uuid NOT NULL,
        "Slug" character varying(64) NOT NULL,
        "TitleEn" character varying(300) NOT NULL,
        "TitleFr" character varying(300) NOT NULL,
        "TitleEs" character varying(300) NOT NULL,
        "TitleAr" character varying(300) NOT NULL,
        "TitleRu" character varying(300) NOT NULL,
        "TitleZh" character varying(300) NOT NULL,
        "Description" character varying(2000) NOT NULL,
        "Session" integer NOT NULL,
        "DraftSymbol" character varying(300),
        "ResolutionSymbol" character varying(300),
        "OpensOn" date NOT NULL,
        "ClosesOn" date,
        "AdoptedOn" date,
        "Target" integer,
        "TimeZone" character varying(300) NOT NULL,
        "AutoAdvance" boolean NOT NULL,
        "CoLeads" text[] NOT NULL,
        "PreviousCampaignId" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Campaigns" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Campaigns_Campaigns_PreviousCampaignId" FOREIGN KEY ("PreviousCampaignId") REFERENCES "Campaigns" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "ClosedDays" (
        "Date" date NOT NULL,
        "Name" character varying(300) NOT NULL,
        "Certainty" character varying(300) NOT NULL,
        CONSTRAINT "PK_ClosedDays" PRIMARY KEY ("Date")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Contacts" (
        "Id" uuid NOT NULL,
        "CourtesyTitle" character varying(300) NOT NULL,
        "Courtesy" character varying(40) NOT NULL,
        "IsAmbassador" boolean NOT NULL,
        "GivenName" character varying(300) NOT NULL,
        "FamilyName" character varying(300) NOT NULL,
        "Language" character varying(300),
        "Email" character varying(300),
        "Phone" character varying(300),
        "Source" character varying(2000) NOT NULL,
        "ObjectsToMail" boolean NOT NULL,
        "Version" integer NOT NULL,
        "SearchText" text,
        CONSTRAINT "PK_Contacts" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "ImportedEvents" (
        "Key" character varying(300) NOT NULL,
        "At" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_ImportedEvents" PRIMARY KEY ("Key")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "MailboxReadings" (
        "Mailbox" character varying(300) NOT NULL,
        "UidValidity" bigint NOT NULL,
        "LastUid" bigint NOT NULL,
        "ReadAt" timestamp with time zone NOT NULL,
        "Problem" character varying(40),
        "ProblemDetail" character varying(2000) NOT NULL,
        CONSTRAINT "PK_MailboxReadings" PRIMARY KEY ("Mailbox")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "MailPauses" (
        "Id" uuid NOT NULL,
        "Reason" character varying(2000) NOT NULL,
        "By" character varying(300) NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "EndedBy" character varying(300),
        CONSTRAINT "PK_MailPauses" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "MailSuppressions" (
        "Address" character varying(300) NOT NULL,
        "Cause" character varying(40) NOT NULL DEFAULT 'Bounced',
        "Reason" character varying(2000) NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "By" character varying(300),
        "LiftedAt" timestamp with time zone,
        "LiftedBy" character varying(300),
        "LiftedReason" character varying(2000),
        CONSTRAINT "PK_MailSuppressions" PRIMARY KEY ("Address")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "MailTemplates" (
        "Id" uuid NOT NULL,
        "Purpose" character varying(40) NOT NULL,
        "Language" character varying(2) NOT NULL,
        "Number" integer NOT NULL,
        "Subject" character varying(300) NOT NULL,
        "Body" text NOT NULL,
        "Note" character varying(2000) NOT NULL,
        "SavedBy" character varying(300) NOT NULL,
        "SavedAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_MailTemplates" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "MeetingFileContents" (
        "Id" uuid NOT NULL,
        "Bytes" bytea NOT NULL,
        CONSTRAINT "PK_MeetingFileContents" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "ReminderRules" (
        "Id" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "WorkingDays" integer NOT NULL,
        "FromHour" integer NOT NULL,
        "UntilHour" integer NOT NULL,
        "FromStage" integer NOT NULL,
        "IsActive" boolean NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_ReminderRules" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "SigningKeys" (
        "Id" uuid NOT NULL,
        "Xml" character varying(20000) NOT NULL,
        CONSTRAINT "PK_SigningKeys" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "States" (
        "Iso2" character varying(2) NOT NULL,
        "Version" integer NOT NULL,
        "Facts_AfricanUnion" boolean NOT NULL,
        "Facts_Capital" character varying(300) NOT NULL,
        "Facts_CapitalTimeZone" character varying(300) NOT NULL,
        "Facts_CorrespondenceConfidence" character varying(40) NOT NULL,
        "Facts_CorrespondenceFallback" character varying(300) NOT NULL,
        "Facts_CorrespondenceLanguage" character varying(300) NOT NULL,
        "Facts_EuropeanUnion" boolean NOT NULL,
        "Facts_Francophonie" boolean NOT NULL,
        "Facts_NameEn" character varying(300) NOT NULL,
        "Facts_NameEs" character varying(300) NOT NULL,
        "Facts_NameFr" character varying(300) NOT NULL,
        "Facts_NationalDay" character varying(300),
        "Facts_Oecd" boolean NOT NULL,
        "Facts_RegionalGroup" character varying(40) NOT NULL,
        "Facts_Weekend" character varying(300) NOT NULL,
        "Identity_ArticleEn" character varying(300) NOT NULL,
        "Identity_ArticleEs" character varying(300) NOT NULL,
        "Identity_ArticleFr" character varying(300) NOT NULL,
        "Identity_CosponsorRight" character varying(40) NOT NULL,
        "Identity_FormalEn" character varying(300) NOT NULL,
        "Identity_FormalEs" character varying(300) NOT NULL,
        "Identity_FormalEsGenitive" character varying(300) NOT NULL,
        "Identity_FormalFr" character varying(300) NOT NULL,
        "Identity_FormalFrGenitive" character varying(300) NOT NULL,
        "Identity_Iso3" character varying(300) NOT NULL,
        "Identity_Ldc" boolean NOT NULL,
        "Identity_Lldc" boolean NOT NULL,
        "Identity_M49" character varying(300) NOT NULL,
        "Identity_Note" character varying(300) NOT NULL,
        "Identity_Region" character varying(300) NOT NULL,
        "Identity_Sids" boolean NOT NULL,
        "Identity_Status" character varying(40) NOT NULL,
        "Identity_Subregion" character varying(300) NOT NULL,
        "Shipped_AfricanUnion" boolean NOT NULL,
        "Shipped_Capital" character varying(300) NOT NULL,
        "Shipped_CapitalTimeZone" character varying(300) NOT NULL,
        "Shipped_CorrespondenceConfidence" character varying(40) NOT NULL,
        "Shipped_CorrespondenceFallback" character varying(300) NOT NULL,
        "Shipped_CorrespondenceLanguage" character varying(300) NOT NULL,
        "Shipped_EuropeanUnion" boolean NOT NULL,
        "Shipped_Francophonie" boolean NOT NULL,
        "Shipped_NameEn" character varying(300) NOT NULL,
        "Shipped_NameEs" character varying(300) NOT NULL,
        "Shipped_NameFr" character varying(300) NOT NULL,
        "Shipped_NationalDay" character varying(300),
        "Shipped_Oecd" boolean NOT NULL,
        "Shipped_RegionalGroup" character varying(40) NOT NULL,
        "Shipped_Weekend" character varying(300) NOT NULL,
        CONSTRAINT "PK_States" PRIMARY KEY ("Iso2")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Turns" (
        "Work" character varying(40) NOT NULL,
        "Taken" bigint NOT NULL,
        CONSTRAINT "PK_Turns" PRIMARY KEY ("Work")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "ApiKeys" (
        "Id" uuid NOT NULL,
        "Name" character varying(300) NOT NULL,
        "Hash" character varying(64) NOT NULL,
        "AccountId" uuid NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "LastUsedOn" date,
        CONSTRAINT "PK_ApiKeys" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_ApiKeys_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "AspNetUserClaims" (
        "Id" integer GENERATED BY DEFAULT AS IDENTITY,
        "UserId" uuid NOT NULL,
        "ClaimType" character varying(300),
        "ClaimValue" character varying(300),
        CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_AspNetUserClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "AspNetUserLogins" (
        "LoginProvider" character varying(300) NOT NULL,
        "ProviderKey" character varying(300) NOT NULL,
        "ProviderDisplayName" character varying(300),
        "UserId" uuid NOT NULL,
        CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
        CONSTRAINT "FK_AspNetUserLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "AspNetUserTokens" (
        "UserId" uuid NOT NULL,
        "LoginProvider" character varying(300) NOT NULL,
        "Name" character varying(300) NOT NULL,
        "Value" character varying(300),
        CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
        CONSTRAINT "FK_AspNetUserTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "SavedViews" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Name" character varying(300) NOT NULL,
        "Query" character varying(2000) NOT NULL,
        "IsShared" boolean NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_SavedViews" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SavedViews_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "CalendarFeeds" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "CampaignId" uuid,
        "UniqueKey" character varying(300) NOT NULL,
        "Hash" character varying(64) NOT NULL,
        "WithFollowUps" boolean NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "LastReadOn" date,
        CONSTRAINT "PK_CalendarFeeds" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CalendarFeeds_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_CalendarFeeds_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Meetings" (
        "Id" uuid NOT NULL,
        "CampaignId" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Title" character varying(300) NOT NULL,
        "Agenda" text NOT NULL,
        "Translations" text NOT NULL,
        "Languages" text[] NOT NULL,
        "Interpretation" text[] NOT NULL,
        "SeriesId" uuid,
        "StartsLocal" timestamp without time zone NOT NULL,
        "EndsLocal" timestamp without time zone NOT NULL,
        "TimeZone" character varying(64) NOT NULL,
        "StartsAt" timestamp with time zone NOT NULL,
        "EndsAt" timestamp with time zone NOT NULL,
        "Place" character varying(300) NOT NULL,
        "Link" character varying(2000),
        "Status" character varying(40) NOT NULL,
        "Sequence" integer NOT NULL,
        "OrganiserId" uuid,
        "Outcome" text NOT NULL,
        "InternalNote" text NOT NULL,
        "Version" integer NOT NULL,
        "SearchText" text,
        CONSTRAINT "PK_Meetings" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Meetings_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "StageAllowance" (
        "CampaignId" uuid NOT NULL,
        "Stage" integer NOT NULL,
        "Days" integer NOT NULL,
        CONSTRAINT "PK_StageAllowance" PRIMARY KEY ("CampaignId", "Stage"),
        CONSTRAINT "FK_StageAllowance_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Engagements" (
        "Id" uuid NOT NULL,
        "CampaignId" uuid NOT NULL,
        "StateIso2" character varying(2) NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "Status" character varying(40) NOT NULL,
        "Stage" integer NOT NULL,
        "StageEnteredAt" timestamp with time zone NOT NULL,
        "FurthestStage" integer NOT NULL,
        "Position" character varying(40) NOT NULL,
        "PositionBasis" character varying(40) NOT NULL,
        "PositionOn" date,
        "PledgedOn" date,
        "SponsoredOn" date,
        "OnDraft" boolean NOT NULL,
        "FormerSponsor" boolean NOT NULL,
        "OwnerId" uuid,
        "Priority" character varying(40) NOT NULL DEFAULT 'Normal',
        "NextStep" character varying(2000) NOT NULL,
        "NextStepDue" date,
        "RemindersOff" boolean NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Engagements" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Engagements_Accounts_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "Accounts" ("Id"),
        CONSTRAINT "FK_Engagements_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
        CONSTRAINT "FK_Engagements_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Organisations" (
        "Id" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Name" character varying(300) NOT NULL,
        "StateIso2" character varying(2),
        "City" character varying(300) NOT NULL,
        "TimeZone" character varying(300) NOT NULL,
        "Email" character varying(300),
        "Phone" character varying(300),
        "Language" character varying(300),
        "IsLeadChannel" boolean NOT NULL,
        "Source" character varying(2000) NOT NULL,
        "VerifiedOn" date,
        "Version" integer NOT NULL,
        "SearchText" text,
        CONSTRAINT "PK_Organisations" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Organisations_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "StateMembership" (
        "Id" uuid NOT NULL,
        "StateIso2" character varying(2) NOT NULL,
        "Body" character varying(300) NOT NULL,
        "Role" character varying(300) NOT NULL,
        "Since" date NOT NULL,
        "Source" character varying(2000) NOT NULL,
        CONSTRAINT "PK_StateMembership" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_StateMembership_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "MeetingFiles" (
        "Id" uuid NOT NULL,
        "MeetingId" uuid NOT NULL,
        "Name" character varying(300) NOT NULL,
        "ContentType" character varying(300) NOT NULL,
        "Size" integer NOT NULL,
        "ContentId" uuid NOT NULL,
        "AddedAt" timestamp with time zone NOT NULL,
        "IsRemoved" boolean NOT NULL,
        CONSTRAINT "PK_MeetingFiles" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_MeetingFiles_MeetingFileContents_ContentId" FOREIGN KEY ("ContentId") REFERENCES "MeetingFileContents" ("Id"),
        CONSTRAINT "FK_MeetingFiles_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "StateOutcome" (
        "Id" uuid NOT NULL,
        "MeetingId" uuid NOT NULL,
        "StateIso2" character varying(2) NOT NULL,
        "Interest" character varying(40) NOT NULL,
        "Questions" character varying(2000) NOT NULL,
        "Decider" character varying(2000) NOT NULL,
        "NextStep" character varying(2000) NOT NULL,
        "InternalNote" character varying(2000) NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_StateOutcome" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_StateOutcome_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_StateOutcome_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Commitment" (
        "Id" uuid NOT NULL,
        "EngagementId" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Act" character varying(40) NOT NULL,
        "On" date NOT NULL,
        "Source" character varying(2000) NOT NULL,
        "OnDraft" boolean NOT NULL,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedById" uuid,
        "CorrectsId" uuid,
        CONSTRAINT "PK_Commitment" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Commitment_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "FollowUps" (
        "Id" uuid NOT NULL,
        "EngagementId" uuid,
        "MeetingId" uuid,
        "CampaignId" uuid NOT NULL,
        "OwnerId" uuid,
        "Title" character varying(300) NOT NULL,
        "PromisedByState" boolean NOT NULL,
        "DueOn" date NOT NULL,
        "Origin" character varying(40) NOT NULL,
        "UniqueKey" character varying(300) NOT NULL,
        "DoneAt" timestamp with time zone,
        "CreatedAt" timestamp with time zone NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_FollowUps" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_FollowUps_Accounts_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "Accounts" ("Id"),
        CONSTRAINT "FK_FollowUps_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
        CONSTRAINT "FK_FollowUps_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
        CONSTRAINT "FK_FollowUps_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "PositionRecord" (
        "Id" uuid NOT NULL,
        "EngagementId" uuid NOT NULL,
        "Position" character varying(40) NOT NULL,
        "Basis" character varying(40) NOT NULL,
        "On" date NOT NULL,
        "Source" character varying(2000) NOT NULL,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedById" uuid,
        "CorrectsId" uuid,
        CONSTRAINT "PK_PositionRecord" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PositionRecord_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "StageChange" (
        "Id" uuid NOT NULL,
        "EngagementId" uuid NOT NULL,
        "From" integer NOT NULL,
        "To" integer NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedById" uuid,
        "Evidence" character varying(2000),
        "Reason" character varying(2000),
        "CorrectsId" uuid,
        CONSTRAINT "PK_StageChange" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_StageChange_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "VoteRecord" (
        "Id" uuid NOT NULL,
        "EngagementId" uuid NOT NULL,
        "Choice" character varying(40) NOT NULL,
        "On" date NOT NULL,
        "Source" character varying(2000) NOT NULL,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedById" uuid,
        "CorrectsId" uuid,
        CONSTRAINT "PK_VoteRecord" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_VoteRecord_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Interactions" (
        "Id" uuid NOT NULL,
        "EngagementId" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Direction" character varying(40) NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "Subject" character varying(300) NOT NULL,
        "Notes" text NOT NULL,
        "Outcome" character varying(2000) NOT NULL,
        "Source" character varying(2000) NOT NULL,
        "OrganisationId" uuid,
        "MeetingId" uuid,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedById" uuid,
        "CorrectsId" uuid,
        "IsCorrected" boolean NOT NULL,
        "SearchText" text,
        CONSTRAINT "PK_Interactions" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Interactions_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
        CONSTRAINT "FK_Interactions_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id"),
        CONSTRAINT "FK_Interactions_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Invitations" (
        "Id" uuid NOT NULL,
        "MeetingId" uuid NOT NULL,
        "StateIso2" character varying(2),
        "OrganisationId" uuid,
        "ContactId" uuid,
        "SentSequence" integer,
        "SequenceOffset" integer NOT NULL,
        "LettersQueued" integer NOT NULL,
        "ToldStartsAt" timestamp with time zone,
        "ToldEndsAt" timestamp with time zone,
        "ToldPlace" character varying(300),
        "ToldLink" character varying(2000),
        "ToldWords" character varying(300),
        "IsRemoved" boolean NOT NULL,
        "Answer" character varying(40) NOT NULL,
        "AnsweredAt" timestamp with time zone,
        "AnsweredBy" character varying(40),
        "AnsweredSequence" integer,
        "Comment" character varying(2000) NOT NULL,
        "SubstituteName" character varying(300) NOT NULL,
        "SubstituteRank" character varying(300) NOT NULL,
        "Attendance" character varying(40) NOT NULL,
        "CameInstead" character varying(300) NOT NULL,
        CONSTRAINT "PK_Invitations" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Invitations_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id"),
        CONSTRAINT "FK_Invitations_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_Invitations_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id"),
        CONSTRAINT "FK_Invitations_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Posts" (
        "Id" uuid NOT NULL,
        "OrganisationId" uuid NOT NULL,
        "Title" character varying(300) NOT NULL,
        "Function" character varying(40) NOT NULL,
        CONSTRAINT "PK_Posts" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Posts_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "InteractionParticipant" (
        "InteractionId" uuid NOT NULL,
        "ParticipantsId" uuid NOT NULL,
        CONSTRAINT "PK_InteractionParticipant" PRIMARY KEY ("InteractionId", "ParticipantsId"),
        CONSTRAINT "FK_InteractionParticipant_Contacts_ParticipantsId" FOREIGN KEY ("ParticipantsId") REFERENCES "Contacts" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_InteractionParticipant_Interactions_InteractionId" FOREIGN KEY ("InteractionId") REFERENCES "Interactions" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "AnswerRecords" (
        "Id" uuid NOT NULL,
        "InvitationId" uuid NOT NULL,
        "Answer" character varying(40) NOT NULL,
        "Channel" character varying(40) NOT NULL,
        "GivenAt" timestamp with time zone NOT NULL,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedById" uuid,
        "Sequence" integer,
        "Comment" character varying(2000) NOT NULL,
        "SubstituteName" character varying(300) NOT NULL,
        "SubstituteRank" character varying(300) NOT NULL,
        CONSTRAINT "PK_AnswerRecords" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_AnswerRecords_Invitations_InvitationId" FOREIGN KEY ("InvitationId") REFERENCES "Invitations" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "IncomingMails" (
        "Id" uuid NOT NULL,
        "MessageId" character varying(300) NOT NULL,
        "ReceivedAt" timestamp with time zone NOT NULL,
        "FromAddress" character varying(300) NOT NULL,
        "FromName" character varying(300) NOT NULL,
        "Subject" character varying(300) NOT NULL,
        "Text" text NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Status" character varying(40) NOT NULL,
        "Problem" character varying(300),
        "Calendar" text,
        "MeetingId" uuid,
        "InvitationId" uuid,
        "EngagementId" uuid,
        CONSTRAINT "PK_IncomingMails" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_IncomingMails_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
        CONSTRAINT "FK_IncomingMails_Invitations_InvitationId" FOREIGN KEY ("InvitationId") REFERENCES "Invitations" ("Id"),
        CONSTRAINT "FK_IncomingMails_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "OutboundMails" (
        "Id" uuid NOT NULL,
        "Purpose" character varying(40) NOT NULL,
        "UniqueKey" character varying(300) NOT NULL,
        "CampaignId" uuid,
        "MeetingId" uuid,
        "InvitationId" uuid,
        "StateIso2" character varying(2),
        "ToName" character varying(300) NOT NULL,
        "ToAddress" character varying(300) NOT NULL,
        "Language" character varying(300) NOT NULL,
        "Subject" character varying(300) NOT NULL,
        "CalendarMethod" character varying(300),
        "ResendOf" uuid,
        "CreatedAt" timestamp with time zone NOT NULL,
        "State" character varying(40) NOT NULL,
        "Tries" integer NOT NULL,
        "DueAt" timestamp with time zone NOT NULL,
        "ClaimId" uuid,
        "LeaseUntil" timestamp with time zone,
        "LastError" character varying(2000),
        "SentAt" timestamp with time zone,
        CONSTRAINT "PK_OutboundMails" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_OutboundMails_Invitations_InvitationId" FOREIGN KEY ("InvitationId") REFERENCES "Invitations" ("Id"),
        CONSTRAINT "FK_OutboundMails_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "Tenures" (
        "Id" uuid NOT NULL,
        "ContactId" uuid NOT NULL,
        "PostId" uuid NOT NULL,
        "StartsOn" date NOT NULL,
        "EndsOn" date,
        "IsAdInterim" boolean NOT NULL,
        CONSTRAINT "PK_Tenures" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Tenures_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_Tenures_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "OutboundMailContents" (
        "Id" uuid NOT NULL,
        "Text" text NOT NULL,
        "Html" text NOT NULL,
        "Calendar" text,
        CONSTRAINT "PK_OutboundMailContents" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_OutboundMailContents_OutboundMails_Id" FOREIGN KEY ("Id") REFERENCES "OutboundMails" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "MailEvents" (
        "Id" uuid NOT NULL,
        "MailId" uuid NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Detail" character varying(2000) NOT NULL,
        "By" character varying(300),
        CONSTRAINT "PK_MailEvents" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_MailEvents_OutboundMailContents_MailId" FOREIGN KEY ("MailId") REFERENCES "OutboundMailContents" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE TABLE "OutboundMailFile" (
        "FilesId" uuid NOT NULL,
        "OutboundMailId" uuid NOT NULL,
        CONSTRAINT "PK_OutboundMailFile" PRIMARY KEY ("FilesId", "OutboundMailId"),
        CONSTRAINT "FK_OutboundMailFile_MeetingFiles_FilesId" FOREIGN KEY ("FilesId") REFERENCES "MeetingFiles" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_OutboundMailFile_OutboundMailContents_OutboundMailId" FOREIGN KEY ("OutboundMailId") REFERENCES "OutboundMailContents" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
    VALUES ('01900000-0000-7000-8000-000000000001', 9, 3, TRUE, 'AnswerMissing', 17, 1, 3);
    INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
    VALUES ('01900000-0000-7000-8000-000000000002', 9, 3, TRUE, 'MeetingAhead', 17, 1, 1);
    INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
    VALUES ('01900000-0000-7000-8000-000000000003', 9, 3, TRUE, 'Thanks', 17, 1, 1);
    INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
    VALUES ('01900000-0000-7000-8000-000000000004', 9, 3, TRUE, 'ClosingDate', 17, 1, 10);
    INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
    VALUES ('01900000-0000-7000-8000-000000000005', 9, 3, TRUE, 'ClosingDate', 17, 1, 3);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    INSERT INTO "Turns" ("Work", "Taken")
    VALUES ('ClaimMail', 0);
    INSERT INTO "Turns" ("Work", "Taken")
    VALUES ('LoadCounterparts', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_AnswerRecords_InvitationId" ON "AnswerRecords" ("InvitationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_ApiKeys_AccountId" ON "ApiKeys" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_ApiKeys_Hash" ON "ApiKeys" ("Hash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_AuditEntries_At" ON "AuditEntries" ("At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_AuditEntries_Entity_EntityKey" ON "AuditEntries" ("Entity", "EntityKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_CalendarFeeds_AccountId" ON "CalendarFeeds" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_CalendarFeeds_CampaignId" ON "CalendarFeeds" ("CampaignId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_CalendarFeeds_Hash" ON "CalendarFeeds" ("Hash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_CalendarFeeds_UniqueKey" ON "CalendarFeeds" ("UniqueKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Campaigns_PreviousCampaignId" ON "Campaigns" ("PreviousCampaignId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_Campaigns_Slug" ON "Campaigns" ("Slug");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Commitment_EngagementId" ON "Commitment" ("EngagementId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Contacts_Email" ON "Contacts" ("Email");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_Engagements_CampaignId_StateIso2" ON "Engagements" ("CampaignId", "StateIso2");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Engagements_OwnerId" ON "Engagements" ("OwnerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Engagements_StateIso2" ON "Engagements" ("StateIso2");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_FollowUps_CampaignId" ON "FollowUps" ("CampaignId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_FollowUps_EngagementId" ON "FollowUps" ("EngagementId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_FollowUps_MeetingId" ON "FollowUps" ("MeetingId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_FollowUps_OwnerId_DueOn" ON "FollowUps" ("OwnerId", "DueOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_FollowUps_UniqueKey" ON "FollowUps" ("UniqueKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_IncomingMails_EngagementId" ON "IncomingMails" ("EngagementId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_IncomingMails_InvitationId" ON "IncomingMails" ("InvitationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_IncomingMails_MeetingId" ON "IncomingMails" ("MeetingId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_IncomingMails_MessageId" ON "IncomingMails" ("MessageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_IncomingMails_Status_ReceivedAt" ON "IncomingMails" ("Status", "ReceivedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_InteractionParticipant_ParticipantsId" ON "InteractionParticipant" ("ParticipantsId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Interactions_EngagementId_At" ON "Interactions" ("EngagementId", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Interactions_MeetingId" ON "Interactions" ("MeetingId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Interactions_OrganisationId" ON "Interactions" ("OrganisationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Invitations_ContactId" ON "Invitations" ("ContactId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_Invitations_MeetingId_OrganisationId_ContactId" ON "Invitations" ("MeetingId", "OrganisationId", "ContactId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Invitations_OrganisationId" ON "Invitations" ("OrganisationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Invitations_StateIso2" ON "Invitations" ("StateIso2");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_MailEvents_MailId" ON "MailEvents" ("MailId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_MailPauses_EndedAt" ON "MailPauses" ("EndedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_MailTemplates_Purpose_Language_Number" ON "MailTemplates" ("Purpose", "Language", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_MeetingFiles_ContentId" ON "MeetingFiles" ("ContentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_MeetingFiles_MeetingId" ON "MeetingFiles" ("MeetingId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Meetings_CampaignId_StartsAt" ON "Meetings" ("CampaignId", "StartsAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Meetings_SeriesId" ON "Meetings" ("SeriesId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Organisations_StateIso2_Kind" ON "Organisations" ("StateIso2", "Kind");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_OutboundMailFile_OutboundMailId" ON "OutboundMailFile" ("OutboundMailId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_OutboundMails_InvitationId" ON "OutboundMails" ("InvitationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_OutboundMails_MeetingId" ON "OutboundMails" ("MeetingId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_OutboundMails_ResendOf" ON "OutboundMails" ("ResendOf");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_OutboundMails_SentAt" ON "OutboundMails" ("SentAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_OutboundMails_State_DueAt" ON "OutboundMails" ("State", "DueAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_OutboundMails_UniqueKey" ON "OutboundMails" ("UniqueKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_PositionRecord_EngagementId" ON "PositionRecord" ("EngagementId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Posts_OrganisationId" ON "Posts" ("OrganisationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_SavedViews_AccountId_Name" ON "SavedViews" ("AccountId", "Name");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_StageChange_EngagementId" ON "StageChange" ("EngagementId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_StateMembership_StateIso2" ON "StateMembership" ("StateIso2");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE UNIQUE INDEX "IX_StateOutcome_MeetingId_StateIso2" ON "StateOutcome" ("MeetingId", "StateIso2");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_StateOutcome_StateIso2" ON "StateOutcome" ("StateIso2");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Tenures_ContactId" ON "Tenures" ("ContactId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_Tenures_PostId" ON "Tenures" ("PostId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    CREATE INDEX "IX_VoteRecord_EngagementId" ON "VoteRecord" ("EngagementId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122171928_CampaignTitles') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261122171928_CampaignTitles', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129112312_KeepIncomingMessages') THEN
    ALTER TABLE "MailboxReadings" ADD "LeaseUntil" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129112312_KeepIncomingMessages') THEN
    ALTER TABLE "MailboxReadings" ADD "ReaderId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129112312_KeepIncomingMessages') THEN
    CREATE TABLE "IncomingMailSources" (
        "MailId" uuid NOT NULL,
        "Gzip" bytea NOT NULL,
        CONSTRAINT "PK_IncomingMailSources" PRIMARY KEY ("MailId"),
        CONSTRAINT "FK_IncomingMailSources_IncomingMails_MailId" FOREIGN KEY ("MailId") REFERENCES "IncomingMails" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129112312_KeepIncomingMessages') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129112312_KeepIncomingMessages', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129153417_KeepTzVersion') THEN
    ALTER TABLE "Meetings" ADD "StartsAtByOlderClocks" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129153417_KeepTzVersion') THEN
    ALTER TABLE "Meetings" ADD "TzVersion" character varying(64) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129153417_KeepTzVersion') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129153417_KeepTzVersion', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155423_KeepKeyedRequests') THEN
    CREATE TABLE "KeyedRequests" (
        "Id" character varying(64) NOT NULL,
        "Fingerprint" character varying(64) NOT NULL,
        "ReceivedAt" timestamp with time zone NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "Attempt" uuid NOT NULL,
        "DoneAt" timestamp with time zone,
        "Status" integer,
        "ContentType" character varying(300),
        "Location" character varying(2000),
        "ETag" character varying(300),
        "Body" bytea,
        CONSTRAINT "PK_KeyedRequests" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155423_KeepKeyedRequests') THEN
    CREATE INDEX "IX_KeyedRequests_ReceivedAt" ON "KeyedRequests" ("ReceivedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155423_KeepKeyedRequests') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129155423_KeepKeyedRequests', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ClaimedBy" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "DeferredSince" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ToldEndsAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ToldLink" character varying(2000);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ToldPlace" character varying(300) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ToldSequence" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ToldStartsAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ToldTimeZone" character varying(300) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "OutboundMails" ADD "ToldWords" character varying(300) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "Announced_EndsAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "Announced_Link" character varying(2000);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "Announced_Place" character varying(300);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "Announced_Sequence" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "Announced_StartsAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "Announced_TimeZone" character varying(300);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "Announced_Words" character varying(300);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Meetings" ADD "NewestSequence" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    CREATE TABLE "MailOutages" (
        "Id" uuid NOT NULL,
        "Since" timestamp with time zone NOT NULL,
        "Reason" character varying(2000) NOT NULL,
        "Tries" integer NOT NULL,
        "NextTryAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        CONSTRAINT "PK_MailOutages" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    CREATE INDEX "IX_MailOutages_EndedAt" ON "MailOutages" ("EndedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    UPDATE "OutboundMails" SET
      "ToldSequence" = (SELECT COALESCE(i."SentSequence", 0) FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldStartsAt" = (SELECT i."ToldStartsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldEndsAt" = (SELECT i."ToldEndsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldTimeZone" = (SELECT m."TimeZone" FROM "Meetings" m WHERE m."Id" = "OutboundMails"."MeetingId"),
      "ToldPlace" = (SELECT COALESCE(i."ToldPlace", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldLink" = (SELECT i."ToldLink" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
      "ToldWords" = (SELECT COALESCE(i."ToldWords", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId")
    WHERE "InvitationId" IN (SELECT i."Id" FROM "Invitations" i WHERE i."ToldStartsAt" IS NOT NULL)
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    UPDATE "Meetings" SET "NewestSequence" = "Sequence", "Announced_Sequence" = "Sequence", "Announced_StartsAt" = "StartsAt",
      "Announced_EndsAt" = "EndsAt", "Announced_TimeZone" = "TimeZone", "Announced_Place" = "Place", "Announced_Link" = "Link",
      "Announced_Words" = ''
    WHERE "Status" = 'Sent'
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    UPDATE "Meetings" SET "NewestSequence" = "Sequence" WHERE "Status" <> 'Sent'
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Invitations" DROP COLUMN "ToldEndsAt";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Invitations" DROP COLUMN "ToldLink";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Invitations" DROP COLUMN "ToldPlace";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Invitations" DROP COLUMN "ToldWords";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    ALTER TABLE "Invitations" RENAME COLUMN "ToldStartsAt" TO "AnsweredStartsAt";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    UPDATE "Invitations" SET "AnsweredStartsAt" = NULL
    WHERE "AnsweredAt" IS NULL OR "AnsweredSequence" IS NULL OR "SentSequence" IS NULL OR "AnsweredSequence" <> "SentSequence"
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129155635_TrueLetters') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129155635_TrueLetters', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    DROP INDEX "IX_FollowUps_CampaignId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Engagements" ADD "OnFile_BilateralMeeting" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Engagements" ADD "OnFile_InformationMeeting" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Engagements" ADD "OnFile_LastContactAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Engagements" ADD "OnFile_MinistryCounterpartUntil" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Engagements" ADD "OnFile_MinistryInteraction" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Engagements" ADD "OnFile_MissionCounterpartUntil" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Engagements" ADD "OnFile_Outbound" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Campaigns" ADD "ReferenceStamp" uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    ALTER TABLE "Campaigns" ADD "Stamp" uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    CREATE TABLE "WorkTallies" (
        "CampaignId" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Day" date NOT NULL,
        "Interactions" integer NOT NULL,
        CONSTRAINT "PK_WorkTallies" PRIMARY KEY ("CampaignId", "AccountId", "Day"),
        CONSTRAINT "FK_WorkTallies_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id"),
        CONSTRAINT "FK_WorkTallies_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    CREATE INDEX "IX_OutboundMails_CampaignId_StateIso2_SentAt" ON "OutboundMails" ("CampaignId", "StateIso2", "SentAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    CREATE INDEX "IX_Meetings_CampaignId_EndsAt_StartsAt_Status_OrganiserId" ON "Meetings" ("CampaignId", "EndsAt", "StartsAt", "Status", "OrganiserId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    CREATE INDEX "IX_FollowUps_CampaignId_DoneAt_OwnerId" ON "FollowUps" ("CampaignId", "DoneAt", "OwnerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    CREATE INDEX "IX_WorkTallies_AccountId" ON "WorkTallies" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130021305_KeepFigures') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261130021305_KeepFigures', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "MeetingFiles" DROP CONSTRAINT "FK_MeetingFiles_Meetings_MeetingId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "OutboundMails" ADD "CircularId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "MeetingFiles" ALTER COLUMN "MeetingId" DROP NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "MeetingFiles" ADD "CircularId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "FollowUps" ADD "DoneReason" character varying(2000) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "Accounts" ADD "PasswordChangedAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "AccountLinks" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Hash" character varying(64) NOT NULL,
        "Email" character varying(300),
        "CreatedAt" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "UsedAt" timestamp with time zone,
        CONSTRAINT "PK_AccountLinks" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_AccountLinks_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "AuthenticatorApps" (
        "AccountId" uuid NOT NULL,
        "ProtectedSecret" character varying(2000) NOT NULL,
        "ConfirmedAt" timestamp with time zone,
        "LastStep" bigint NOT NULL,
        CONSTRAINT "PK_AuthenticatorApps" PRIMARY KEY ("AccountId"),
        CONSTRAINT "FK_AuthenticatorApps_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "Circulars" (
        "Id" uuid NOT NULL,
        "CampaignId" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "States" text[] NOT NULL,
        "Words" text NOT NULL,
        "WrittenBy" character varying(300) NOT NULL,
        "WrittenAt" timestamp with time zone NOT NULL,
        "SentAt" timestamp with time zone,
        "SentBy" character varying(300),
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Circulars" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Circulars_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "EngagementTallies" (
        "EngagementId" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Interactions" integer NOT NULL,
        CONSTRAINT "PK_EngagementTallies" PRIMARY KEY ("EngagementId", "AccountId"),
        CONSTRAINT "FK_EngagementTallies_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id"),
        CONSTRAINT "FK_EngagementTallies_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "NoticeReadings" (
        "AccountId" uuid NOT NULL,
        "SeenUntil" timestamp with time zone,
        "DigestUntil" timestamp with time zone,
        CONSTRAINT "PK_NoticeReadings" PRIMARY KEY ("AccountId"),
        CONSTRAINT "FK_NoticeReadings_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "Notices" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "CampaignId" uuid NOT NULL,
        "EngagementId" uuid,
        "InteractionId" uuid,
        "FollowUpId" uuid,
        "ById" uuid,
        "At" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_Notices" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Notices_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id"),
        CONSTRAINT "FK_Notices_Accounts_ById" FOREIGN KEY ("ById") REFERENCES "Accounts" ("Id"),
        CONSTRAINT "FK_Notices_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
        CONSTRAINT "FK_Notices_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
        CONSTRAINT "FK_Notices_FollowUps_FollowUpId" FOREIGN KEY ("FollowUpId") REFERENCES "FollowUps" ("Id"),
        CONSTRAINT "FK_Notices_Interactions_InteractionId" FOREIGN KEY ("InteractionId") REFERENCES "Interactions" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "RecoveryCodes" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Hash" character varying(64) NOT NULL,
        CONSTRAINT "PK_RecoveryCodes" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_RecoveryCodes_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "Sessions" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Hash" character varying(64) NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "SeenAt" timestamp with time zone NOT NULL,
        "ConfirmedAt" timestamp with time zone NOT NULL,
        "HasSecondFactor" boolean NOT NULL,
        "Address" character varying(64) NOT NULL,
        "Browser" character varying(300) NOT NULL,
        CONSTRAINT "PK_Sessions" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Sessions_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE TABLE "SignInDelays" (
        "Id" character varying(64) NOT NULL,
        "Tries" integer NOT NULL,
        "TriedAt" timestamp with time zone NOT NULL,
        "FreeAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_SignInDelays" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_OutboundMails_CircularId" ON "OutboundMails" ("CircularId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_MeetingFiles_CircularId" ON "MeetingFiles" ("CircularId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Invitations_AnsweredAt" ON "Invitations" ("AnsweredAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_AccountLinks_AccountId" ON "AccountLinks" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE UNIQUE INDEX "IX_AccountLinks_Hash" ON "AccountLinks" ("Hash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Circulars_CampaignId_WrittenAt" ON "Circulars" ("CampaignId", "WrittenAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_EngagementTallies_AccountId" ON "EngagementTallies" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Notices_AccountId_At" ON "Notices" ("AccountId", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Notices_ById" ON "Notices" ("ById");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Notices_CampaignId" ON "Notices" ("CampaignId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Notices_EngagementId" ON "Notices" ("EngagementId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Notices_FollowUpId" ON "Notices" ("FollowUpId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Notices_InteractionId" ON "Notices" ("InteractionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_RecoveryCodes_AccountId_Hash" ON "RecoveryCodes" ("AccountId", "Hash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_Sessions_AccountId" ON "Sessions" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE UNIQUE INDEX "IX_Sessions_Hash" ON "Sessions" ("Hash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    CREATE INDEX "IX_SignInDelays_TriedAt" ON "SignInDelays" ("TriedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "MeetingFiles" ADD CONSTRAINT "FK_MeetingFiles_Circulars_CircularId" FOREIGN KEY ("CircularId") REFERENCES "Circulars" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "MeetingFiles" ADD CONSTRAINT "FK_MeetingFiles_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    ALTER TABLE "OutboundMails" ADD CONSTRAINT "FK_OutboundMails_Circulars_CircularId" FOREIGN KEY ("CircularId") REFERENCES "Circulars" ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130102504_SignInsNoticesAndCirculars') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261130102504_SignInsNoticesAndCirculars', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" RENAME COLUMN "Position" TO "SecretariatPosition_Position";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" RENAME COLUMN "PositionOn" TO "SecretariatPosition_On";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" RENAME COLUMN "PositionBasis" TO "SecretariatPosition_Basis";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "WorkTallies" ADD "AllianceInteractions" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "WorkTallies" ADD "SecretariatInteractions" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Sessions" ADD "ProviderToken" character varying(20000);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "PositionRecord" ADD "Confidentiality" integer NOT NULL DEFAULT 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Organisations" ADD "NameEs" character varying(300);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Organisations" ADD "NameFr" character varying(300);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Meetings" ADD "Confidentiality" integer NOT NULL DEFAULT 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "MeetingFiles" ADD "Confidentiality" integer NOT NULL DEFAULT 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Interactions" ADD "Confidentiality" integer NOT NULL DEFAULT 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "EngagementTallies" ADD "AllianceInteractions" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "EngagementTallies" ADD "SecretariatInteractions" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" ADD "AlliancePosition_Basis" character varying(40) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" ADD "AlliancePosition_On" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" ADD "AlliancePosition_Position" character varying(40) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" ADD "ManagersPosition_Basis" character varying(40) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" ADD "ManagersPosition_On" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "Engagements" ADD "ManagersPosition_Position" character varying(40) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "ApiKeyName" character varying(300);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "CampaignId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "Digest" bytea;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "Name" character varying(300) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "PartOf" character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "RemoteAddress" character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "Salt" bytea;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "AuditEntries" ADD "StateIso2" character varying(2);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "ApiKeys" ADD "ExpiresOn" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    ALTER TABLE "ApiKeys" ADD "Scopes" text NOT NULL DEFAULT 'Read Write IncomingMail Export Administer';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE TABLE "AuditLinks" (
        "Sequence" bigint NOT NULL,
        "EntryId" uuid NOT NULL,
        "Digest" bytea NOT NULL,
        "Link" bytea NOT NULL,
        CONSTRAINT "PK_AuditLinks" PRIMARY KEY ("Sequence")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE TABLE "Passkeys" (
        "Id" uuid NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "LastUsedAt" timestamp with time zone,
        "IsBackedUp" boolean NOT NULL,
        "IsBackupEligible" boolean NOT NULL,
        "IsUserVerified" boolean NOT NULL,
        "Name" character varying(300) NOT NULL,
        "PublicKey" bytea NOT NULL,
        "SignCount" bigint NOT NULL,
        "Transports" text[],
        "AccountId" uuid NOT NULL,
        "CredentialId" bytea NOT NULL,
        CONSTRAINT "PK_Passkeys" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Passkeys_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE TABLE "RecordReaders" (
        "RecordId" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        CONSTRAINT "PK_RecordReaders" PRIMARY KEY ("RecordId", "AccountId"),
        CONSTRAINT "FK_RecordReaders_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE TABLE "Webhooks" (
        "Id" uuid NOT NULL,
        "Name" character varying(300) NOT NULL,
        "Url" character varying(2000) NOT NULL,
        "Events" text NOT NULL,
        "IsOff" boolean NOT NULL,
        "ProtectedSecret" character varying(2000) NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "ReadUpTo" bigint NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Webhooks" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE TABLE "WebhookDeliveries" (
        "Id" uuid NOT NULL,
        "WebhookId" uuid NOT NULL,
        "Event" character varying(40) NOT NULL,
        "Sequence" bigint,
        "Body" text NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "State" character varying(40) NOT NULL,
        "DueAt" timestamp with time zone NOT NULL,
        "Tries" integer NOT NULL,
        "TriedAt" timestamp with time zone,
        "LastStatus" integer,
        "LastError" character varying(2000),
        "ClaimId" uuid,
        "LeaseUntil" timestamp with time zone,
        CONSTRAINT "PK_WebhookDeliveries" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_WebhookDeliveries_Webhooks_WebhookId" FOREIGN KEY ("WebhookId") REFERENCES "Webhooks" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    INSERT INTO "Turns" ("Work", "Taken")
    VALUES ('ChainAudit', 0);
    INSERT INTO "Turns" ("Work", "Taken")
    VALUES ('QueueWebhooks', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE INDEX "IX_AuditEntries_AccountId_At" ON "AuditEntries" ("AccountId", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE INDEX "IX_AuditEntries_PartOf" ON "AuditEntries" ("PartOf");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE INDEX "IX_AuditEntries_StateIso2_At" ON "AuditEntries" ("StateIso2", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE UNIQUE INDEX "IX_AuditLinks_EntryId" ON "AuditLinks" ("EntryId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE INDEX "IX_Passkeys_AccountId" ON "Passkeys" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE UNIQUE INDEX "IX_Passkeys_CredentialId" ON "Passkeys" ("CredentialId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE INDEX "IX_RecordReaders_AccountId" ON "RecordReaders" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE INDEX "IX_WebhookDeliveries_CreatedAt" ON "WebhookDeliveries" ("CreatedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE INDEX "IX_WebhookDeliveries_State_DueAt" ON "WebhookDeliveries" ("State", "DueAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    CREATE UNIQUE INDEX "IX_WebhookDeliveries_WebhookId_Sequence" ON "WebhookDeliveries" ("WebhookId", "Sequence");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    UPDATE "Engagements" SET "AlliancePosition_Position" = 'Unknown', "AlliancePosition_Basis" = 'CarriedOver',
      "ManagersPosition_Position" = "SecretariatPosition_Position", "ManagersPosition_Basis" = "SecretariatPosition_Basis",
      "ManagersPosition_On" = "SecretariatPosition_On";
    UPDATE "Interactions" SET "Confidentiality" = 0 WHERE "Source" <> '';
    UPDATE "PositionRecord" SET "Confidentiality" = 0 WHERE "RecordedById" IS NULL;
    UPDATE "WorkTallies" SET "SecretariatInteractions" = "Interactions";
    UPDATE "EngagementTallies" SET "SecretariatInteractions" = "Interactions";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130140540_ReadersPasskeysAndAudit') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261130140540_ReadersPasskeysAndAudit', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    ALTER TABLE "Contacts" ADD "CollectedOn" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    ALTER TABLE "Contacts" ADD "ErasedOn" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    ALTER TABLE "Contacts" ADD "InformedOn" date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    ALTER TABLE "Contacts" ADD "LegalBasis" character varying(40) NOT NULL DEFAULT 'LegitimateInterests';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    CREATE TABLE "DataProtectionSettings" (
        "Id" uuid NOT NULL,
        "Controller" character varying(300) NOT NULL,
        "ControllerAddress" character varying(2000) NOT NULL,
        "ContactEmail" character varying(300) NOT NULL,
        "RetentionMonths" integer NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_DataProtectionSettings" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    CREATE TABLE "SharingRecords" (
        "Id" uuid NOT NULL,
        "SharedOn" date NOT NULL,
        "Recipient" character varying(300) NOT NULL,
        "What" character varying(2000) NOT NULL,
        "Purpose" character varying(2000) NOT NULL,
        "LegalBasis" character varying(40) NOT NULL,
        "ContactId" uuid,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedById" uuid,
        CONSTRAINT "PK_SharingRecords" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SharingRecords_Accounts_RecordedById" FOREIGN KEY ("RecordedById") REFERENCES "Accounts" ("Id"),
        CONSTRAINT "FK_SharingRecords_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    CREATE INDEX "IX_SharingRecords_ContactId" ON "SharingRecords" ("ContactId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    CREATE INDEX "IX_SharingRecords_RecordedById" ON "SharingRecords" ("RecordedById");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    CREATE INDEX "IX_SharingRecords_SharedOn" ON "SharingRecords" ("SharedOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130171850_DataProtection') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261130171850_DataProtection', '10.0.15');
    END IF;
END $EF$;
COMMIT;

