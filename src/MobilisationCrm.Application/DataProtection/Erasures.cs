using System.Text;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Audit;
using MobilisationCrm.Contacts;
using MobilisationCrm.Interactions;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.DataProtection;

/// <summary>
/// Erases persons (Regulation (EU) 2016/679, article 17): name, addresses and words that tell who it is go from every record, letters and
/// the audit log included; what a State said and did stays.
/// </summary>
public sealed class Erasures(CrmDbContext db, AuditTrail trail, IMailTransport transport, TimeProvider clock)
{
    /// <summary>Why a waiting letter does not leave.</summary>
    public const string Cancelled = "erased";

    /// <summary>Erases a person, whole or not at all; null when there is none.</summary>
    /// <exception cref="RuleException">contact-erased, contact-holds-post.</exception>
    /// <exception cref="ConflictException">letter-leaving: a letter is just being handed to the mail server.</exception>
    public async Task<ErasureOutcome?> EraseAsync(Guid id, EraseContactRequest request, CancellationToken cancellation) =>
        (await EraseAsync([id], request, cancellation)).SingleOrDefault();

    /// <summary>Erases several, each whole; the outcomes of those that are on file.</summary>
    /// <exception cref="RuleException">contact-erased, contact-holds-post.</exception>
    /// <exception cref="ConflictException">letter-leaving.</exception>
    public async Task<IReadOnlyList<ErasureOutcome>> EraseAsync(
        IEnumerable<Guid> ids,
        EraseContactRequest request,
        CancellationToken cancellation
    )
    {
        var outcomes = new List<ErasureOutcome>();
        try
        {
            foreach (var id in ids)
                if (await EraseOneAsync(id, request, cancellation) is { } outcome)
                    outcomes.Add(outcome);
        }
        finally
        {
            // What is begun is ended, also for a caller who is gone; once, since it goes through the whole database.
            if (outcomes.Count > 0)
                await db.ForgetRemainsAsync(CancellationToken.None);
        }

        return outcomes;
    }

    private async Task<ErasureOutcome?> EraseOneAsync(Guid id, EraseContactRequest request, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var contact = await db.Contacts.Include(c => c.Tenures).SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (contact is null)
            return null;
        contact.ExpectNotErased();
        var ended = EndPosts(contact, request.EndPosts ?? false);
        var file = new PersonForms(db);
        var forms = await file.OfAsync(contact, cancellation);
        var families = request.FamilyNameAlone ?? true ? await file.TellingFamiliesAsync(forms, id, cancellation) : [];
        var (anywhere, own) = (PersonalWords.Anywhere(forms, families), PersonalWords.InOwnRecords(forms));
        // A letter to a shared mailbox is the organisation's.
        var letters = await db.LettersTo(id, own.Addresses).Select(m => m.Id).ToListAsync(cancellation);
        var waiting = await CancelAsync(letters, cancellation);
        var interactions = await db
            .Interactions.IgnoreQueryFilters()
            .Where(i => i.Participants.Any(p => p.Id == id))
            .Select(i => i.Id)
            .ToListAsync(cancellation);
        var invitations = await InvitationsOf(id).Select(i => i.Id).ToListAsync(cancellation);
        var answers = await InvitationsOf(id).SelectMany(i => i.Answers.Select(a => a.Id)).ToListAsync(cancellation);
        var entries = await EntriesAsync(contact, [.. interactions, .. invitations, .. answers], anywhere, own, cancellation);
        contact.Erase(clock.TodayAtUn());
        await db.SaveChangesAsync(cancellation);
        await EmptyAsync(letters, cancellation);
        await ForgetMailAsync(contact, anywhere, cancellation);
        var texts = new PersonalTexts(db);
        var changed =
            await texts.EraseInAsync<Interaction>(interactions, own, cancellation)
            + await texts.EraseInAsync<Invitation>(invitations, own, cancellation)
            + await texts.EraseInAsync<AnswerRecord>(answers, own, cancellation)
            + await texts.EraseInAsync<OutboundMail>(letters, own, cancellation)
            + await texts.EraseAsync(anywhere, cancellation);
        // What the save above wrote down of the person goes with the rest.
        entries.AddRange(await EntriesOf($"{id}").ToListAsync(cancellation));
        var emptied = await trail.EraseAsync(
            entries,
            new AuditedRecord(nameof(Contact), $"{id}", new AuditSubject(Contact.ErasedName)),
            own.Without(request.Reason.Trim()),
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        await transport.ForgetAsync(letters, CancellationToken.None);
        return new ErasureOutcome(ended, waiting, letters.Count, changed, emptied);
    }

    private int EndPosts(Contact contact, bool mayEnd)
    {
        var today = clock.TodayAtUn();
        var held = contact.Tenures.FindAll(t => t.EndsOn is null || t.EndsOn > today);
        if (held.Count > 0 && !mayEnd)
            throw new RuleException(
                RuleCode.ContactHoldsPost,
                "The person still holds a post. End it first, or say that it ends today.",
                "endPosts"
            );
        foreach (var tenure in held)
            tenure.End(tenure.StartsOn > today ? tenure.StartsOn : today);
        return held.Count;
    }

    private IQueryable<Invitation> InvitationsOf(Guid id) => db.Invitations.IgnoreQueryFilters().Where(i => i.ContactId == id);

    private async Task<int> CancelAsync(List<Guid> letters, CancellationToken cancellation)
    {
        var waiting = await db
            .OutboundMails.Where(m => letters.Contains(m.Id) && (m.State == MailState.Queued || m.State == MailState.Sending))
            .ToListAsync(cancellation);
        if (waiting.Exists(m => m.State == MailState.Sending))
            throw new ConflictException(
                RuleCode.LetterLeaving,
                "A letter to the person is just being handed to the mail server. Try again in a minute."
            );
        foreach (var letter in waiting)
        {
            letter.Cancel(Cancelled);
            db.MailEvents.Add(MailEvent.Of(letter.Id, MailEventKind.Cancelled, Cancelled, clock.UtcNow()));
        }

        return waiting.Count;
    }

    // The words of a letter stand in a table of their own, which EF Core cannot update by a query.
    private async Task EmptyAsync(List<Guid> letters, CancellationToken cancellation)
    {
        foreach (var some in letters.Chunk(200))
            await db
                .OutboundMails.Where(m => some.Contains(m.Id))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.ToName, Contact.ErasedName).SetProperty(m => m.ToAddress, ""),
                    cancellation
                );
        foreach (var id in letters)
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE "OutboundMailContents" SET "Text" = '', "Html" = '', "Calendar" = NULL WHERE "Id" = {id}""",
                cancellation
            );
    }

    // What came from the person keeps its place and subject; bytes and words go. Answers to requests that are kept for a day go too.
    private async Task ForgetMailAsync(Contact contact, PersonalWords words, CancellationToken cancellation)
    {
        var addresses = words.Addresses;
        var incoming = await db.LettersFrom(contact.Id, addresses).IgnoreQueryFilters().Select(m => m.Id).ToListAsync(cancellation);
        await db.IncomingMailSources.IgnoreQueryFilters().Where(s => incoming.Contains(s.MailId)).ExecuteDeleteAsync(cancellation);
        await db
            .IncomingMails.IgnoreQueryFilters()
            .Where(m => incoming.Contains(m.Id))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.FromAddress, "")
                        .SetProperty(m => m.FromName, Contact.ErasedName)
                        .SetProperty(m => m.Text, "")
                        .SetProperty(m => m.Calendar, (string?)null),
                cancellation
            );
        await db.MailSuppressions.Where(s => addresses.Contains(s.Address)).ExecuteDeleteAsync(cancellation);
        var answers = await db.Set<KeyedRequest>().AsNoTracking().Where(r => r.Body != null).ToListAsync(cancellation);
        var naming = answers.FindAll(r => words.StandsIn(Encoding.UTF8.GetString(r.Body!))).ConvertAll(r => r.Id);
        await db
            .Set<KeyedRequest>()
            .Where(r => naming.Contains(r.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Body, (byte[]?)null).SetProperty(r => r.Status, (int?)null),
                cancellation
            );
    }

    private IQueryable<Guid> EntriesOf(string key) =>
        db.AuditEntries.Where(e => e.EntityKey == key || e.PartOf == key).Select(e => e.Id);

    private async Task<List<Guid>> EntriesAsync(
        Contact contact,
        List<Guid> ownRecords,
        PersonalWords anywhere,
        PersonalWords own,
        CancellationToken cancellation
    )
    {
        var entries = await EntriesOf($"{contact.Id}").ToListAsync(cancellation);
        var searched = new List<AuditEntry>();
        foreach (var word in anywhere.Searched)
            searched.AddRange(
                await db
                    .AuditEntries.AsNoTracking()
                    .Where(e => e.Name.ToLower().Contains(word) || e.Changes.ToLower().Contains(word))
                    .ToListAsync(cancellation)
            );
        entries.AddRange(Naming(searched, anywhere));
        foreach (var some in ownRecords.Select(i => $"{i}").Chunk(500))
            entries.AddRange(
                Naming(await db.AuditEntries.AsNoTracking().Where(e => some.Contains(e.EntityKey)).ToListAsync(cancellation), own)
            );
        return entries;

        static IEnumerable<Guid> Naming(List<AuditEntry> entries, PersonalWords words) =>
            entries.Where(e => words.StandsIn(e.Name) || words.StandsIn(e.Changes)).Select(e => e.Id);
    }
}
