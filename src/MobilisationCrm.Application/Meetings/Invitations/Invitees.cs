using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Meetings;

/// <summary>What follows from whom an invitation is for.</summary>
public static class Invitees
{
    /// <summary>Languages in which there are an invitation and an answer page.</summary>
    private static readonly string[] Spoken = ["en", "fr", "es", "ar", "ru", "zh"];

    /// <summary>Loads papers, and invitations with State, organisation and person.</summary>
    public static IQueryable<Meeting> WithInvitees(this IQueryable<Meeting> meetings) =>
        meetings
            .AsSplitQuery()
            .Include(m => m.Invitations)
                .ThenInclude(i => i.State)
            .Include(m => m.Invitations)
                .ThenInclude(i => i.Organisation!.Posts)
                    .ThenInclude(p => p.Tenures)
                        .ThenInclude(t => t.Contact)
            .Include(m => m.Invitations)
                .ThenInclude(i => i.Contact)
            .Include(m => m.Papers);

    /// <summary>
    /// Languages to write in, the preferred one first: the invitee's, else the organisation's, else the State's, else the State's fallback
    /// (M11).
    /// </summary>
    public static IReadOnlyList<string?> Languages(this Invitation invitation) =>
        [invitation.Contact?.Language, .. LanguagesOf(invitation.Organisation, invitation.State)];

    /// <summary>Language of the invitation and of the page that it leads to.</summary>
    public static string Language(this Invitation invitation) => LetterLanguage(invitation.Languages());

    /// <summary>The first of the wished languages in which there is an invitation, else English.</summary>
    public static string LetterLanguage(IReadOnlyList<string?> wished) => wished.FirstOrDefault(Spoken.Contains) ?? "en";

    /// <summary>How the invitee is addressed on that day.</summary>
    public static Addressee Addressee(this Invitation invitation, DateOnly on) =>
        invitation.Contact is { } contact
            ? Contacts.Addressee.Of(contact, invitation.Organisation, on)
            : Contacts.Addressee.Of(invitation.Organisation, on);

    /// <summary>Languages to write to an organisation in, the preferred one first.</summary>
    public static IReadOnlyList<string?> LanguagesOf(Organisation? organisation, State? state) =>
        [organisation?.Language, state?.Facts.CorrespondenceLanguage, state?.Facts.CorrespondenceFallback];

    /// <summary>Last day of a person in the organisation it was invited in; null when it holds a post there on that day.</summary>
    public static DateOnly? LeftOn(this Invitation invitation, DateOnly on)
    {
        var posts = invitation.Organisation?.Posts ?? [];
        var terms = posts.SelectMany(p => p.Tenures).Where(t => t.ContactId == invitation.ContactId).ToList();
        return terms.Exists(t => t.EndsOn is null || t.EndsOn >= on) ? null : terms.Max(t => t.EndsOn);
    }

    /// <summary>The zone in which the invitee reads a letter: the seat of its organisation, else the capital.</summary>
    public static string ReadsIn(this Invitation invitation) =>
        invitation.Organisation?.TimeZone ?? invitation.State?.Facts.CapitalTimeZone ?? Time.Zone.NewYork;
}
