using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;
using MobilisationCrm.Search;
using MobilisationCrm.SignIns;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm;

/// <summary>Which records, and which of their values, stand in the audit log.</summary>
public static class AuditedRecords
{
    // The audit log leaves out what could open an account, the state of the framework's own tables, and copies for searching.
    private static readonly HashSet<string> Secret =
    [
        "PasswordHash",
        "SecurityStamp",
        "ConcurrencyStamp",
        "AccessFailedCount",
        "LockoutEnd",
        "NormalizedEmail",
        "NormalizedUserName",
        "Version",
        "Xml",
        "Hash",
        "ProtectedSecret",
        "LastStep",
        nameof(Passkey.CredentialId),
        nameof(Passkey.LastUsedAt),
        nameof(IdentityPasskeyData.PublicKey),
        nameof(IdentityPasskeyData.SignCount),
        nameof(IdentityPasskeyData.IsBackedUp),
        SearchText.Column,
        CampaignStamps.Own,
        CampaignStamps.Reference,
    ];

    // The audit log leaves out letters, which are their own proof, bytes, which nobody can read, and what the program notes for itself.
    private static readonly HashSet<Type> Unaudited =
    [
        typeof(AuditEntry),
        typeof(AuditLink),
        typeof(OutboundMail),
        typeof(MailEvent),
        typeof(MailboxReading),
        typeof(MailOutage),
        typeof(IncomingMailSource),
        typeof(ClusterLock),
        typeof(AccountSession),
        typeof(SignInDelay),
        typeof(RecoveryCode),
        typeof(SigningKey),
        typeof(PaperContent),
        typeof(KeyedRequest),
        typeof(WorkTally),
        typeof(EngagementTally),
        typeof(Notice),
        typeof(NoticeReading),
        typeof(WebhookDelivery),
    ];

    // What follows from other records, which are in the log.
    private static readonly Type[] Following = [typeof(FactsOnFile), typeof(PositionInForce)];

    /// <summary>Changes of such records stand in the audit log.</summary>
    public static bool IsAudited(IReadOnlyTypeBase record) =>
        !Unaudited.Contains(record.ClrType) && record.Name != MailConfiguration.Papers;

    /// <summary>Changes of such a value stand in the audit log.</summary>
    public static bool IsAudited(IReadOnlyProperty value) =>
        !Secret.Contains(value.Name) && !value.IsPrimaryKey() && !Following.Contains(value.DeclaringType.ClrType);
}
