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

    /// <summary>Language of the invitation and of the page that it leads to.</summary>
    public static string Language(this Invitation invitation) => LetterLanguage(invitation.Languages);

    /// <summary>The first of the wished languages in which there is an invitation, else English.</summary>
    public static string LetterLanguage(IReadOnlyList<string?> wished) => wished.FirstOrDefault(Spoken.Contains) ?? "en";

    /// <summary>The language wished first, where the letter is written in another; else null.</summary>
    public static string? MissingLanguage(IReadOnlyList<string?> wished, string written) =>
        wished.OfType<string>().FirstOrDefault() is { } first && first != written ? first : null;

    /// <summary>How the invitee is addressed on that day.</summary>
    public static Addressee Addressee(this Invitation invitation, DateOnly on) =>
        invitation.Contact is { } contact
            ? Contacts.Addressee.Of(contact, invitation.Organisation, on)
            : Contacts.Addressee.Of(invitation.Organisation, on);

    /// <summary>Languages to write to an organisation in, the preferred one first.</summary>
    public static IReadOnlyList<string?> LanguagesOf(Organisation? organisation, State? state) =>
        [organisation?.Language, state?.Facts.CorrespondenceLanguage, state?.Facts.CorrespondenceFallback];

    /// <summary>The zone in which the invitee reads a letter; that of the United Nations where none is known.</summary>
    public static string ReadsIn(this Invitation invitation) => invitation.TimeZone ?? Time.Zone.NewYork;
}
