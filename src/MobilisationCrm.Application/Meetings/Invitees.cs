using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Meetings;

/// <summary>What follows from whom an invitation is for.</summary>
public static class Invitees
{
    /// <summary>Languages in which every letter is complete.</summary>
    public static readonly string[] LetterLanguages = ["en", "fr", "es"];

    /// <summary>Loads invitations with State, organisation and person.</summary>
    public static IQueryable<Meeting> WithInvitees(this IQueryable<Meeting> meetings) => meetings.AsSplitQuery()
        .Include(m => m.Invitations).ThenInclude(i => i.State)
        .Include(m => m.Invitations).ThenInclude(i => i.Organisation)
        .Include(m => m.Invitations).ThenInclude(i => i.Contact);

    /// <summary>The invitee's language, else the organisation's, else the State's; its fallback where no letter exists in it (M11).</summary>
    public static string Language(this Invitation invitation)
    {
        var wished = invitation.Contact?.Language ?? invitation.Organisation?.Language ?? invitation.State?.Facts.CorrespondenceLanguage ?? "en";
        return LetterLanguage(wished, invitation.State?.Facts.CorrespondenceFallback ?? "en");
    }

    /// <summary>The wished language where letters exist in it, else the fallback, else English.</summary>
    public static string LetterLanguage(string wished, string fallback) =>
        LetterLanguages.Contains(wished) ? wished : LetterLanguages.Contains(fallback) ? fallback : "en";

    /// <summary>The zone in which the invitee reads a letter: the seat of its organisation, else the capital.</summary>
    public static string ReadsIn(this Invitation invitation) => invitation.Organisation?.TimeZone ?? invitation.State?.Facts.CapitalTimeZone ?? Zones.Zone.NewYork;
}
