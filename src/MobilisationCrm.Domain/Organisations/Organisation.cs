using MobilisationCrm.Contacts;
using MobilisationCrm.States;

namespace MobilisationCrm.Organisations;

/// <summary>What kind of counterpart body it is.</summary>
public enum OrganisationKind
{
    /// <summary>Permanent Mission to the United Nations (New York, Geneva …).</summary>
    PermanentMission,

    /// <summary>Ministry in the capital.</summary>
    Ministry,

    /// <summary>Embassy.</summary>
    Embassy,

    /// <summary>UN entity.</summary>
    UnEntity,

    /// <summary>Network of the social and solidarity economy.</summary>
    SseNetwork,

    /// <summary>Local or regional authority.</summary>
    LocalAuthority,

    /// <summary>Company.</summary>
    Company,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A counterpart body. Belongs to a State or to none; only Member States count in State figures.</summary>
public sealed class Organisation : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its kind.</summary>
    public OrganisationKind Kind { get; set; }

    /// <summary>Its name as on file, in whatever language; readers whose language has none of its own read this one.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its name in French; null when none is known.</summary>
    public string? NameFr { get; set; }

    /// <summary>Its name in Spanish; null when none is known.</summary>
    public string? NameEs { get; set; }

    /// <summary>The State it belongs to; null for none.</summary>
    public string? StateIso2 { get; set; }

    /// <summary>The State it belongs to.</summary>
    public State? State { get; private set; }

    /// <summary>City of its seat.</summary>
    public string City { get; set; } = "";

    /// <summary>IANA zone of its seat.</summary>
    public string TimeZone { get; set; } = "America/New_York";

    /// <summary>Shared mailbox; null when none is known.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone; null when none is known.</summary>
    public string? Phone { get; set; }

    /// <summary>Language it asked to be written to in, ISO 639-1; null to use the State's.</summary>
    public string? Language { get; set; }

    /// <summary>The channel through which the State is written to first.</summary>
    public bool IsLeadChannel { get; set; }

    /// <summary>Where these data come from.</summary>
    public string Source { get; set; } = "";

    /// <summary>When they were last checked.</summary>
    public DateOnly? VerifiedOn { get; set; }

    /// <summary>Posts in it.</summary>
    public List<Post> Posts { get; private set; } = [];

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>The post of that name which nobody holds; a new one where there is none.</summary>
    public Post PostToFill(string title, PostFunction function)
    {
        if (Posts.Find(p => p.Title == title && p.IsVacant) is { } vacant)
            return vacant;
        var post = new Post
        {
            OrganisationId = Id,
            Title = title,
            Function = function,
        };
        Posts.Add(post);
        return post;
    }
}

/// <summary>What a post is, where letters address its holder by it.</summary>
public enum PostFunction
{
    /// <summary>Addressed by name only: experts, advisers, coordinators.</summary>
    Other,

    /// <summary>Permanent Representative or Observer: head of the Mission, with ambassador's rank.</summary>
    PermanentRepresentative,

    /// <summary>Deputy Permanent Representative.</summary>
    DeputyPermanentRepresentative,

    /// <summary>Minister.</summary>
    Minister,

    /// <summary>Secretary of State, Vice-Minister.</summary>
    SecretaryOfState,

    /// <summary>Mayor.</summary>
    Mayor,
}

/// <summary>A place in an organisation, apart from the person who holds it; may be vacant.</summary>
public sealed class Post
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; init; }

    /// <summary>The organisation.</summary>
    public Organisation? Organisation { get; private set; }

    /// <summary>Name of the post, as "Second Committee expert".</summary>
    public string Title { get; set; } = "";

    /// <summary>What it is, for the form of address.</summary>
    public PostFunction Function { get; set; }

    /// <summary>Who held it and when.</summary>
    public List<Tenure> Tenures { get; private set; } = [];

    /// <summary>Nobody holds it.</summary>
    public bool IsVacant => Tenures.TrueForAll(t => t.EndsOn is not null);
}
