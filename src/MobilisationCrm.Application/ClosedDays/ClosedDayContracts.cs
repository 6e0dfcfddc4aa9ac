using System.ComponentModel.DataAnnotations;
using AutoMapper;

namespace MobilisationCrm.ClosedDays;

/// <summary>A day on which UN Headquarters is closed.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Certainty">How sure the date is: fixed, computed, estimated, or confirmed by the secretariat.</param>
public sealed record ClosedDayItem(DateOnly Date, string Name, string Certainty);

/// <summary>Adds or renames a closed day.</summary>
public sealed record SetClosedDayRequest
{
    /// <summary>Its name.</summary>
    [Required, StringLength(Lengths.Line)]
    public string Name { get; init; } = "";
}

internal sealed class ClosedDayProfile : Profile
{
    public ClosedDayProfile() => CreateMap<ClosedDay, ClosedDayItem>();
}
