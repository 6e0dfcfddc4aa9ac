using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;

namespace MobilisationCrm.Circulars;

/// <summary>Writes circulars and puts their letters into the queue; each returns false or null when there is no such circular.</summary>
public sealed class CircularCommands(CrmDbContext db, CircularMail mails, MailPolicy policy, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Begins a circular; nothing is sent.</summary>
    /// <exception cref="RuleException">unknown-campaign, unknown-state, language-twice.</exception>
    public async Task<Guid> CreateAsync(CreateCircularRequest request, CancellationToken cancellation)
    {
        var circular = new Circular
        {
            CampaignId = await db.FindCampaignIdAsync(request.Campaign, cancellation),
            WrittenBy = current.Name,
            WrittenAt = clock.UtcNow(),
        };
        await WriteAsync(circular, request, cancellation);
        db.Circulars.Add(circular);
        await db.SaveChangesAsync(cancellation);
        return circular.Id;
    }

    /// <summary>Rewrites a draft.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">circular-sent, unknown-state, language-twice.</exception>
    public async Task<bool> EditAsync(Guid id, EditCircularRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } circular)
            return false;
        circular.Expect(expectedVersion);
        await WriteAsync(circular, request, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Throws a draft away.</summary>
    /// <exception cref="RuleException">circular-sent.</exception>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } circular)
            return false;
        circular.ExpectDraft();
        db.Circulars.Remove(circular);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Adds a paper to a draft.</summary>
    /// <exception cref="RuleException">
    /// file-empty, file-too-large, file-type-refused, file-name-taken, too-many-files, files-too-large, circular-sent.
    /// </exception>
    public async Task<bool> AddPaperAsync(Guid id, AddPaperRequest request, Stream body, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } circular)
            return false;
        var file = await PaperFile.ReadAsync(request.Name, body, cancellation);
        circular.Attach(file.ToPaper(clock.UtcNow(), circularId: id, level: request.Confidentiality));
        return await TouchAsync(circular, cancellation);
    }

    /// <summary>Takes a paper out of a draft; false also when there is no such paper.</summary>
    /// <exception cref="RuleException">circular-sent.</exception>
    public async Task<bool> RemovePaperAsync(Guid id, Guid paperId, CancellationToken cancellation)
    {
        var circular = await FindAsync(id, cancellation);
        if (circular?.Papers.Find(p => p.Id == paperId && !p.IsRemoved) is not { } paper)
            return false;
        circular.ExpectDraft();
        paper.Remove();
        return await TouchAsync(circular, cancellation);
    }

    /// <summary>Stores a message for each State that may be written to, in the same save as the circular's own change (M16).</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">circular-sent; no-invitees: none of the States may be written to.</exception>
    public async Task<CircularSendResult?> SendAsync(Guid id, int? expectedVersion, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } circular)
            return null;
        circular.Expect(expectedVersion);
        circular.MarkSent(current.Name, clock.UtcNow());
        var campaign = await db.Campaigns.SingleAsync(c => c.Id == circular.CampaignId, cancellation);
        var recipients = await db.RecipientsAsync(circular.States, cancellation);
        var problems = await policy.ProblemsAsync(recipients, cancellation);
        foreach (var (state, channel) in recipients.Where(r => problems[r.State.Iso2] is null))
            db.OutboundMails.Add(await mails.WriteAsync(circular, campaign, state, channel!, cancellation));
        var skipped = problems.Where(p => p.Value is not null).Select(p => new SkippedState(p.Key, p.Value!)).ToList();
        if (skipped.Count == recipients.Count)
            throw new RuleException(RuleCode.NoInvitees, "None of the States may be written to.", "states");
        await db.SaveChangesAsync(cancellation);
        return new CircularSendResult(recipients.Count - skipped.Count, skipped);
    }

    private Task<Circular?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Circulars.Include(c => c.Papers).SingleOrDefaultAsync(c => c.Id == id, cancellation);

    private async Task WriteAsync(Circular circular, CircularText text, CancellationToken cancellation) =>
        circular.Write(
            text.Kind!.Value,
            (await db.FindStatesAsync(text.States, "states", cancellation)).ConvertAll(s => s.Iso2),
            [.. text.Words.Select(w => w.ToWords())]
        );

    // Papers are part of what was looked at before sending.
    private async Task<bool> TouchAsync(Circular circular, CancellationToken cancellation)
    {
        db.Entry(circular).Property(c => c.Version).IsModified = true;
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
