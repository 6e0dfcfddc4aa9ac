using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.DataProtection;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Readers;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Imports;

/// <summary>
/// Fills a Development database: the real history as two campaigns, and a third, open one with invented activity, so that
/// every page has something to show. Persons are role names; every address ends in example.org.
/// </summary>
public sealed class DemoSeeder(
    CrmDbContext db,
    HistoryImporter importer,
    DemoCounterparts counterparts,
    UserManager<Account> accounts,
    CurrentAccount current,
    TimeProvider clock
)
{
    /// <summary>Password of every demo account.</summary>
    public const string Password = "Mobilise-2026";

    internal const string Invented = "Demo entry, invented.";

    /// <summary>Address of the account by which a demo is known.</summary>
    internal const string FirstAccount = "admin@example.org";

    private static readonly (string Email, string Name, Role Role, string Language)[] DemoAccounts =
    [
        (FirstAccount, "Demo administrator", Role.Administrator, "en"),
        ("manager@example.org", "Campaign manager", Role.Manager, "en"),
        ("staff@example.org", "Desk officer, Africa and Asia", Role.Staff, "en"),
        ("staff.fr@example.org", "Chargée de mission Europe et Amériques", Role.Staff, "fr"),
        ("viewer@example.org", "Board member", Role.Viewer, "es"),
    ];

    private readonly Dictionary<Guid, string> _languages = [];

    /// <summary>Seeds once; a database that has accounts is left as it is.</summary>
    public async Task SeedAsync(CancellationToken cancellation)
    {
        if (await db.Campaigns.AnyAsync(cancellation))
            return;
        // The demo is stored whole or not at all: after a killed first start the next one stores it.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using var shipped = typeof(DemoSeeder).Assembly.GetManifestResourceStream("demo/campaign_history.csv")!;
        using var history = new MemoryStream();
        await shipped.CopyToAsync(history, cancellation);
        var imported = await importer.ImportAsync(history.ToArray(), check: false, cancellation);
        if (imported.Problems.Count > 0)
            throw new InvalidOperationException(string.Join(" ", imported.Problems));
        var today = clock.TodayAtUn();
        await importer.OpenNextAsync(new DateOnly(today.Year, today.Month, 1).AddMonths(-2), cancellation);

        current.IsLoading = true;
        var owners = await AddAccountsAsync();
        var missions = await counterparts.AddAsync(cancellation);
        AddDataProtection(owners[0], today);
        await AddActivityAsync(owners, missions, today, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        current.IsLoading = false;
    }

    private void AddDataProtection(Account recorder, DateOnly today)
    {
        db.DataProtectionSettings.Add(
            new DataProtectionSettings
            {
                Controller = "Pact for Impact Alliance (demo)",
                ControllerAddress = "1 Example Street, Geneva",
                ContactEmail = "privacy@example.org",
            }
        );
        db.SharingRecords.Add(
            new SharingRecord
            {
                SharedOn = today,
                Recipient = "Co-lead Mission",
                What = "Posts and addresses of the Second Committee experts of twelve Missions",
                Purpose = $"Joint invitation to the information meeting. {Invented}",
                RecordedAt = clock.UtcNow(),
                RecordedById = recorder.Id,
            }
        );
    }

    private async Task<List<Account>> AddAccountsAsync()
    {
        var added = new List<Account>();
        foreach (var (email, name, role, language) in DemoAccounts)
        {
            var account = new Account
            {
                UserName = email,
                Email = email,
                DisplayName = name,
                Role = role,
                Language = language,
            };
            var result = await accounts.CreateAsync(account, Password);
            if (!result.Succeeded)
                throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
            added.Add(account);
            _languages[account.Id] = language;
        }

        return added.FindAll(a => a.Role == Role.Staff);
    }

    private async Task AddActivityAsync(
        List<Account> owners,
        Dictionary<string, Organisation> missions,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var campaign = await db.Campaigns.SingleAsync(c => c.Slug == HistoryCampaigns.NextSlug, cancellation);
        campaign.Description = "Open campaign of the demo. Its activity is invented; former sponsors and last positions are real.";
        var engagements = await db
            .Engagements.Include(e => e.State)
            .Include(e => e.StageChanges)
            .Include(e => e.Commitments)
            .Where(e => e.CampaignId == campaign.Id)
            .OrderBy(e => e.StateIso2)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        // Two desks, as in the secretariat: Africa and Asia; Europe and Americas.
        foreach (var e in engagements)
            e.OwnerId = owners[e.State!.Facts.RegionalGroup is RegionalGroup.African or RegionalGroup.AsiaPacific ? 0 : 1].Id;

        var warm = engagements.Where(e => e.FormerSponsor).ToList();
        var contacted = warm.Concat(engagements.Where(e => !e.FormerSponsor).Where((_, i) => i % 4 == 0)).ToList();
        for (var i = 0; i < contacted.Count; i++)
            Contact(contacted[i], missions, Weekday(today.AddDays(-50 + i % 31)));
        var informed = warm.Where((e, i) => i % 3 != 1 || DemoCounterparts.Ministries.ContainsKey(e.StateIso2)).ToList();
        Hold(
            campaign,
            MeetingKind.Information,
            DemoTexts.InformationMeeting,
            informed,
            missions,
            today.AddDays(-17),
            Stage.InformationMeeting
        );
        foreach (
            var (engagement, i) in informed
                .Where((e, i) => i % 4 == 0 || DemoCounterparts.Ministries.ContainsKey(e.StateIso2))
                .Select((e, i) => (e, i))
        )
        {
            Hold(
                campaign,
                MeetingKind.Bilateral,
                DemoTexts.BilateralMeeting(engagement.State!),
                [engagement],
                missions,
                today.AddDays(-15 + i % 12),
                Stage.BilateralMeeting
            );
        }

        Plan(campaign, owners, missions, warm, today);
        Liaise(
            engagements
                .Where(e => e.Stage == Stage.BilateralMeeting && DemoCounterparts.Ministries.ContainsKey(e.StateIso2))
                .Take(5)
                .ToList(),
            today
        );
        FollowUp(contacted, today);
    }

    private void Contact(Engagement engagement, Dictionary<string, Organisation> missions, DateOnly on)
    {
        var at = At(on, 15);
        db.Interactions.Add(
            new Interaction
            {
                EngagementId = engagement.Id,
                Kind = InteractionKind.Email,
                Direction = Direction.Outbound,
                At = at,
                Subject = Written(DemoTexts.FirstWord, engagement.OwnerId),
                Notes = Written(DemoTexts.Invented, engagement.OwnerId),
                OrganisationId = missions[engagement.StateIso2].Id,
                RecordedAt = at,
                RecordedById = engagement.OwnerId,
            }
        );
        Move(engagement, Stage.FirstContact, at);
    }

    private void Hold(
        Campaign campaign,
        MeetingKind kind,
        LocalizedText title,
        List<Engagement> guests,
        Dictionary<string, Organisation> missions,
        DateOnly on,
        Stage reached
    )
    {
        var meeting = New(campaign, kind, title, Weekday(on), guests, missions);
        meeting.Outcome = Written(DemoTexts.Invented, meeting.OrganiserId);
        meeting.MarkSent(meeting.StartsAt.AddDays(-10));
        var answered = At(on.AddDays(-3), 16);
        foreach (var (invitation, engagement) in meeting.Invitations.Zip(guests))
        {
            invitation.MarkQueued(meeting.Sequence);
            invitation.Record(new AnswerGiven(Answer.Accepted, AnswerChannel.Link), answered);
            invitation.RecordAttendance(Attendance.Attended, null);
            Move(engagement, reached, meeting.EndsAt);
            db.Interactions.Add(
                new Interaction
                {
                    EngagementId = engagement.Id,
                    Kind = InteractionKind.Meeting,
                    Direction = Direction.Outbound,
                    At = meeting.StartsAt,
                    Subject = Written(title, engagement.OwnerId),
                    Notes = Written(DemoTexts.Invented, engagement.OwnerId),
                    Confidentiality = meeting.Confidentiality,
                    MeetingId = meeting.Id,
                    OrganisationId = invitation.OrganisationId,
                    RecordedAt = meeting.EndsAt,
                    RecordedById = engagement.OwnerId,
                }
            );
        }
    }

    private void Plan(
        Campaign campaign,
        List<Account> owners,
        Dictionary<string, Organisation> missions,
        List<Engagement> warm,
        DateOnly today
    )
    {
        var coming = warm.Where(e => e.Stage == Stage.FirstContact).Take(14).ToList();
        New(
            campaign,
            MeetingKind.Information,
            DemoTexts.SecondInformationMeeting,
            Weekday(today.AddDays(12)),
            coming,
            missions
        );
        var next = warm.Where(e => e.Stage == Stage.InformationMeeting).Take(1).ToList();
        New(
            campaign,
            MeetingKind.Bilateral,
            DemoTexts.BilateralMeeting(next[0].State!),
            Weekday(today.AddDays(4)),
            next,
            missions
        );
        db.FollowUps.Add(
            new FollowUp
            {
                CampaignId = campaign.Id,
                EngagementId = next[0].Id,
                OwnerId = owners[0].Id,
                Title = Written(DemoTexts.PrepareBilateral, owners[0].Id),
                DueOn = today,
                CreatedAt = clock.UtcNow(),
            }
        );
    }

    private void Liaise(List<Engagement> engagements, DateOnly today)
    {
        foreach (var engagement in engagements)
        {
            var at = At(today.AddDays(-2), 14);
            var ministry = db.Organisations.Local.Single(o => o.StateIso2 == engagement.StateIso2 && o.Kind == OrganisationKind.Ministry);
            var call = new Interaction
            {
                EngagementId = engagement.Id,
                Kind = InteractionKind.Call,
                Direction = Direction.Outbound,
                At = at,
                Subject = Written(DemoTexts.Ministry, engagement.OwnerId),
                Notes = Written(DemoTexts.Invented, engagement.OwnerId),
                Confidentiality = Confidentiality.Managers,
                OrganisationId = ministry.Id,
                RecordedAt = at,
                RecordedById = engagement.OwnerId,
            };
            db.Interactions.Add(call);
            // Whoever wrote it down reads it too.
            db.RecordReaders.Add(new RecordReader { RecordId = call.Id, AccountId = engagement.OwnerId!.Value });
            Move(engagement, Stage.MinistryLiaison, at);
        }

        foreach (var engagement in engagements.Take(2))
        {
            engagement.Record(
                new Commitment
                {
                    EngagementId = engagement.Id,
                    Kind = CommitmentKind.Pledge,
                    On = today.AddDays(-1),
                    Source = Written(DemoTexts.Invented, engagement.OwnerId),
                    RecordedAt = At(today.AddDays(-1), 15),
                    RecordedById = engagement.OwnerId,
                },
                CosponsorRight.Full
            );
            Move(engagement, Stage.CoSponsorship, At(today.AddDays(-1), 15));
        }
    }

    private void FollowUp(List<Engagement> contacted, DateOnly today)
    {
        foreach (var (engagement, i) in contacted.Where((_, i) => i % 9 == 0).Select((e, i) => (e, i)))
        {
            engagement.NextStep = Written(DemoTexts.SendNote, engagement.OwnerId);
            engagement.NextStepDue = today.AddDays(i - 3);
            db.FollowUps.Add(
                new FollowUp
                {
                    CampaignId = engagement.CampaignId,
                    EngagementId = engagement.Id,
                    OwnerId = engagement.OwnerId,
                    Title = engagement.NextStep,
                    DueOn = today.AddDays(i - 3),
                    CreatedAt = clock.UtcNow(),
                }
            );
        }
    }

    private Meeting New(
        Campaign campaign,
        MeetingKind kind,
        LocalizedText title,
        DateOnly on,
        List<Engagement> guests,
        Dictionary<string, Organisation> missions
    )
    {
        var meeting = new Meeting
        {
            CampaignId = campaign.Id,
            Kind = kind,
            Title = title.En,
            Languages = ["en", "fr", "es"],
            // Of what is said to many States at once the whole alliance reads; a bilateral is the secretariat's.
            Confidentiality = kind == MeetingKind.Information ? Confidentiality.Alliance : Confidentiality.Secretariat,
            OrganiserId = guests[0].OwnerId,
            Agenda = DemoTexts.Agenda.En,
            Translations = [new("fr", title.Fr, DemoTexts.Agenda.Fr), new("es", title.Es, DemoTexts.Agenda.Es)],
        };
        meeting.Schedule(
            MeetingTimes.Of(on.ToDateTime(new TimeOnly(9, 30)), on.ToDateTime(new TimeOnly(10, 45)), Zone.NewYork),
            "",
            "https://meet.example.org/sse"
        );
        meeting.Invitations.AddRange(
            guests.Select(e => new Invitation
            {
                MeetingId = meeting.Id,
                StateIso2 = e.StateIso2,
                OrganisationId = missions[e.StateIso2].Id,
            })
        );
        db.Meetings.Add(meeting);
        return meeting;
    }

    private string Written(LocalizedText text, Guid? by) => text.In(_languages[by!.Value]);

    private static void Move(Engagement engagement, Stage to, DateTime at) =>
        engagement.Move(to, StageEvidence.For(to).ToHashSet(), null, mayOverride: false, engagement.OwnerId, at);

    private static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);

    private static DateOnly Weekday(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
}
