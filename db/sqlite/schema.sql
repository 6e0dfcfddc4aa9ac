CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Accounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY,
    "DisplayName" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "MorningDigest" INTEGER NOT NULL DEFAULT 1,
    "WeeklyReport" INTEGER NOT NULL DEFAULT 1,
    "IsDisabled" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "AuditEntries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "AccountId" TEXT NULL,
    "AccountName" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Entity" TEXT NOT NULL,
    "EntityKey" TEXT NOT NULL,
    "Changes" TEXT NOT NULL
);

CREATE TABLE "Campaigns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Campaigns" PRIMARY KEY,
    "Slug" TEXT NOT NULL,
    "TitleEn" TEXT NOT NULL,
    "TitleFr" TEXT NOT NULL,
    "TitleEs" TEXT NOT NULL,
    "TitleAr" TEXT NOT NULL,
    "TitleRu" TEXT NOT NULL,
    "TitleZh" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Session" INTEGER NOT NULL,
    "DraftSymbol" TEXT NULL,
    "ResolutionSymbol" TEXT NULL,
    "OpensOn" TEXT NOT NULL,
    "ClosesOn" TEXT NULL,
    "AdoptedOn" TEXT NULL,
    "Target" INTEGER NULL,
    "TimeZone" TEXT NOT NULL,
    "AutoAdvance" INTEGER NOT NULL,
    "CoLeads" TEXT NOT NULL,
    "PreviousCampaignId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Campaigns_Campaigns_PreviousCampaignId" FOREIGN KEY ("PreviousCampaignId") REFERENCES "Campaigns" ("Id")
);

CREATE TABLE "ClosedDays" (
    "Date" TEXT NOT NULL CONSTRAINT "PK_ClosedDays" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Certainty" TEXT NOT NULL
);

CREATE TABLE "Contacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Contacts" PRIMARY KEY,
    "CourtesyTitle" TEXT NOT NULL,
    "Courtesy" TEXT NOT NULL,
    "IsAmbassador" INTEGER NOT NULL,
    "GivenName" TEXT NOT NULL,
    "FamilyName" TEXT NOT NULL,
    "Language" TEXT NULL,
    "Email" TEXT NULL,
    "Phone" TEXT NULL,
    "Source" TEXT NOT NULL,
    "ObjectsToMail" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "SearchText" TEXT NULL
);

CREATE TABLE "ImportedEvents" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_ImportedEvents" PRIMARY KEY,
    "At" TEXT NOT NULL
);

CREATE TABLE "MailboxReadings" (
    "Mailbox" TEXT NOT NULL CONSTRAINT "PK_MailboxReadings" PRIMARY KEY,
    "UidValidity" INTEGER NOT NULL,
    "LastUid" INTEGER NOT NULL,
    "ReadAt" TEXT NOT NULL,
    "Problem" TEXT NULL,
    "ProblemDetail" TEXT NOT NULL
);

CREATE TABLE "MailPauses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MailPauses" PRIMARY KEY,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "EndedBy" TEXT NULL
);

CREATE TABLE "MailSuppressions" (
    "Address" TEXT NOT NULL CONSTRAINT "PK_MailSuppressions" PRIMARY KEY,
    "Cause" TEXT NOT NULL DEFAULT 'Bounced',
    "Reason" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "LiftedAt" TEXT NULL,
    "LiftedBy" TEXT NULL,
    "LiftedReason" TEXT NULL
);

CREATE TABLE "MailTemplates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MailTemplates" PRIMARY KEY,
    "Purpose" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Subject" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL
);

CREATE TABLE "MeetingFileContents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MeetingFileContents" PRIMARY KEY,
    "Bytes" BLOB NOT NULL
);

CREATE TABLE "ReminderRules" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReminderRules" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "WorkingDays" INTEGER NOT NULL,
    "FromHour" INTEGER NOT NULL,
    "UntilHour" INTEGER NOT NULL,
    "FromStage" INTEGER NOT NULL,
    "IsActive" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "SigningKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SigningKeys" PRIMARY KEY,
    "Xml" TEXT NOT NULL
);

CREATE TABLE "States" (
    "Iso2" TEXT NOT NULL CONSTRAINT "PK_States" PRIMARY KEY,
    "Version" INTEGER NOT NULL,
    "Facts_AfricanUnion" INTEGER NOT NULL,
    "Facts_Capital" TEXT NOT NULL,
    "Facts_CapitalTimeZone" TEXT NOT NULL,
    "Facts_CorrespondenceConfidence" TEXT NOT NULL,
    "Facts_CorrespondenceFallback" TEXT NOT NULL,
    "Facts_CorrespondenceLanguage" TEXT NOT NULL,
    "Facts_EuropeanUnion" INTEGER NOT NULL,
    "Facts_Francophonie" INTEGER NOT NULL,
    "Facts_NameEn" TEXT NOT NULL,
    "Facts_NameEs" TEXT NOT NULL,
    "Facts_NameFr" TEXT NOT NULL,
    "Facts_NationalDay" TEXT NULL,
    "Facts_Oecd" INTEGER NOT NULL,
    "Facts_RegionalGroup" TEXT NOT NULL,
    "Facts_Weekend" TEXT NOT NULL,
    "Identity_ArticleEn" TEXT NOT NULL,
    "Identity_ArticleEs" TEXT NOT NULL,
    "Identity_ArticleFr" TEXT NOT NULL,
    "Identity_CosponsorRight" TEXT NOT NULL,
    "Identity_FormalEn" TEXT NOT NULL,
    "Identity_FormalEs" TEXT NOT NULL,
    "Identity_FormalEsGenitive" TEXT NOT NULL,
    "Identity_FormalFr" TEXT NOT NULL,
    "Identity_FormalFrGenitive" TEXT NOT NULL,
    "Identity_Iso3" TEXT NOT NULL,
    "Identity_Ldc" INTEGER NOT NULL,
    "Identity_Lldc" INTEGER NOT NULL,
    "Identity_M49" TEXT NOT NULL,
    "Identity_Note" TEXT NOT NULL,
    "Identity_Region" TEXT NOT NULL,
    "Identity_Sids" INTEGER NOT NULL,
    "Identity_Status" TEXT NOT NULL,
    "Identity_Subregion" TEXT NOT NULL,
    "Shipped_AfricanUnion" INTEGER NOT NULL,
    "Shipped_Capital" TEXT NOT NULL,
    "Shipped_CapitalTimeZone" TEXT NOT NULL,
    "Shipped_CorrespondenceConfidence" TEXT NOT NULL,
    "Shipped_CorrespondenceFallback" TEXT NOT NULL,
    "Shipped_CorrespondenceLanguage" TEXT NOT NULL,
    "Shipped_EuropeanUnion" INTEGER NOT NULL,
    "Shipped_Francophonie" INTEGER NOT NULL,
    "Shipped_NameEn" TEXT NOT NULL,
    "Shipped_NameEs" TEXT NOT NULL,
    "Shipped_NameFr" TEXT NOT NULL,
    "Shipped_NationalDay" TEXT NULL,
    "Shipped_Oecd" INTEGER NOT NULL,
    "Shipped_RegionalGroup" TEXT NOT NULL,
    "Shipped_Weekend" TEXT NOT NULL
);

CREATE TABLE "Turns" (
    "Work" TEXT NOT NULL CONSTRAINT "PK_Turns" PRIMARY KEY,
    "Taken" INTEGER NOT NULL
);

CREATE TABLE "ApiKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ApiKeys" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "LastUsedOn" TEXT NULL,
    CONSTRAINT "FK_ApiKeys_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SavedViews" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SavedViews" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Query" TEXT NOT NULL,
    "IsShared" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_SavedViews_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "CalendarFeeds" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CalendarFeeds" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "CampaignId" TEXT NULL,
    "UniqueKey" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "WithFollowUps" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "LastReadOn" TEXT NULL,
    CONSTRAINT "FK_CalendarFeeds_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CalendarFeeds_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
);

CREATE TABLE "Meetings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Meetings" PRIMARY KEY,
    "CampaignId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Agenda" TEXT NOT NULL,
    "Translations" TEXT NOT NULL,
    "Languages" TEXT NOT NULL,
    "Interpretation" TEXT NOT NULL,
    "SeriesId" TEXT NULL,
    "StartsLocal" TEXT NOT NULL,
    "EndsLocal" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Link" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "OrganiserId" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "InternalNote" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SearchText" TEXT NULL,
    CONSTRAINT "FK_Meetings_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
);

CREATE TABLE "StageAllowance" (
    "CampaignId" TEXT NOT NULL,
    "Stage" INTEGER NOT NULL,
    "Days" INTEGER NOT NULL,
    CONSTRAINT "PK_StageAllowance" PRIMARY KEY ("CampaignId", "Stage"),
    CONSTRAINT "FK_StageAllowance_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Engagements" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Engagements" PRIMARY KEY,
    "CampaignId" TEXT NOT NULL,
    "StateIso2" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Stage" INTEGER NOT NULL,
    "StageEnteredAt" TEXT NOT NULL,
    "FurthestStage" INTEGER NOT NULL,
    "Position" TEXT NOT NULL,
    "PositionBasis" TEXT NOT NULL,
    "PositionOn" TEXT NULL,
    "PledgedOn" TEXT NULL,
    "SponsoredOn" TEXT NULL,
    "OnDraft" INTEGER NOT NULL,
    "FormerSponsor" INTEGER NOT NULL,
    "OwnerId" TEXT NULL,
    "Priority" TEXT NOT NULL DEFAULT 'Normal',
    "NextStep" TEXT NOT NULL,
    "NextStepDue" TEXT NULL,
    "RemindersOff" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Engagements_Accounts_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "Accounts" ("Id"),
    CONSTRAINT "FK_Engagements_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
    CONSTRAINT "FK_Engagements_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
);

CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "StateIso2" TEXT NULL,
    "City" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Email" TEXT NULL,
    "Phone" TEXT NULL,
    "Language" TEXT NULL,
    "IsLeadChannel" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "VerifiedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "SearchText" TEXT NULL,
    CONSTRAINT "FK_Organisations_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
);

CREATE TABLE "StateMembership" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StateMembership" PRIMARY KEY,
    "StateIso2" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    CONSTRAINT "FK_StateMembership_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2") ON DELETE CASCADE
);

CREATE TABLE "MeetingFiles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MeetingFiles" PRIMARY KEY,
    "MeetingId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "ContentId" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "IsRemoved" INTEGER NOT NULL,
    CONSTRAINT "FK_MeetingFiles_MeetingFileContents_ContentId" FOREIGN KEY ("ContentId") REFERENCES "MeetingFileContents" ("Id"),
    CONSTRAINT "FK_MeetingFiles_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE
);

CREATE TABLE "StateOutcome" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StateOutcome" PRIMARY KEY,
    "MeetingId" TEXT NOT NULL,
    "StateIso2" TEXT NOT NULL,
    "Interest" TEXT NOT NULL,
    "Questions" TEXT NOT NULL,
    "Decider" TEXT NOT NULL,
    "NextStep" TEXT NOT NULL,
    "InternalNote" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_StateOutcome_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_StateOutcome_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
);

CREATE TABLE "Commitment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Commitment" PRIMARY KEY,
    "EngagementId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Act" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "OnDraft" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    "CorrectsId" TEXT NULL,
    CONSTRAINT "FK_Commitment_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
);

CREATE TABLE "FollowUps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FollowUps" PRIMARY KEY,
    "EngagementId" TEXT NULL,
    "MeetingId" TEXT NULL,
    "CampaignId" TEXT NOT NULL,
    "OwnerId" TEXT NULL,
    "Title" TEXT NOT NULL,
    "PromisedByState" INTEGER NOT NULL,
    "DueOn" TEXT NOT NULL,
    "Origin" TEXT NOT NULL,
    "UniqueKey" TEXT NOT NULL,
    "DoneAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_FollowUps_Accounts_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "Accounts" ("Id"),
    CONSTRAINT "FK_FollowUps_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
    CONSTRAINT "FK_FollowUps_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
    CONSTRAINT "FK_FollowUps_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
);

CREATE TABLE "PositionRecord" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PositionRecord" PRIMARY KEY,
    "EngagementId" TEXT NOT NULL,
    "Position" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    "CorrectsId" TEXT NULL,
    CONSTRAINT "FK_PositionRecord_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
);

CREATE TABLE "StageChange" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StageChange" PRIMARY KEY,
    "EngagementId" TEXT NOT NULL,
    "From" INTEGER NOT NULL,
    "To" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    "Evidence" TEXT NULL,
    "Reason" TEXT NULL,
    "CorrectsId" TEXT NULL,
    CONSTRAINT "FK_StageChange_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
);

CREATE TABLE "VoteRecord" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_VoteRecord" PRIMARY KEY,
    "EngagementId" TEXT NOT NULL,
    "Choice" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    "CorrectsId" TEXT NULL,
    CONSTRAINT "FK_VoteRecord_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Interactions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Interactions" PRIMARY KEY,
    "EngagementId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Direction" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Notes" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "MeetingId" TEXT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    "CorrectsId" TEXT NULL,
    "IsCorrected" INTEGER NOT NULL,
    "SearchText" TEXT NULL,
    CONSTRAINT "FK_Interactions_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
    CONSTRAINT "FK_Interactions_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id"),
    CONSTRAINT "FK_Interactions_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id")
);

CREATE TABLE "Invitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Invitations" PRIMARY KEY,
    "MeetingId" TEXT NOT NULL,
    "StateIso2" TEXT NULL,
    "OrganisationId" TEXT NULL,
    "ContactId" TEXT NULL,
    "SentSequence" INTEGER NULL,
    "SequenceOffset" INTEGER NOT NULL,
    "LettersQueued" INTEGER NOT NULL,
    "ToldStartsAt" TEXT NULL,
    "ToldEndsAt" TEXT NULL,
    "ToldPlace" TEXT NULL,
    "ToldLink" TEXT NULL,
    "ToldWords" TEXT NULL,
    "IsRemoved" INTEGER NOT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredSequence" INTEGER NULL,
    "Comment" TEXT NOT NULL,
    "SubstituteName" TEXT NOT NULL,
    "SubstituteRank" TEXT NOT NULL,
    "Attendance" TEXT NOT NULL,
    "CameInstead" TEXT NOT NULL,
    CONSTRAINT "FK_Invitations_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id"),
    CONSTRAINT "FK_Invitations_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Invitations_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Invitations_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
);

CREATE TABLE "Posts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Posts" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Function" TEXT NOT NULL,
    CONSTRAINT "FK_Posts_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE CASCADE
);

CREATE TABLE "InteractionParticipant" (
    "InteractionId" TEXT NOT NULL,
    "ParticipantsId" TEXT NOT NULL,
    CONSTRAINT "PK_InteractionParticipant" PRIMARY KEY ("InteractionId", "ParticipantsId"),
    CONSTRAINT "FK_InteractionParticipant_Contacts_ParticipantsId" FOREIGN KEY ("ParticipantsId") REFERENCES "Contacts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_InteractionParticipant_Interactions_InteractionId" FOREIGN KEY ("InteractionId") REFERENCES "Interactions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AnswerRecords" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AnswerRecords" PRIMARY KEY,
    "InvitationId" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "Channel" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    "Sequence" INTEGER NULL,
    "Comment" TEXT NOT NULL,
    "SubstituteName" TEXT NOT NULL,
    "SubstituteRank" TEXT NOT NULL,
    CONSTRAINT "FK_AnswerRecords_Invitations_InvitationId" FOREIGN KEY ("InvitationId") REFERENCES "Invitations" ("Id") ON DELETE CASCADE
);

CREATE TABLE "IncomingMails" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_IncomingMails" PRIMARY KEY,
    "MessageId" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "FromAddress" TEXT NOT NULL,
    "FromName" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Problem" TEXT NULL,
    "Calendar" TEXT NULL,
    "MeetingId" TEXT NULL,
    "InvitationId" TEXT NULL,
    "EngagementId" TEXT NULL,
    CONSTRAINT "FK_IncomingMails_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
    CONSTRAINT "FK_IncomingMails_Invitations_InvitationId" FOREIGN KEY ("InvitationId") REFERENCES "Invitations" ("Id"),
    CONSTRAINT "FK_IncomingMails_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
);

CREATE TABLE "OutboundMails" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutboundMails" PRIMARY KEY,
    "Purpose" TEXT NOT NULL,
    "UniqueKey" TEXT NOT NULL,
    "CampaignId" TEXT NULL,
    "MeetingId" TEXT NULL,
    "InvitationId" TEXT NULL,
    "StateIso2" TEXT NULL,
    "ToName" TEXT NOT NULL,
    "ToAddress" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "CalendarMethod" TEXT NULL,
    "ResendOf" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "DueAt" TEXT NOT NULL,
    "ClaimId" TEXT NULL,
    "LeaseUntil" TEXT NULL,
    "LastError" TEXT NULL,
    "SentAt" TEXT NULL,
    CONSTRAINT "FK_OutboundMails_Invitations_InvitationId" FOREIGN KEY ("InvitationId") REFERENCES "Invitations" ("Id"),
    CONSTRAINT "FK_OutboundMails_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
);

CREATE TABLE "Tenures" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Tenures" PRIMARY KEY,
    "ContactId" TEXT NOT NULL,
    "PostId" TEXT NOT NULL,
    "StartsOn" TEXT NOT NULL,
    "EndsOn" TEXT NULL,
    "IsAdInterim" INTEGER NOT NULL,
    CONSTRAINT "FK_Tenures_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Tenures_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id")
);

CREATE TABLE "OutboundMailContents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutboundMailContents" PRIMARY KEY,
    "Text" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "Calendar" TEXT NULL,
    CONSTRAINT "FK_OutboundMailContents_OutboundMails_Id" FOREIGN KEY ("Id") REFERENCES "OutboundMails" ("Id") ON DELETE CASCADE
);

CREATE TABLE "MailEvents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MailEvents" PRIMARY KEY,
    "MailId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Detail" TEXT NOT NULL,
    "By" TEXT NULL,
    CONSTRAINT "FK_MailEvents_OutboundMailContents_MailId" FOREIGN KEY ("MailId") REFERENCES "OutboundMailContents" ("Id") ON DELETE CASCADE
);

CREATE TABLE "OutboundMailFile" (
    "FilesId" TEXT NOT NULL,
    "OutboundMailId" TEXT NOT NULL,
    CONSTRAINT "PK_OutboundMailFile" PRIMARY KEY ("FilesId", "OutboundMailId"),
    CONSTRAINT "FK_OutboundMailFile_MeetingFiles_FilesId" FOREIGN KEY ("FilesId") REFERENCES "MeetingFiles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_OutboundMailFile_OutboundMailContents_OutboundMailId" FOREIGN KEY ("OutboundMailId") REFERENCES "OutboundMailContents" ("Id") ON DELETE CASCADE
);

INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
VALUES ('01900000-0000-7000-8000-000000000001', 9, 3, 1, 'AnswerMissing', 17, 1, 3);
SELECT changes();

INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
VALUES ('01900000-0000-7000-8000-000000000002', 9, 3, 1, 'MeetingAhead', 17, 1, 1);
SELECT changes();

INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
VALUES ('01900000-0000-7000-8000-000000000003', 9, 3, 1, 'Thanks', 17, 1, 1);
SELECT changes();

INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
VALUES ('01900000-0000-7000-8000-000000000004', 9, 3, 1, 'ClosingDate', 17, 1, 10);
SELECT changes();

INSERT INTO "ReminderRules" ("Id", "FromHour", "FromStage", "IsActive", "Kind", "UntilHour", "Version", "WorkingDays")
VALUES ('01900000-0000-7000-8000-000000000005', 9, 3, 1, 'ClosingDate', 17, 1, 3);
SELECT changes();


INSERT INTO "Turns" ("Work", "Taken")
VALUES ('ClaimMail', 0);
SELECT changes();

INSERT INTO "Turns" ("Work", "Taken")
VALUES ('LoadCounterparts', 0);
SELECT changes();


CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");

CREATE INDEX "IX_AnswerRecords_InvitationId" ON "AnswerRecords" ("InvitationId");

CREATE INDEX "IX_ApiKeys_AccountId" ON "ApiKeys" ("AccountId");

CREATE UNIQUE INDEX "IX_ApiKeys_Hash" ON "ApiKeys" ("Hash");

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "IX_AuditEntries_At" ON "AuditEntries" ("At");

CREATE INDEX "IX_AuditEntries_Entity_EntityKey" ON "AuditEntries" ("Entity", "EntityKey");

CREATE INDEX "IX_CalendarFeeds_AccountId" ON "CalendarFeeds" ("AccountId");

CREATE INDEX "IX_CalendarFeeds_CampaignId" ON "CalendarFeeds" ("CampaignId");

CREATE UNIQUE INDEX "IX_CalendarFeeds_Hash" ON "CalendarFeeds" ("Hash");

CREATE UNIQUE INDEX "IX_CalendarFeeds_UniqueKey" ON "CalendarFeeds" ("UniqueKey");

CREATE INDEX "IX_Campaigns_PreviousCampaignId" ON "Campaigns" ("PreviousCampaignId");

CREATE UNIQUE INDEX "IX_Campaigns_Slug" ON "Campaigns" ("Slug");

CREATE INDEX "IX_Commitment_EngagementId" ON "Commitment" ("EngagementId");

CREATE INDEX "IX_Contacts_Email" ON "Contacts" ("Email");

CREATE UNIQUE INDEX "IX_Engagements_CampaignId_StateIso2" ON "Engagements" ("CampaignId", "StateIso2");

CREATE INDEX "IX_Engagements_OwnerId" ON "Engagements" ("OwnerId");

CREATE INDEX "IX_Engagements_StateIso2" ON "Engagements" ("StateIso2");

CREATE INDEX "IX_FollowUps_CampaignId" ON "FollowUps" ("CampaignId");

CREATE INDEX "IX_FollowUps_EngagementId" ON "FollowUps" ("EngagementId");

CREATE INDEX "IX_FollowUps_MeetingId" ON "FollowUps" ("MeetingId");

CREATE INDEX "IX_FollowUps_OwnerId_DueOn" ON "FollowUps" ("OwnerId", "DueOn");

CREATE UNIQUE INDEX "IX_FollowUps_UniqueKey" ON "FollowUps" ("UniqueKey");

CREATE INDEX "IX_IncomingMails_EngagementId" ON "IncomingMails" ("EngagementId");

CREATE INDEX "IX_IncomingMails_InvitationId" ON "IncomingMails" ("InvitationId");

CREATE INDEX "IX_IncomingMails_MeetingId" ON "IncomingMails" ("MeetingId");

CREATE UNIQUE INDEX "IX_IncomingMails_MessageId" ON "IncomingMails" ("MessageId");

CREATE INDEX "IX_IncomingMails_Status_ReceivedAt" ON "IncomingMails" ("Status", "ReceivedAt");

CREATE INDEX "IX_InteractionParticipant_ParticipantsId" ON "InteractionParticipant" ("ParticipantsId");

CREATE INDEX "IX_Interactions_EngagementId_At" ON "Interactions" ("EngagementId", "At");

CREATE INDEX "IX_Interactions_MeetingId" ON "Interactions" ("MeetingId");

CREATE INDEX "IX_Interactions_OrganisationId" ON "Interactions" ("OrganisationId");

CREATE INDEX "IX_Invitations_ContactId" ON "Invitations" ("ContactId");

CREATE UNIQUE INDEX "IX_Invitations_MeetingId_OrganisationId_ContactId" ON "Invitations" ("MeetingId", "OrganisationId", "ContactId");

CREATE INDEX "IX_Invitations_OrganisationId" ON "Invitations" ("OrganisationId");

CREATE INDEX "IX_Invitations_StateIso2" ON "Invitations" ("StateIso2");

CREATE INDEX "IX_MailEvents_MailId" ON "MailEvents" ("MailId");

CREATE INDEX "IX_MailPauses_EndedAt" ON "MailPauses" ("EndedAt");

CREATE UNIQUE INDEX "IX_MailTemplates_Purpose_Language_Number" ON "MailTemplates" ("Purpose", "Language", "Number");

CREATE INDEX "IX_MeetingFiles_ContentId" ON "MeetingFiles" ("ContentId");

CREATE INDEX "IX_MeetingFiles_MeetingId" ON "MeetingFiles" ("MeetingId");

CREATE INDEX "IX_Meetings_CampaignId_StartsAt" ON "Meetings" ("CampaignId", "StartsAt");

CREATE INDEX "IX_Meetings_SeriesId" ON "Meetings" ("SeriesId");

CREATE INDEX "IX_Organisations_StateIso2_Kind" ON "Organisations" ("StateIso2", "Kind");

CREATE INDEX "IX_OutboundMailFile_OutboundMailId" ON "OutboundMailFile" ("OutboundMailId");

CREATE INDEX "IX_OutboundMails_InvitationId" ON "OutboundMails" ("InvitationId");

CREATE INDEX "IX_OutboundMails_MeetingId" ON "OutboundMails" ("MeetingId");

CREATE INDEX "IX_OutboundMails_ResendOf" ON "OutboundMails" ("ResendOf");

CREATE INDEX "IX_OutboundMails_SentAt" ON "OutboundMails" ("SentAt");

CREATE INDEX "IX_OutboundMails_State_DueAt" ON "OutboundMails" ("State", "DueAt");

CREATE UNIQUE INDEX "IX_OutboundMails_UniqueKey" ON "OutboundMails" ("UniqueKey");

CREATE INDEX "IX_PositionRecord_EngagementId" ON "PositionRecord" ("EngagementId");

CREATE INDEX "IX_Posts_OrganisationId" ON "Posts" ("OrganisationId");

CREATE UNIQUE INDEX "IX_SavedViews_AccountId_Name" ON "SavedViews" ("AccountId", "Name");

CREATE INDEX "IX_StageChange_EngagementId" ON "StageChange" ("EngagementId");

CREATE INDEX "IX_StateMembership_StateIso2" ON "StateMembership" ("StateIso2");

CREATE UNIQUE INDEX "IX_StateOutcome_MeetingId_StateIso2" ON "StateOutcome" ("MeetingId", "StateIso2");

CREATE INDEX "IX_StateOutcome_StateIso2" ON "StateOutcome" ("StateIso2");

CREATE INDEX "IX_Tenures_ContactId" ON "Tenures" ("ContactId");

CREATE INDEX "IX_Tenures_PostId" ON "Tenures" ("PostId");

CREATE INDEX "IX_VoteRecord_EngagementId" ON "VoteRecord" ("EngagementId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122171919_CampaignTitles', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "MailboxReadings" ADD "LeaseUntil" TEXT NULL;

ALTER TABLE "MailboxReadings" ADD "ReaderId" TEXT NULL;

CREATE TABLE "IncomingMailSources" (
    "MailId" TEXT NOT NULL CONSTRAINT "PK_IncomingMailSources" PRIMARY KEY,
    "Gzip" BLOB NOT NULL,
    CONSTRAINT "FK_IncomingMailSources_IncomingMails_MailId" FOREIGN KEY ("MailId") REFERENCES "IncomingMails" ("Id") ON DELETE CASCADE
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129112307_KeepIncomingMessages', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Meetings" ADD "StartsAtByOlderClocks" TEXT NULL;

ALTER TABLE "Meetings" ADD "TzVersion" TEXT NOT NULL DEFAULT '';

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129153411_KeepTzVersion', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "KeyedRequests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_KeyedRequests" PRIMARY KEY,
    "Fingerprint" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "Attempt" TEXT NOT NULL,
    "DoneAt" TEXT NULL,
    "Status" INTEGER NULL,
    "ContentType" TEXT NULL,
    "Location" TEXT NULL,
    "ETag" TEXT NULL,
    "Body" BLOB NULL
);

CREATE INDEX "IX_KeyedRequests_ReceivedAt" ON "KeyedRequests" ("ReceivedAt");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129155411_KeepKeyedRequests', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "OutboundMails" ADD "ClaimedBy" TEXT NULL;

ALTER TABLE "OutboundMails" ADD "DeferredSince" TEXT NULL;

ALTER TABLE "OutboundMails" ADD "ToldEndsAt" TEXT NULL;

ALTER TABLE "OutboundMails" ADD "ToldLink" TEXT NULL;

ALTER TABLE "OutboundMails" ADD "ToldPlace" TEXT NOT NULL DEFAULT '';

ALTER TABLE "OutboundMails" ADD "ToldSequence" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "OutboundMails" ADD "ToldStartsAt" TEXT NULL;

ALTER TABLE "OutboundMails" ADD "ToldTimeZone" TEXT NOT NULL DEFAULT '';

ALTER TABLE "OutboundMails" ADD "ToldWords" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Meetings" ADD "Announced_EndsAt" TEXT NULL;

ALTER TABLE "Meetings" ADD "Announced_Link" TEXT NULL;

ALTER TABLE "Meetings" ADD "Announced_Place" TEXT NULL;

ALTER TABLE "Meetings" ADD "Announced_Sequence" INTEGER NULL;

ALTER TABLE "Meetings" ADD "Announced_StartsAt" TEXT NULL;

ALTER TABLE "Meetings" ADD "Announced_TimeZone" TEXT NULL;

ALTER TABLE "Meetings" ADD "Announced_Words" TEXT NULL;

ALTER TABLE "Meetings" ADD "NewestSequence" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "MailOutages" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MailOutages" PRIMARY KEY,
    "Since" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "NextTryAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL
);

CREATE INDEX "IX_MailOutages_EndedAt" ON "MailOutages" ("EndedAt");

UPDATE "OutboundMails" SET
  "ToldSequence" = (SELECT COALESCE(i."SentSequence", 0) FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
  "ToldStartsAt" = (SELECT i."ToldStartsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
  "ToldEndsAt" = (SELECT i."ToldEndsAt" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
  "ToldTimeZone" = (SELECT m."TimeZone" FROM "Meetings" m WHERE m."Id" = "OutboundMails"."MeetingId"),
  "ToldPlace" = (SELECT COALESCE(i."ToldPlace", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
  "ToldLink" = (SELECT i."ToldLink" FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId"),
  "ToldWords" = (SELECT COALESCE(i."ToldWords", '') FROM "Invitations" i WHERE i."Id" = "OutboundMails"."InvitationId")
WHERE "InvitationId" IN (SELECT i."Id" FROM "Invitations" i WHERE i."ToldStartsAt" IS NOT NULL)

UPDATE "Meetings" SET "NewestSequence" = "Sequence", "Announced_Sequence" = "Sequence", "Announced_StartsAt" = "StartsAt",
  "Announced_EndsAt" = "EndsAt", "Announced_TimeZone" = "TimeZone", "Announced_Place" = "Place", "Announced_Link" = "Link",
  "Announced_Words" = ''
WHERE "Status" = 'Sent'

UPDATE "Meetings" SET "NewestSequence" = "Sequence" WHERE "Status" <> 'Sent'

ALTER TABLE "Invitations" RENAME COLUMN "ToldStartsAt" TO "AnsweredStartsAt";

UPDATE "Invitations" SET "AnsweredStartsAt" = NULL
WHERE "AnsweredAt" IS NULL OR "AnsweredSequence" IS NULL OR "SentSequence" IS NULL OR "AnsweredSequence" <> "SentSequence"

CREATE TABLE "ef_temp_Invitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Invitations" PRIMARY KEY,
    "Answer" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredSequence" INTEGER NULL,
    "AnsweredStartsAt" TEXT NULL,
    "Attendance" TEXT NOT NULL,
    "CameInstead" TEXT NOT NULL,
    "Comment" TEXT NOT NULL,
    "ContactId" TEXT NULL,
    "IsRemoved" INTEGER NOT NULL,
    "LettersQueued" INTEGER NOT NULL,
    "MeetingId" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "SentSequence" INTEGER NULL,
    "SequenceOffset" INTEGER NOT NULL,
    "StateIso2" TEXT NULL,
    "SubstituteName" TEXT NOT NULL,
    "SubstituteRank" TEXT NOT NULL,
    CONSTRAINT "FK_Invitations_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id"),
    CONSTRAINT "FK_Invitations_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Invitations_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Invitations_States_StateIso2" FOREIGN KEY ("StateIso2") REFERENCES "States" ("Iso2")
);

INSERT INTO "ef_temp_Invitations" ("Id", "Answer", "AnsweredAt", "AnsweredBy", "AnsweredSequence", "AnsweredStartsAt", "Attendance", "CameInstead", "Comment", "ContactId", "IsRemoved", "LettersQueued", "MeetingId", "OrganisationId", "SentSequence", "SequenceOffset", "StateIso2", "SubstituteName", "SubstituteRank")
SELECT "Id", "Answer", "AnsweredAt", "AnsweredBy", "AnsweredSequence", "AnsweredStartsAt", "Attendance", "CameInstead", "Comment", "ContactId", "IsRemoved", "LettersQueued", "MeetingId", "OrganisationId", "SentSequence", "SequenceOffset", "StateIso2", "SubstituteName", "SubstituteRank"
FROM "Invitations";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "Invitations";

ALTER TABLE "ef_temp_Invitations" RENAME TO "Invitations";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_Invitations_ContactId" ON "Invitations" ("ContactId");

CREATE UNIQUE INDEX "IX_Invitations_MeetingId_OrganisationId_ContactId" ON "Invitations" ("MeetingId", "OrganisationId", "ContactId");

CREATE INDEX "IX_Invitations_OrganisationId" ON "Invitations" ("OrganisationId");

CREATE INDEX "IX_Invitations_StateIso2" ON "Invitations" ("StateIso2");

COMMIT;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129155623_TrueLetters', '10.0.15');

BEGIN TRANSACTION;
DROP INDEX "IX_FollowUps_CampaignId";

ALTER TABLE "Engagements" ADD "OnFile_BilateralMeeting" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Engagements" ADD "OnFile_InformationMeeting" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Engagements" ADD "OnFile_LastContactAt" TEXT NULL;

ALTER TABLE "Engagements" ADD "OnFile_MinistryCounterpartUntil" TEXT NULL;

ALTER TABLE "Engagements" ADD "OnFile_MinistryInteraction" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Engagements" ADD "OnFile_MissionCounterpartUntil" TEXT NULL;

ALTER TABLE "Engagements" ADD "OnFile_Outbound" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Campaigns" ADD "ReferenceStamp" TEXT NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

ALTER TABLE "Campaigns" ADD "Stamp" TEXT NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

CREATE TABLE "WorkTallies" (
    "CampaignId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Interactions" INTEGER NOT NULL,
    CONSTRAINT "PK_WorkTallies" PRIMARY KEY ("CampaignId", "AccountId", "Day"),
    CONSTRAINT "FK_WorkTallies_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id"),
    CONSTRAINT "FK_WorkTallies_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
);

CREATE INDEX "IX_OutboundMails_CampaignId_StateIso2_SentAt" ON "OutboundMails" ("CampaignId", "StateIso2", "SentAt");

CREATE INDEX "IX_Meetings_CampaignId_EndsAt_StartsAt_Status_OrganiserId" ON "Meetings" ("CampaignId", "EndsAt", "StartsAt", "Status", "OrganiserId");

CREATE INDEX "IX_FollowUps_CampaignId_DoneAt_OwnerId" ON "FollowUps" ("CampaignId", "DoneAt", "OwnerId");

CREATE INDEX "IX_WorkTallies_AccountId" ON "WorkTallies" ("AccountId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130021301_KeepFigures', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "OutboundMails" ADD "CircularId" TEXT NULL;

ALTER TABLE "MeetingFiles" ADD "CircularId" TEXT NULL;

ALTER TABLE "FollowUps" ADD "DoneReason" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Accounts" ADD "PasswordChangedAt" TEXT NULL;

CREATE TABLE "AccountLinks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccountLinks" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Email" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    CONSTRAINT "FK_AccountLinks_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AuthenticatorApps" (
    "AccountId" TEXT NOT NULL CONSTRAINT "PK_AuthenticatorApps" PRIMARY KEY,
    "ProtectedSecret" TEXT NOT NULL,
    "ConfirmedAt" TEXT NULL,
    "LastStep" INTEGER NOT NULL,
    CONSTRAINT "FK_AuthenticatorApps_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Circulars" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Circulars" PRIMARY KEY,
    "CampaignId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "States" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "SentBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Circulars_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
);

CREATE TABLE "EngagementTallies" (
    "EngagementId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Interactions" INTEGER NOT NULL,
    CONSTRAINT "PK_EngagementTallies" PRIMARY KEY ("EngagementId", "AccountId"),
    CONSTRAINT "FK_EngagementTallies_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id"),
    CONSTRAINT "FK_EngagementTallies_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id")
);

CREATE TABLE "NoticeReadings" (
    "AccountId" TEXT NOT NULL CONSTRAINT "PK_NoticeReadings" PRIMARY KEY,
    "SeenUntil" TEXT NULL,
    "DigestUntil" TEXT NULL,
    CONSTRAINT "FK_NoticeReadings_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id")
);

CREATE TABLE "Notices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notices" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "CampaignId" TEXT NOT NULL,
    "EngagementId" TEXT NULL,
    "InteractionId" TEXT NULL,
    "FollowUpId" TEXT NULL,
    "ById" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_Notices_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id"),
    CONSTRAINT "FK_Notices_Accounts_ById" FOREIGN KEY ("ById") REFERENCES "Accounts" ("Id"),
    CONSTRAINT "FK_Notices_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
    CONSTRAINT "FK_Notices_Engagements_EngagementId" FOREIGN KEY ("EngagementId") REFERENCES "Engagements" ("Id"),
    CONSTRAINT "FK_Notices_FollowUps_FollowUpId" FOREIGN KEY ("FollowUpId") REFERENCES "FollowUps" ("Id"),
    CONSTRAINT "FK_Notices_Interactions_InteractionId" FOREIGN KEY ("InteractionId") REFERENCES "Interactions" ("Id")
);

CREATE TABLE "RecoveryCodes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RecoveryCodes" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    CONSTRAINT "FK_RecoveryCodes_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "SeenAt" TEXT NOT NULL,
    "ConfirmedAt" TEXT NOT NULL,
    "HasSecondFactor" INTEGER NOT NULL,
    "Address" TEXT NOT NULL,
    "Browser" TEXT NOT NULL,
    CONSTRAINT "FK_Sessions_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SignInDelays" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SignInDelays" PRIMARY KEY,
    "Tries" INTEGER NOT NULL,
    "TriedAt" TEXT NOT NULL,
    "FreeAt" TEXT NOT NULL
);

CREATE INDEX "IX_OutboundMails_CircularId" ON "OutboundMails" ("CircularId");

CREATE INDEX "IX_MeetingFiles_CircularId" ON "MeetingFiles" ("CircularId");

CREATE INDEX "IX_Invitations_AnsweredAt" ON "Invitations" ("AnsweredAt");

CREATE INDEX "IX_AccountLinks_AccountId" ON "AccountLinks" ("AccountId");

CREATE UNIQUE INDEX "IX_AccountLinks_Hash" ON "AccountLinks" ("Hash");

CREATE INDEX "IX_Circulars_CampaignId_WrittenAt" ON "Circulars" ("CampaignId", "WrittenAt");

CREATE INDEX "IX_EngagementTallies_AccountId" ON "EngagementTallies" ("AccountId");

CREATE INDEX "IX_Notices_AccountId_At" ON "Notices" ("AccountId", "At");

CREATE INDEX "IX_Notices_ById" ON "Notices" ("ById");

CREATE INDEX "IX_Notices_CampaignId" ON "Notices" ("CampaignId");

CREATE INDEX "IX_Notices_EngagementId" ON "Notices" ("EngagementId");

CREATE INDEX "IX_Notices_FollowUpId" ON "Notices" ("FollowUpId");

CREATE INDEX "IX_Notices_InteractionId" ON "Notices" ("InteractionId");

CREATE INDEX "IX_RecoveryCodes_AccountId_Hash" ON "RecoveryCodes" ("AccountId", "Hash");

CREATE INDEX "IX_Sessions_AccountId" ON "Sessions" ("AccountId");

CREATE UNIQUE INDEX "IX_Sessions_Hash" ON "Sessions" ("Hash");

CREATE INDEX "IX_SignInDelays_TriedAt" ON "SignInDelays" ("TriedAt");

CREATE TABLE "ef_temp_MeetingFiles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MeetingFiles" PRIMARY KEY,
    "AddedAt" TEXT NOT NULL,
    "CircularId" TEXT NULL,
    "ContentId" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "IsRemoved" INTEGER NOT NULL,
    "MeetingId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    CONSTRAINT "FK_MeetingFiles_Circulars_CircularId" FOREIGN KEY ("CircularId") REFERENCES "Circulars" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_MeetingFiles_MeetingFileContents_ContentId" FOREIGN KEY ("ContentId") REFERENCES "MeetingFileContents" ("Id"),
    CONSTRAINT "FK_MeetingFiles_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
);

INSERT INTO "ef_temp_MeetingFiles" ("Id", "AddedAt", "CircularId", "ContentId", "ContentType", "IsRemoved", "MeetingId", "Name", "Size")
SELECT "Id", "AddedAt", "CircularId", "ContentId", "ContentType", "IsRemoved", "MeetingId", "Name", "Size"
FROM "MeetingFiles";

CREATE TABLE "ef_temp_OutboundMails" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutboundMails" PRIMARY KEY,
    "CalendarMethod" TEXT NULL,
    "CampaignId" TEXT NULL,
    "CircularId" TEXT NULL,
    "ClaimId" TEXT NULL,
    "ClaimedBy" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DeferredSince" TEXT NULL,
    "DueAt" TEXT NOT NULL,
    "InvitationId" TEXT NULL,
    "Language" TEXT NOT NULL,
    "LastError" TEXT NULL,
    "LeaseUntil" TEXT NULL,
    "MeetingId" TEXT NULL,
    "Purpose" TEXT NOT NULL,
    "ResendOf" TEXT NULL,
    "SentAt" TEXT NULL,
    "State" TEXT NOT NULL,
    "StateIso2" TEXT NULL,
    "Subject" TEXT NOT NULL,
    "ToAddress" TEXT NOT NULL,
    "ToName" TEXT NOT NULL,
    "ToldEndsAt" TEXT NULL,
    "ToldLink" TEXT NULL,
    "ToldPlace" TEXT NOT NULL,
    "ToldSequence" INTEGER NOT NULL,
    "ToldStartsAt" TEXT NULL,
    "ToldTimeZone" TEXT NOT NULL,
    "ToldWords" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "UniqueKey" TEXT NOT NULL,
    CONSTRAINT "FK_OutboundMails_Circulars_CircularId" FOREIGN KEY ("CircularId") REFERENCES "Circulars" ("Id"),
    CONSTRAINT "FK_OutboundMails_Invitations_InvitationId" FOREIGN KEY ("InvitationId") REFERENCES "Invitations" ("Id"),
    CONSTRAINT "FK_OutboundMails_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id")
);

INSERT INTO "ef_temp_OutboundMails" ("Id", "CalendarMethod", "CampaignId", "CircularId", "ClaimId", "ClaimedBy", "CreatedAt", "DeferredSince", "DueAt", "InvitationId", "Language", "LastError", "LeaseUntil", "MeetingId", "Purpose", "ResendOf", "SentAt", "State", "StateIso2", "Subject", "ToAddress", "ToName", "ToldEndsAt", "ToldLink", "ToldPlace", "ToldSequence", "ToldStartsAt", "ToldTimeZone", "ToldWords", "Tries", "UniqueKey")
SELECT "Id", "CalendarMethod", "CampaignId", "CircularId", "ClaimId", "ClaimedBy", "CreatedAt", "DeferredSince", "DueAt", "InvitationId", "Language", "LastError", "LeaseUntil", "MeetingId", "Purpose", "ResendOf", "SentAt", "State", "StateIso2", "Subject", "ToAddress", "ToName", "ToldEndsAt", "ToldLink", "ToldPlace", "ToldSequence", "ToldStartsAt", "ToldTimeZone", "ToldWords", "Tries", "UniqueKey"
FROM "OutboundMails";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "MeetingFiles";

ALTER TABLE "ef_temp_MeetingFiles" RENAME TO "MeetingFiles";

DROP TABLE "OutboundMails";

ALTER TABLE "ef_temp_OutboundMails" RENAME TO "OutboundMails";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_MeetingFiles_CircularId" ON "MeetingFiles" ("CircularId");

CREATE INDEX "IX_MeetingFiles_ContentId" ON "MeetingFiles" ("ContentId");

CREATE INDEX "IX_MeetingFiles_MeetingId" ON "MeetingFiles" ("MeetingId");

CREATE INDEX "IX_OutboundMails_CampaignId_StateIso2_SentAt" ON "OutboundMails" ("CampaignId", "StateIso2", "SentAt");

CREATE INDEX "IX_OutboundMails_CircularId" ON "OutboundMails" ("CircularId");

CREATE INDEX "IX_OutboundMails_InvitationId" ON "OutboundMails" ("InvitationId");

CREATE INDEX "IX_OutboundMails_MeetingId" ON "OutboundMails" ("MeetingId");

CREATE INDEX "IX_OutboundMails_ResendOf" ON "OutboundMails" ("ResendOf");

CREATE INDEX "IX_OutboundMails_SentAt" ON "OutboundMails" ("SentAt");

CREATE INDEX "IX_OutboundMails_State_DueAt" ON "OutboundMails" ("State", "DueAt");

CREATE UNIQUE INDEX "IX_OutboundMails_UniqueKey" ON "OutboundMails" ("UniqueKey");

COMMIT;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130102459_SignInsNoticesAndCirculars', '10.0.15');

BEGIN TRANSACTION;
ALTER TABLE "Engagements" RENAME COLUMN "Position" TO "SecretariatPosition_Position";

ALTER TABLE "Engagements" RENAME COLUMN "PositionOn" TO "SecretariatPosition_On";

ALTER TABLE "Engagements" RENAME COLUMN "PositionBasis" TO "SecretariatPosition_Basis";

ALTER TABLE "WorkTallies" ADD "AllianceInteractions" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "WorkTallies" ADD "SecretariatInteractions" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Sessions" ADD "ProviderToken" TEXT NULL;

ALTER TABLE "PositionRecord" ADD "Confidentiality" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Organisations" ADD "NameEs" TEXT NULL;

ALTER TABLE "Organisations" ADD "NameFr" TEXT NULL;

ALTER TABLE "Meetings" ADD "Confidentiality" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "MeetingFiles" ADD "Confidentiality" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Interactions" ADD "Confidentiality" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "EngagementTallies" ADD "AllianceInteractions" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "EngagementTallies" ADD "SecretariatInteractions" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Engagements" ADD "AlliancePosition_Basis" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Engagements" ADD "AlliancePosition_On" TEXT NULL;

ALTER TABLE "Engagements" ADD "AlliancePosition_Position" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Engagements" ADD "ManagersPosition_Basis" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Engagements" ADD "ManagersPosition_On" TEXT NULL;

ALTER TABLE "Engagements" ADD "ManagersPosition_Position" TEXT NOT NULL DEFAULT '';

ALTER TABLE "AuditEntries" ADD "ApiKeyName" TEXT NULL;

ALTER TABLE "AuditEntries" ADD "CampaignId" TEXT NULL;

ALTER TABLE "AuditEntries" ADD "Digest" BLOB NULL;

ALTER TABLE "AuditEntries" ADD "Name" TEXT NOT NULL DEFAULT '';

ALTER TABLE "AuditEntries" ADD "PartOf" TEXT NULL;

ALTER TABLE "AuditEntries" ADD "RemoteAddress" TEXT NULL;

ALTER TABLE "AuditEntries" ADD "Salt" BLOB NULL;

ALTER TABLE "AuditEntries" ADD "StateIso2" TEXT NULL;

ALTER TABLE "ApiKeys" ADD "ExpiresOn" TEXT NULL;

ALTER TABLE "ApiKeys" ADD "Scopes" TEXT NOT NULL DEFAULT 'Read Write IncomingMail Export Administer';

CREATE TABLE "AuditLinks" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_AuditLinks" PRIMARY KEY,
    "EntryId" TEXT NOT NULL,
    "Digest" BLOB NOT NULL,
    "Link" BLOB NOT NULL
);

CREATE TABLE "Passkeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Passkeys" PRIMARY KEY,
    "CreatedAt" TEXT NOT NULL,
    "LastUsedAt" TEXT NULL,
    "IsBackedUp" INTEGER NOT NULL,
    "IsBackupEligible" INTEGER NOT NULL,
    "IsUserVerified" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "PublicKey" BLOB NOT NULL,
    "SignCount" INTEGER NOT NULL,
    "Transports" TEXT NULL,
    "AccountId" TEXT NOT NULL,
    "CredentialId" BLOB NOT NULL,
    CONSTRAINT "FK_Passkeys_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "RecordReaders" (
    "RecordId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    CONSTRAINT "PK_RecordReaders" PRIMARY KEY ("RecordId", "AccountId"),
    CONSTRAINT "FK_RecordReaders_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Webhooks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Webhooks" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "Events" TEXT NOT NULL,
    "IsOff" INTEGER NOT NULL,
    "ProtectedSecret" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ReadUpTo" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "WebhookDeliveries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WebhookDeliveries" PRIMARY KEY,
    "WebhookId" TEXT NOT NULL,
    "Event" TEXT NOT NULL,
    "Sequence" INTEGER NULL,
    "Body" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "TriedAt" TEXT NULL,
    "LastStatus" INTEGER NULL,
    "LastError" TEXT NULL,
    "ClaimId" TEXT NULL,
    "LeaseUntil" TEXT NULL,
    CONSTRAINT "FK_WebhookDeliveries_Webhooks_WebhookId" FOREIGN KEY ("WebhookId") REFERENCES "Webhooks" ("Id") ON DELETE CASCADE
);

INSERT INTO "Turns" ("Work", "Taken")
VALUES ('ChainAudit', 0);
SELECT changes();

INSERT INTO "Turns" ("Work", "Taken")
VALUES ('QueueWebhooks', 0);
SELECT changes();


CREATE INDEX "IX_AuditEntries_AccountId_At" ON "AuditEntries" ("AccountId", "At");

CREATE INDEX "IX_AuditEntries_PartOf" ON "AuditEntries" ("PartOf");

CREATE INDEX "IX_AuditEntries_StateIso2_At" ON "AuditEntries" ("StateIso2", "At");

CREATE UNIQUE INDEX "IX_AuditLinks_EntryId" ON "AuditLinks" ("EntryId");

CREATE INDEX "IX_Passkeys_AccountId" ON "Passkeys" ("AccountId");

CREATE UNIQUE INDEX "IX_Passkeys_CredentialId" ON "Passkeys" ("CredentialId");

CREATE INDEX "IX_RecordReaders_AccountId" ON "RecordReaders" ("AccountId");

CREATE INDEX "IX_WebhookDeliveries_CreatedAt" ON "WebhookDeliveries" ("CreatedAt");

CREATE INDEX "IX_WebhookDeliveries_State_DueAt" ON "WebhookDeliveries" ("State", "DueAt");

CREATE UNIQUE INDEX "IX_WebhookDeliveries_WebhookId_Sequence" ON "WebhookDeliveries" ("WebhookId", "Sequence");

UPDATE "Engagements" SET "AlliancePosition_Position" = 'Unknown', "AlliancePosition_Basis" = 'CarriedOver',
  "ManagersPosition_Position" = "SecretariatPosition_Position", "ManagersPosition_Basis" = "SecretariatPosition_Basis",
  "ManagersPosition_On" = "SecretariatPosition_On";
UPDATE "Interactions" SET "Confidentiality" = 0 WHERE "Source" <> '';
UPDATE "PositionRecord" SET "Confidentiality" = 0 WHERE "RecordedById" IS NULL;
UPDATE "WorkTallies" SET "SecretariatInteractions" = "Interactions";
UPDATE "EngagementTallies" SET "SecretariatInteractions" = "Interactions";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130140511_ReadersPasskeysAndAudit', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Contacts" ADD "CollectedOn" TEXT NULL;

ALTER TABLE "Contacts" ADD "ErasedOn" TEXT NULL;

ALTER TABLE "Contacts" ADD "InformedOn" TEXT NULL;

ALTER TABLE "Contacts" ADD "LegalBasis" TEXT NOT NULL DEFAULT 'LegitimateInterests';

CREATE TABLE "DataProtectionSettings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DataProtectionSettings" PRIMARY KEY,
    "Controller" TEXT NOT NULL,
    "ControllerAddress" TEXT NOT NULL,
    "ContactEmail" TEXT NOT NULL,
    "RetentionMonths" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "SharingRecords" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SharingRecords" PRIMARY KEY,
    "SharedOn" TEXT NOT NULL,
    "Recipient" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "LegalBasis" TEXT NOT NULL,
    "ContactId" TEXT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    CONSTRAINT "FK_SharingRecords_Accounts_RecordedById" FOREIGN KEY ("RecordedById") REFERENCES "Accounts" ("Id"),
    CONSTRAINT "FK_SharingRecords_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id")
);

CREATE INDEX "IX_SharingRecords_ContactId" ON "SharingRecords" ("ContactId");

CREATE INDEX "IX_SharingRecords_RecordedById" ON "SharingRecords" ("RecordedById");

CREATE INDEX "IX_SharingRecords_SharedOn" ON "SharingRecords" ("SharedOn");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130171841_DataProtection', '10.0.15');

COMMIT;

