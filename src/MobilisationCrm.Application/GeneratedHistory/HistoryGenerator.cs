using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Imports;
using MobilisationCrm.Interactions;
using MobilisationCrm.KeptFigures;
using MobilisationCrm.Mail;
using MobilisationCrm.Readers;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.GeneratedHistory;

/// <summary>
/// Fills an empty or demo database with the history of five invented campaigns, the same in each run on the same day: so that speed and
/// load can be measured on data of the size and shape of real work. Nobody in it exists; every address ends in example.org.
/// </summary>
public sealed class HistoryGenerator(CrmDbContext db, KeptFigureRecount figures, TimeProvider clock)
{
    internal const string Source = "Generated, invented.";
    private const int Campaigns = 5;
    private const int Persons = 20_000;
    private const int Meetings = 3_000;
    private const int FollowUps = 5_000;
    private const int Staff = 12;
    private const int Batch = 5_000;

    // The open campaign is the one that is worked in most.
    private static readonly double[] Shares = [0.1, 0.15, 0.15, 0.2, 0.4];

    private readonly Random _random = new(81);
    private readonly RowWriter _rows = new(db);
    private readonly List<GeneratedCampaign> _campaigns = [];
    private readonly Dictionary<string, List<Guid>> _organisations = [];
    private readonly Dictionary<Guid, List<Guid>> _persons = [];
    private List<Guid> _accounts = [];

    /// <summary>Generates everything; so many logged contacts.</summary>
    /// <exception cref="InvalidOperationException">The database holds other data; the message says so.</exception>
    public async Task GenerateAsync(int interactions, CancellationToken cancellation)
    {
        await ExpectNothingRealAsync(cancellation);
        var states = await db.States.AsNoTracking().OrderBy(s => s.Iso2).ToListAsync(cancellation);
        await AddAccountsAsync(cancellation);
        await AddCampaignsAsync(states, cancellation);
        await AddCounterpartsAsync(states, cancellation);
        var meetings = new GeneratedMeetings(_random, _accounts, _organisations, clock.UtcNow());
        foreach (var batch in Enumerable.Range(0, Meetings).Chunk(100))
            await AddMeetingsAsync([.. batch.SelectMany(i => meetings.Make(CampaignOf(i, Meetings)))], cancellation);
        foreach (var batch in Enumerable.Range(0, FollowUps).Chunk(Batch))
            await _rows.AddAsync(batch.Select(FollowUp), cancellation);
        foreach (var batch in Enumerable.Range(0, interactions).Chunk(Batch))
            await AddInteractionsAsync(batch, interactions, cancellation);
        await figures.RunAsync(cancellation);
    }

    private async Task ExpectNothingRealAsync(CancellationToken cancellation)
    {
        if (await db.Campaigns.AnyAsync(c => c.Slug.StartsWith(GeneratedCampaign.SlugBegin), cancellation))
            throw new InvalidOperationException("The database holds a generated history already; nothing was changed.");
        var isEmpty = !await db.Campaigns.AnyAsync(cancellation) && !await db.Organisations.AnyAsync(cancellation);
        var isDemo =
            await db.Users.AnyAsync(a => a.Email == DemoSeeder.FirstAccount, cancellation)
            && await db.Users.AllAsync(a => a.Email!.EndsWith("@example.org"), cancellation);
        if (!isEmpty && !isDemo)
            throw new InvalidOperationException("The database holds data that is not the demo's; nothing was changed.");
    }

    private async Task AddAccountsAsync(CancellationToken cancellation)
    {
        await _rows.AddAsync(Enumerable.Range(1, Staff).Select(Officer), cancellation);
        _accounts = await db.Users.Where(a => a.Role == Role.Staff).OrderBy(a => a.Email).Select(a => a.Id).ToListAsync(cancellation);
    }

    // Nobody signs in with these: they have no password.
    private static Account Officer(int number)
    {
        var email = $"generated.staff.{number}@example.org";
        return new Account
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            DisplayName = $"Desk officer {number}",
            Role = Role.Staff,
            SecurityStamp = Guid.NewGuid().ToString(),
            MorningDigest = false,
        };
    }

    private async Task AddCampaignsAsync(List<State> states, CancellationToken cancellation)
    {
        for (var number = 0; number < Campaigns; number++)
        {
            var campaign = new GeneratedCampaign(
                _random,
                _campaigns.LastOrDefault(),
                number == Campaigns - 1,
                clock.TodayAtUn().AddDays(-365 * (Campaigns - 1 - number) - 240)
            );
            campaign.Engage(states, _accounts, clock.UtcNow());
            await _rows.AddAsync([campaign.Campaign, .. campaign.Engagements], cancellation);
            _campaigns.Add(campaign);
        }
    }

    private async Task AddCounterpartsAsync(List<State> states, CancellationToken cancellation)
    {
        foreach (var state in states)
        {
            var ours = GeneratedCounterparts.Organisations(state);
            var known = await db
                .Organisations.Where(o => o.StateIso2 == state.Iso2)
                .Select(o => new { o.Kind, o.City })
                .ToListAsync(cancellation);
            // The demo's own stay the only ones of their kind in their city.
            ours.RemoveAll(o => known.Exists(k => k.Kind == o.Kind && k.City == o.City));
            await _rows.AddAsync(ours, cancellation);
            _organisations[state.Iso2] = await db
                .Organisations.Where(o => o.StateIso2 == state.Iso2)
                .OrderBy(o => o.Kind)
                .ThenBy(o => o.Id)
                .Select(o => o.Id)
                .ToListAsync(cancellation);
        }

        var all = _organisations.Values.SelectMany(o => o).ToList();
        foreach (var batch in Enumerable.Range(0, Persons).Chunk(Batch))
        {
            var made = batch.Select(i => GeneratedCounterparts.Person(_random, all[i % all.Count], i, clock.TodayAtUn())).ToList();
            await _rows.AddAsync(made.SelectMany(m => new object[] { m.Post, m.Person }), cancellation);
            foreach (var (post, person) in made)
            {
                if (!_persons.TryGetValue(post.OrganisationId, out var there))
                    _persons[post.OrganisationId] = there = [];
                there.Add(person.Id);
            }
        }
    }

    private async Task AddMeetingsAsync(List<object> meetings, CancellationToken cancellation)
    {
        // Nothing of it is ever sent: to the queue these letters have left.
        foreach (var mail in meetings.OfType<OutboundMail>())
        {
            db.Entry(mail).Property(m => m.State).CurrentValue = MailState.Sent;
            db.Entry(mail).Property(m => m.SentAt).CurrentValue = mail.DueAt;
        }

        await _rows.AddAsync(meetings, cancellation);
    }

    private async Task AddInteractionsAsync(int[] batch, int all, CancellationToken cancellation)
    {
        var rows = new List<object>();
        foreach (var number in batch)
        {
            var (interaction, participants) = Interaction(number, all);
            rows.Add(interaction);
            foreach (var person in participants)
            {
                var participant = new Dictionary<string, object> { ["InteractionId"] = interaction.Id, ["ParticipantsId"] = person };
                db.Set<Dictionary<string, object>>(Participants.Table).Add(participant);
            }
        }

        await _rows.AddAsync(rows, cancellation);
    }

    // In the order of time, as they are recorded. A few States are written to far more often than the others.
    private (Interaction Interaction, List<Guid> Participants) Interaction(int number, int all)
    {
        var campaign = CampaignOf(number, all);
        var engagement = campaign.Busy(_random);
        var organisation = _random.Pick(_organisations[engagement.StateIso2]);
        var at = campaign.At(_random, clock.UtcNow());
        var interaction = new Interaction
        {
            Id = Guid.CreateVersion7(at),
            EngagementId = engagement.Id,
            Kind = (InteractionKind)_random.Next(6),
            Direction = _random.Next(3) == 0 ? Direction.Inbound : Direction.Outbound,
            At = at,
            RecordedAt = at.AddMinutes(_random.Next(1, 300)),
            RecordedById = _random.Pick(_accounts),
            OrganisationId = organisation,
            Subject = _random.Pick(GeneratedWords.Subjects),
            Notes = string.Join(" ", Enumerable.Range(0, _random.Next(1, 6)).Select(_ => _random.Pick(GeneratedWords.Notes))),
            Outcome = _random.Pick(GeneratedWords.Outcomes),
            Confidentiality = (number % 20) switch
            {
                0 => Confidentiality.Managers,
                < 6 => Confidentiality.Alliance,
                _ => Confidentiality.Secretariat,
            },
        };
        var there = _persons.GetValueOrDefault(organisation, []);
        return (interaction, [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => _random.Pick(there)).Distinct()]);
    }

    private FollowUp FollowUp(int number)
    {
        var campaign = CampaignOf(number, FollowUps);
        var (at, now) = (campaign.At(_random, clock.UtcNow()), clock.UtcNow());
        var done = at.AddDays(_random.Next(1, 20));
        return new FollowUp
        {
            CampaignId = campaign.Campaign.Id,
            EngagementId = campaign.Busy(_random).Id,
            OwnerId = _random.Pick(_accounts),
            Title = _random.Pick(GeneratedWords.Subjects),
            CreatedAt = at,
            DueOn = Zone.DayOf(at, Zone.NewYork).AddDays(14),
            DoneAt = done > now || (campaign.Campaign.IsOpen && _random.Next(12) == 0) ? null : done,
        };
    }

    private GeneratedCampaign CampaignOf(int number, int all)
    {
        var at = (double)number / all;
        var campaign = 0;
        for (var sum = Shares[0]; campaign < Campaigns - 1 && at >= sum; sum += Shares[campaign])
            campaign++;
        return _campaigns[campaign];
    }
}
