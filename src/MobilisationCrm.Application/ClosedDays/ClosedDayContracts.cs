using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.ClosedDays;

/// <summary>A day on which UN Headquarters is closed.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its name; one that the secretariat gave is the same in the three languages.</param>
/// <param name="Certainty">
/// How sure the date is: fixed (the same in every year), computed (follows from the rule of the holiday), estimated (the moon decides; the
/// yearly circular of the United Nations will tell), confirmed (a manager entered or confirmed it).
/// </param>
public sealed record ClosedDayItem(DateOnly Date, LocalizedText Name, string Certainty);

/// <summary>Adds or renames a closed day.</summary>
public sealed record SetClosedDayRequest
{
    /// <summary>Its name; that of a holiday which ships with the product, in any of the three languages, is kept in all of them.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Name { get; init; } = "";
}
