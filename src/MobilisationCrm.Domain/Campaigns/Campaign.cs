using MobilisationCrm.Engagements;

namespace MobilisationCrm.Campaigns;

/// <summary>One draft resolution on its way: title, session, symbols, key dates, target number of co-sponsors, co-lead States.</summary>
public sealed class Campaign : IVersioned
{
    private Campaign() { }

    /// <summary>A new campaign with the usual allowances.</summary>
    public Campaign(string slug, int session, DateOnly opensOn)
    {
        Slug = slug;
        Session = session;
        OpensOn = opensOn;
        Allowances =
        [
            .. DefaultAllowances.Select(a => new StageAllowance
            {
                CampaignId = Id,
                Stage = a.Key,
                Days = a.Value,
            }),
        ];
    }

    private static readonly Dictionary<Stage, int> DefaultAllowances = new()
    {
        [Stage.FirstContact] = 21,
        [Stage.InformationMeeting] = 28,
        [Stage.BilateralMeeting] = 21,
        [Stage.MinistryLiaison] = 14,
        [Stage.CoSponsorship] = 60,
    };

    /// <summary>Key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Name in addresses: lower-case letters, digits, hyphens.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; set; } = "";

    /// <summary>Title in French.</summary>
    public string TitleFr { get; set; } = "";

    /// <summary>Title in Spanish.</summary>
    public string TitleEs { get; set; } = "";

    /// <summary>Title in Arabic; empty where letters name the English one.</summary>
    public string TitleAr { get; set; } = "";

    /// <summary>Title in Russian; empty where letters name the English one.</summary>
    public string TitleRu { get; set; } = "";

    /// <summary>Title in Chinese; empty where letters name the English one.</summary>
    public string TitleZh { get; set; } = "";

    /// <summary>What a user should know about the campaign; may be empty.</summary>
    public string Description { get; set; } = "";

    /// <summary>Session of the General Assembly.</summary>
    public int Session { get; set; }

    /// <summary>Symbol of the draft, as A/77/L.60; null before tabling.</summary>
    public string? DraftSymbol { get; set; }

    /// <summary>Symbol of the resolution, as A/RES/77/281; null before adoption.</summary>
    public string? ResolutionSymbol { get; set; }

    /// <summary>First day of the campaign, in its zone.</summary>
    public DateOnly OpensOn { get; set; }

    /// <summary>Last day for co-sponsors, in the campaign's zone; null while not set.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>Day of adoption; null before it. A campaign with this date is over.</summary>
    public DateOnly? AdoptedOn { get; set; }

    /// <summary>Target number of co-sponsors; null when none was set or is known.</summary>
    public int? Target { get; set; }

    /// <summary>The zone in which the campaign's days are counted; IANA.</summary>
    public string TimeZone { get; set; } = "America/New_York";

    /// <summary>Engagements move by themselves when the evidence for the next stage appears.</summary>
    public bool AutoAdvance { get; set; }

    /// <summary>ISO codes of the co-lead States.</summary>
    public List<string> CoLeads { get; set; } = [];

    /// <summary>The campaign it was opened from; its sponsors are this campaign's warm list.</summary>
    public Guid? PreviousCampaignId { get; set; }

    /// <summary>How long an engagement may go without contact, by stage.</summary>
    public List<StageAllowance> Allowances { get; private set; } = [];

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>True until the draft is adopted.</summary>
    public bool IsOpen => AdoptedOn is null;

    /// <summary>The title in a language; the English one where there is none in it.</summary>
    public string TitleIn(string language)
    {
        var own = language switch
        {
            "fr" => TitleFr,
            "es" => TitleEs,
            "ar" => TitleAr,
            "ru" => TitleRu,
            "zh" => TitleZh,
            _ => "",
        };
        return own.Length > 0 ? own : TitleEn;
    }
}

/// <summary>How many days an Active engagement may stand in a stage without an Interaction before it counts as stale.</summary>
public sealed class StageAllowance
{
    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>The stage. A stage without allowance (Identified) never goes stale.</summary>
    public Stage Stage { get; init; }

    /// <summary>Days.</summary>
    public int Days { get; set; }
}
