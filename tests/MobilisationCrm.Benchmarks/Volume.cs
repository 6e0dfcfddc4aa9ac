using Bogus;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Contacts;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Benchmarks;

/// <summary>Years of work in the demo's open campaign, the same in each run.</summary>
internal sealed class Volume
{
    public const string Campaign = "sse-next";

    /// <summary>One State in whose file a tenth of all contacts stand.</summary>
    public const string BusyState = "ES";

    private const int Interactions = 50_000;
    private const int FollowUps = 5_000;
    private const int Meetings = 400;
    private const int Contacts = 2_000;

    private readonly Faker _faker = new() { Random = new Randomizer(81) };
    private readonly DateTime _now = DateTime.UtcNow;
    private readonly IServiceProvider _services;
    private Guid _campaign;
    private List<(Guid Id, string Iso2)> _engagements = [];
    private List<(Guid Id, string? Iso2)> _organisations = [];
    private List<Guid> _accounts = [];
    private List<Guid> _contacts = [];

    private Volume(IServiceProvider services) => _services = services;

    /// <summary>Fills the SQLite database in a data folder that holds the demo. The program must not be running.</summary>
    public static async Task FillAsync(string folder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = folder })
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Error));
        await using var provider = services.AddApplication(configuration).AddInfrastructure(configuration).BuildServiceProvider();
        await new Volume(provider).FillAsync();
    }

    private async Task FillAsync()
    {
        await using (var scope = _services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            _campaign = await db.Campaigns.Where(c => c.Slug == Campaign).Select(c => c.Id).SingleAsync();
            _engagements =
            [
                .. (
                    await db
                        .Engagements.Where(e => e.CampaignId == _campaign)
                        .OrderBy(e => e.StateIso2)
                        .Select(e => new { e.Id, e.StateIso2 })
                        .ToListAsync()
                ).Select(e => (e.Id, e.StateIso2)),
            ];
            _organisations =
            [
                .. (await db.Organisations.OrderBy(o => o.Name).Select(o => new { o.Id, o.StateIso2 }).ToListAsync()).Select(o =>
                    (o.Id, o.StateIso2)
                ),
            ];
            _accounts = await db.Users.OrderBy(a => a.Email).Select(a => a.Id).ToListAsync();
        }

        await AddAsync(Contacts, Person);
        await AddAsync(Meetings, Meeting);
        await AddAsync(FollowUps, FollowUp);
        await AddAsync(Interactions, Interaction);
    }

    private async Task AddAsync(int count, Func<CrmDbContext, int, object> make)
    {
        foreach (var batch in Enumerable.Range(0, count).Chunk(2_000))
        {
            await using var scope = _services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            foreach (var number in batch)
                db.Add(make(db, number));
            await db.SaveChangesAsync();
        }
    }

    private Contact Person(CrmDbContext db, int number)
    {
        var post = new Post { OrganisationId = _faker.PickRandom(_organisations).Id, Title = _faker.Name.JobTitle() };
        db.Add(post);
        var person = new Contact
        {
            GivenName = _faker.Name.FirstName(),
            FamilyName = _faker.Name.LastName(),
            Email = $"contact.{number}@example.org",
        };
        person.TakeUp(post.Id, DateOnly.FromDateTime(Past()));
        _contacts.Add(person.Id);
        return person;
    }

    private Meeting Meeting(CrmDbContext db, int number)
    {
        var starts = _now.Date.AddDays(_faker.Random.Int(-900, 60)).AddHours(14);
        var meeting = new Meeting
        {
            CampaignId = _campaign,
            Title = $"Meeting {number}: {_faker.Lorem.Sentence(4)}",
            Agenda = _faker.Lorem.Paragraph(),
            OrganiserId = _faker.PickRandom(_accounts),
        };
        var local = DateTime.SpecifyKind(starts.AddHours(-4), DateTimeKind.Unspecified);
        meeting.Schedule(
            new MeetingTime(local, local.AddHours(1), "America/New_York", starts, starts.AddHours(1)),
            "Conference Room 3",
            null
        );
        foreach (var (id, iso2) in _faker.PickRandom(_organisations, 12))
            meeting.Invitations.Add(
                new Invitation
                {
                    MeetingId = meeting.Id,
                    OrganisationId = id,
                    StateIso2 = iso2,
                }
            );
        return meeting;
    }

    private FollowUp FollowUp(CrmDbContext db, int number)
    {
        var created = Past();
        return new FollowUp
        {
            CampaignId = _campaign,
            EngagementId = Engagement(number),
            OwnerId = _faker.PickRandom(_accounts),
            Title = _faker.Lorem.Sentence(6),
            CreatedAt = created,
            DueOn = DateOnly.FromDateTime(created).AddDays(14),
            DoneAt = _faker.Random.Bool(0.9f) ? created.AddDays(10) : null,
        };
    }

    private Interaction Interaction(CrmDbContext db, int number)
    {
        var at = Past();
        return new Interaction
        {
            EngagementId = Engagement(number),
            Kind = _faker.PickRandom<InteractionKind>(),
            Direction = _faker.PickRandom<Direction>(),
            At = at,
            RecordedAt = at,
            RecordedById = _faker.PickRandom(_accounts),
            OrganisationId = _faker.PickRandom(_organisations).Id,
            Subject = _faker.Lorem.Sentence(6),
            Notes = _faker.Lorem.Paragraph(),
            Outcome = _faker.Lorem.Sentence(5),
        };
    }

    private Guid Engagement(int number) =>
        number % 10 == 0 ? _engagements.Single(e => e.Iso2 == BusyState).Id : _engagements[number % _engagements.Count].Id;

    private DateTime Past() => _now.AddMinutes(-_faker.Random.Int(60, 900 * 24 * 60));
}
