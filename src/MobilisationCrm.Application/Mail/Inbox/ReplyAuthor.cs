using MobilisationCrm.Calendars;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Mail;

/// <summary>An invitation on which a calendar reply may bear.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="HasSecret">The message carries what only that invitee was sent: the Message-ID of its letter, or its answer link.</param>
/// <param name="IsOnFile">The sender's address is on file with the organisation invited: its mailbox, or a holder of one of its posts.</param>
internal sealed record Invited(Invitation Invitation, bool HasSecret, bool IsOnFile)
{
    /// <summary>The address is the one that was invited.</summary>
    public bool Is(string address) => address.Equals(Invitation.Address, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address is the mailbox of the organisation invited.</summary>
    public bool HasMailbox(string address) => address.Equals(Invitation.Organisation?.Email, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// For whom a calendar reply answers, and by which of its lines: the sender's own, and no one else's. Who is neither invited, nor on file
/// with the organisation invited, nor carries a secret of the invitation, answers for nobody.
/// </summary>
/// <param name="Invitation">The invitation; where nobody answers, the one that the reply seems to mean, null for none.</param>
/// <param name="Line">The line that counts; null where nobody answers.</param>
internal sealed record ReplyAuthor(Invitation? Invitation, ReplyAttendee? Line)
{
    /// <summary>Chooses among the invitations that the reply names or its sender may answer.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="from">The sender's address.</param>
    /// <param name="invited">Those invitations.</param>
    /// <param name="ours">Addresses of the secretariat, which calendar programs list too.</param>
    public static ReplyAuthor Of(CalendarReply reply, string from, IReadOnlyList<Invited> invited, IReadOnlyCollection<string> ours)
    {
        var sender = invited.FirstOrDefault(i => i.Is(from));
        var ownLine = reply.Attendees.FirstOrDefault(a => a.Is(from));
        if (sender is not null && ownLine is not null)
            return new ReplyAuthor(sender.Invitation, ownLine);
        // These lines name nobody who is invited: the sender under another address, or a substitute.
        var others = reply.Invitees.Where(a => !ours.Any(a.Is) && !invited.Any(i => LineOf(i, reply) == a)).ToList();
        var other = others.Find(a => a.Is(from)) ?? (others is [var only] ? only : null);
        var named = invited.Where(i => (i.HasSecret || i.IsOnFile) && LineOf(i, reply) is { Answer: not null }).ToList();
        return (other, named, MeantBy(other, sender, from, invited)) switch
        {
            (null, [var one], _) => new ReplyAuthor(one.Invitation, LineOf(one, reply)),
            ({ Answer: null }, [var one], [var meant]) when one == meant => new ReplyAuthor(one.Invitation, LineOf(one, reply)),
            ({ } line, [], [var meant]) => new ReplyAuthor(meant.Invitation, line),
            ({ } line, [var one], [var meant]) when one == meant => new ReplyAuthor(meant.Invitation, line),
            _ => new ReplyAuthor((invited.FirstOrDefault(i => IsNamed(i, reply)) ?? sender)?.Invitation, null),
        };
    }

    private static bool IsNamed(Invited invited, CalendarReply reply) =>
        LineOf(invited, reply) is not null || reply.Attendees.Any(a => a.DelegatedFrom.Any(invited.Is));

    private static ReplyAttendee? LineOf(Invited invited, CalendarReply reply) =>
        reply.Attendees.FirstOrDefault(a => invited.Invitation.Address is { } address && a.Is(address));

    // Says for whom a line speaks that names nobody who is invited. A colleague speaks for a shared mailbox, and the mailbox for its
    // people, but no colleague speaks for another: a person with a forwarded invitation comes beside the invitee.
    private static List<Invited> MeantBy(ReplyAttendee? line, Invited? sender, string from, IReadOnlyList<Invited> invited)
    {
        if (line is { DelegatedFrom.Count: > 0 })
            return [.. invited.Where(i => (i.HasSecret || i.IsOnFile || i == sender) && line.DelegatedFrom.Any(i.Is))];
        if (sender is not null)
            return [sender];
        var secret = invited.Where(i => i.HasSecret).ToList();
        return secret.Count > 0 ? secret : [.. invited.Where(i => i.IsOnFile && (i.Invitation.Contact is null || i.HasMailbox(from)))];
    }
}
