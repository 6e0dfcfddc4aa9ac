using System.ComponentModel.DataAnnotations;
using AutoMapper;

namespace MobilisationCrm.CalendarFeeds;

/// <summary>A calendar feed of the signed-in account.</summary>
/// <param name="Id">Key.</param>
/// <param name="Campaign">Slug of the campaign; null for the account's own meetings of all campaigns.</param>
/// <param name="WithFollowUps">The account's open follow-ups stand in it too.</param>
/// <param name="CreatedAt">When its address was made, UTC.</param>
/// <param name="LastReadOn">The last day on which a calendar program read it; null before the first.</param>
public sealed record CalendarFeedItem(Guid Id, string? Campaign, bool WithFollowUps, DateTime CreatedAt, DateOnly? LastReadOn);

/// <summary>A new address; the only time it is shown.</summary>
/// <param name="Id">Key of the feed.</param>
/// <param name="Url">The secret address, for "subscribe" in a calendar program.</param>
public sealed record NewCalendarFeed(Guid Id, string Url);

/// <summary>Makes a feed, or renews its address if there is one.</summary>
public sealed record CreateCalendarFeedRequest
{
    /// <summary>Slug of the campaign; leave out for one's own meetings of all campaigns.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Campaign { get; init; }

    /// <summary>With one's own open follow-ups; as before, or no, when not given.</summary>
    public bool? WithFollowUps { get; init; }
}

/// <summary>Changes what stands in a feed; its address stays.</summary>
public sealed record EditCalendarFeedRequest
{
    /// <summary>With one's own open follow-ups.</summary>
    [Required]
    public bool? WithFollowUps { get; init; }
}

internal sealed class CalendarFeedProfile : Profile
{
    public CalendarFeedProfile() =>
        CreateMap<CalendarFeed, CalendarFeedItem>()
            .ForCtorParam(nameof(CalendarFeedItem.Campaign), to => to.MapFrom(f => f.Campaign!.Slug));
}
