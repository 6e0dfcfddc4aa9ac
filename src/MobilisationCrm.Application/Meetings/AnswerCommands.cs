using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Meetings;

/// <summary>What the answer page shows: the invitation with its meeting, in the invitee's language.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="Language">en, fr or es.</param>
/// <param name="IsOver">The meeting is over or cancelled; an answer is no longer taken.</param>
public sealed record AnswerPage(Invitation Invitation, string Language, bool IsOver);

/// <summary>Reads and records answers that come by link.</summary>
public sealed class AnswerCommands(CrmDbContext db, AnswerLinks links, StageAdvance advance, TimeProvider clock)
{
    /// <summary>The invitation behind a link; null when the link was altered or the invitee is no longer invited.</summary>
    public async Task<AnswerPage?> FindAsync(string token, CancellationToken cancellation)
    {
        if (links.Read(token) is not { } id)
            return null;
        var invitation = await db.Invitations.Include(i => i.Meeting).Include(i => i.State).Include(i => i.Organisation).Include(i => i.Contact)
            .SingleOrDefaultAsync(i => i.Id == id && !i.IsRemoved, cancellation);
        return invitation is null
            ? null
            : new AnswerPage(invitation, invitation.Language(), invitation.Meeting!.Status == MeetingStatus.Cancelled || invitation.Meeting.EndsAt <= clock.UtcNow());
    }

    /// <summary>Records the answer; a later one replaces it.</summary>
    /// <exception cref="RuleException">answer-missing, substitute-required, text-too-long.</exception>
    public async Task RecordAsync(AnswerPage page, Answer answer, string? comment, string? substituteName, string? substituteRank, CancellationToken cancellation)
    {
        if (comment?.Length > Lengths.Paragraph)
            throw new RuleException("text-too-long", $"The comment may have {Lengths.Paragraph} characters.", "comment");
        if (substituteName?.Length > Lengths.Line || substituteRank?.Length > Lengths.Line)
            throw new RuleException("text-too-long", $"Name and rank may have {Lengths.Line} characters each.", "substituteName");
        page.Invitation.Record(answer, AnswerChannel.Link, comment, substituteName, substituteRank, clock.UtcNow());
        await advance.SaveAsync(page.Invitation.StateIso2, cancellation);
    }
}
