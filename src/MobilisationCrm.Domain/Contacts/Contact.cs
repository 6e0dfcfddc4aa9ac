using MobilisationCrm.DataProtection;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Contacts;

/// <summary>How a person is addressed.</summary>
public enum Courtesy
{
    /// <summary>Not known: letters use a form that fits either.</summary>
    Unknown,

    /// <summary>Mr, M., Sr.</summary>
    Mr,

    /// <summary>Ms, Mme, Sra.</summary>
    Ms,
}

/// <summary>A person; holds posts with start and end dates.</summary>
public sealed class Contact : IVersioned
{
    /// <summary>What stands in place of an erased person's name, in every language: nomen nescio.</summary>
    public const string ErasedName = "N. N.";

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>
    /// Title written before the name in every language, as "The Honorable"; empty to let each letter use its language's own.
    /// </summary>
    public string CourtesyTitle { get; set; } = "";

    /// <summary>How the person is addressed.</summary>
    public Courtesy Courtesy { get; set; }

    /// <summary>Holds the rank of ambassador, whatever the post.</summary>
    public bool IsAmbassador { get; set; }

    /// <summary>Given name; may be empty.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>Family name.</summary>
    public string FamilyName { get; set; } = "";

    /// <summary>Courtesy title and name.</summary>
    public string FullName => FullNameOf(CourtesyTitle, GivenName, FamilyName);

    /// <summary>Courtesy title, given and family name, as far as they are known.</summary>
    public static string FullNameOf(string? courtesyTitle, string? givenName, string? familyName) =>
        string.Join(' ', new[] { courtesyTitle, givenName, familyName }.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>Language to write in, ISO 639-1; null to use the organisation's.</summary>
    public string? Language { get; set; }

    /// <summary>Address; null when none is known.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone; null when none is known.</summary>
    public string? Phone { get; set; }

    /// <summary>Where these data come from (Regulation (EU) 2016/679, article 14).</summary>
    public string Source { get; set; } = "";

    /// <summary>When they came from there; null where that is not known.</summary>
    public DateOnly? CollectedOn { get; set; }

    /// <summary>What allows to keep them.</summary>
    public LegalBasis LegalBasis { get; set; }

    /// <summary>When the person was told that these data are kept (article 14); null while that is due.</summary>
    public DateOnly? InformedOn { get; set; }

    /// <summary>When the person was erased; null for all others.</summary>
    public DateOnly? ErasedOn { get; private set; }

    /// <summary>The person asked not to be written to.</summary>
    public bool ObjectsToMail { get; set; }

    /// <summary>Posts held.</summary>
    public List<Tenure> Tenures { get; private set; } = [];

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>Takes away all that tells who it is; terms, answers and logged contacts stay the State's history.</summary>
    public void Erase(DateOnly on)
    {
        (CourtesyTitle, GivenName, FamilyName, Source) = ("", "", ErasedName, "");
        (Courtesy, IsAmbassador) = (Courtesy.Unknown, false);
        (Language, Email, Phone, CollectedOn, InformedOn) = (null, null, null, null, null);
        (ObjectsToMail, ErasedOn) = (true, on);
    }

    /// <summary>Refuses to change a person that was erased.</summary>
    /// <exception cref="RuleException">contact-erased.</exception>
    public void ExpectNotErased()
    {
        if (ErasedOn is not null)
            throw new RuleException(RuleCode.ContactErased, "This person was erased; nothing can be written to the file any more.");
    }

    /// <summary>Takes up a post.</summary>
    /// <exception cref="RuleException">post-held: the person already holds it. end-before-start, contact-erased.</exception>
    public Tenure TakeUp(Guid postId, DateOnly from, DateOnly? until = null, bool adInterim = false)
    {
        ExpectNotErased();
        if (until < from)
            throw new RuleException(RuleCode.EndBeforeStart, "The end of a term may not lie before its start.", "endsOn");
        if (Tenures.Exists(t => t.PostId == postId && t.EndsOn is null))
            throw new RuleException(RuleCode.PostHeld, "The person already holds this post.", "postId");
        var tenure = new Tenure
        {
            ContactId = Id,
            PostId = postId,
            StartsOn = from,
            EndsOn = until,
            IsAdInterim = adInterim,
        };
        Tenures.Add(tenure);
        return tenure;
    }
}

/// <summary>A person's term in a post.</summary>
public sealed class Tenure
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The person.</summary>
    public Guid ContactId { get; init; }

    /// <summary>The person.</summary>
    public Contact? Contact { get; private set; }

    /// <summary>The post.</summary>
    public Guid PostId { get; init; }

    /// <summary>The post.</summary>
    public Post? Post { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? EndsOn { get; internal set; }

    /// <summary>Fills the post only until its next holder comes: at the head of a Mission, chargé d'affaires a.i.</summary>
    public bool IsAdInterim { get; init; }

    /// <summary>True on a day of the term.</summary>
    public bool IsHeldOn(DateOnly day) => StartsOn <= day && (EndsOn is null || EndsOn >= day);

    /// <summary>Ends the term.</summary>
    /// <exception cref="RuleException">end-before-start.</exception>
    public void End(DateOnly on)
    {
        if (on < StartsOn)
            throw new RuleException(RuleCode.EndBeforeStart, "The end of a term may not lie before its start.", "endsOn");
        EndsOn = on;
    }
}
