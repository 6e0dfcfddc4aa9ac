using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Meetings;

/// <summary>Whether a link still takes an answer.</summary>
public enum AnswerPageState
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>The invitee is no longer invited.</summary>
    Withdrawn,

    /// <summary>The meeting was cancelled.</summary>
    Cancelled,

    /// <summary>The meeting is over.</summary>
    Over,
}

/// <summary>What the answer page shows: the invitation with its meeting, in the invitee's language.</summary>
/// <param name="Token">Token of the link.</param>
/// <param name="Invitation">The invitation.</param>
/// <param name="Language">Language of the letter.</param>
/// <param name="Campaign">Title of the draft that the meeting is about, in the language of the letter.</param>
/// <param name="State">Whether an answer is still taken.</param>
/// <param name="IsChanged">Time, place or link changed since the letter.</param>
/// <param name="LetterSaid">The start that the letter named, UTC, where it is another now; else null.</param>
/// <param name="Today">Day of the answer.</param>
public sealed record AnswerPage(
    string Token,
    Invitation Invitation,
    string Language,
    string Campaign,
    AnswerPageState State,
    bool IsChanged,
    DateTime? LetterSaid,
    DateOnly Today
);

/// <summary>Reads and records answers: by the invitee's link, and those that staff write down.</summary>
public sealed class AnswerCommands(CrmDbContext db, AnswerLinks links, StageAdvance advance, CurrentAccount current, TimeProvider clock)
{
    private const int Tries = 10;

    /// <summary>The invitation behind a link; null when the link was altered.</summary>
    public async Task<AnswerPage?> FindAsync(string token, CancellationToken cancellation)
    {
        if (
            links.Read(token) is not { } link
            || await Invitations.SingleOrDefaultAsync(i => i.Id == link.InvitationId, cancellation) is not { } invitation
        )
            return null;
        var meeting = invitation.Meeting!;
        var state = (invitation.IsRemoved, meeting.Status) switch
        {
            (true, _) => AnswerPageState.Withdrawn,
            (_, MeetingStatus.Cancelled) => AnswerPageState.Cancelled,
            _ => meeting.EndsAt <= clock.UtcNow() ? AnswerPageState.Over : AnswerPageState.Open,
        };
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == meeting.CampaignId, cancellation);
        return new AnswerPage(
            token,
            invitation,
            invitation.Language(),
            campaign.TitleIn(invitation.Language()),
            state,
            link.Sequence < meeting.Sequence,
            link.StartsAt == meeting.StartsAt ? null : link.StartsAt,
            clock.TodayAtUn()
        );
    }

    /// <summary>Records the invitee's own answer to the meeting as the page showed it; a later one takes its place.</summary>
    /// <exception cref="RuleException">answer-missing, substitute-required, text-too-long, several-lines.</exception>
    public async Task RecordByLinkAsync(AnswerPage page, AnswerGiven given, int? seen, CancellationToken cancellation)
    {
        if (given.Comment?.Length > Lengths.Paragraph)
            throw new RuleException(RuleCode.TextTooLong, $"The comment may have {Lengths.Paragraph} characters.", "comment");
        if (given.SubstituteName?.Length > Lengths.Line || given.SubstituteRank?.Length > Lengths.Line)
            throw new RuleException(RuleCode.TextTooLong, $"Name and rank may have {Lengths.Line} characters each.", "substituteName");
        if (!OneLineAttribute.IsOne(given.SubstituteName) || !OneLineAttribute.IsOne(given.SubstituteRank))
            throw new RuleException(RuleCode.SeveralLines, "Write name and rank on one line each.", "substituteName");
        var (invitation, meeting) = (page.Invitation, page.Invitation.Meeting!);
        var sequence = seen is { } shown ? Math.Clamp(shown, 0, meeting.NewestSequence) + invitation.SequenceOffset : (int?)null;
        // The answer is to the meeting that the page showed, which may have changed while the page was open.
        var answered = seen is null || seen == meeting.Sequence ? meeting.StartsAt : page.LetterSaid ?? meeting.StartsAt;
        await SaveAsync(invitation, given with { Sequence = sequence, StartsAt = answered }, null, cancellation);
    }

    /// <summary>Writes down an answer that staff got; false when there is no such invitation.</summary>
    /// <exception cref="RuleException">answer-missing, substitute-required, answer-in-future.</exception>
    public async Task<bool> RecordByStaffAsync(
        Guid meetingId,
        Guid invitationId,
        RecordAnswerRequest request,
        CancellationToken cancellation
    )
    {
        var invitation = await Invitations.SingleOrDefaultAsync(
            i => i.Id == invitationId && i.MeetingId == meetingId && !i.IsRemoved,
            cancellation
        );
        if (invitation is null)
            return false;
        var given = new AnswerGiven(
            request.Answer!.Value,
            request.Source!.Value,
            request.Comment,
            request.SubstituteName,
            request.SubstituteRank,
            request.GivenAt?.ToUniversalTime(),
            StartsAt: await db.ToldStartAsync(invitation, cancellation)
        );
        await SaveAsync(invitation, given, current.Id, cancellation);
        return true;
    }

    private IQueryable<Invitation> Invitations =>
        db
            .Invitations.AsSplitQuery()
            .Include(i => i.Meeting)
            .Include(i => i.State)
            .Include(i => i.Contact)
            .Include(i => i.Organisation!.Posts)
                .ThenInclude(p => p.Tenures);

    // Two answers at once: the second is recorded after the first, so that neither is lost.
    private async Task SaveAsync(Invitation invitation, AnswerGiven given, Guid? recordedById, CancellationToken cancellation)
    {
        invitation.Record(given, clock.UtcNow(), recordedById);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await advance.SaveAsync(invitation.StateIso2, cancellation);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < Tries)
            {
                db.ChangeTracker.Clear();
                invitation = await db.Invitations.SingleAsync(i => i.Id == invitation.Id, cancellation);
                invitation.Record(given, clock.UtcNow(), recordedById);
            }
        }
    }
}
