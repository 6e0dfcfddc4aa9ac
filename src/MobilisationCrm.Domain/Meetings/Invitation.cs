using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Meetings;

/// <summary>An invitee's answer.</summary>
public enum Answer
{
    /// <summary>No answer yet.</summary>
    None,

    /// <summary>Will come.</summary>
    Accepted,

    /// <summary>May come.</summary>
    Tentative,

    /// <summary>Will not come.</summary>
    Declined,

    /// <summary>Someone else will come.</summary>
    Delegated,
}

/// <summary>How the answer reached the secretariat.</summary>
public enum AnswerChannel
{
    /// <summary>The signed link of the letter.</summary>
    Link,

    /// <summary>Written down by staff, another way than the following.</summary>
    Staff,

    /// <summary>A calendar program's reply by mail.</summary>
    CalendarReply,

    /// <summary>By telephone; written down by staff.</summary>
    Phone,

    /// <summary>By a letter in e-mail; written down by staff.</summary>
    Email,

    /// <summary>By word of mouth; written down by staff.</summary>
    InPerson,

    /// <summary>By note verbale; written down by staff.</summary>
    NoteVerbale,
}

/// <summary>Whether the invitee was there; apart from the answer.</summary>
public enum Attendance
{
    /// <summary>Not written down.</summary>
    Unknown,

    /// <summary>Was there.</summary>
    Attended,

    /// <summary>Was not there.</summary>
    Absent,
}

/// <summary>One invitee of one Meeting: a Contact, or an Organisation's shared mailbox.</summary>
public sealed class Invitation
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; init; }

    /// <summary>The meeting.</summary>
    public Meeting? Meeting { get; private set; }

    /// <summary>The State invited; null for an organisation of no State.</summary>
    public string? StateIso2 { get; init; }

    /// <summary>The State invited.</summary>
    public State? State { get; init; }

    /// <summary>The organisation whose shared mailbox is written to, or in which the contact holds a post.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The organisation.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>The person invited; null for a shared mailbox.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The person invited.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Sequence of the last calendar entry queued for this invitee; null before the first.</summary>
    public int? QueuedSequence { get; private set; }

    /// <summary>
    /// Added to the meeting's sequence in this invitee's copies: rises when the invitee was told of a removal, so that a new
    /// invitation is newer than it (RFC 5546, 2.1.5). Other invitees' copies are not touched.
    /// </summary>
    public int SequenceOffset { get; private set; }

    /// <summary>How many letters with a calendar entry were queued for this invitee, cancellations apart.</summary>
    public int LettersQueued { get; private set; }

    /// <summary>No longer invited; kept, since the invitee was told (M4).</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>The answer in force.</summary>
    public Answer Answer { get; private set; }

    /// <summary>When it was given, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>How it came.</summary>
    public AnswerChannel? AnsweredBy { get; private set; }

    /// <summary>The sequence the invitee had been sent when answering.</summary>
    public int? AnsweredSequence { get; private set; }

    /// <summary>The start of the meeting to which it was an answer, UTC; null where that is not known.</summary>
    public DateTime? AnsweredStartsAt { get; private set; }

    /// <summary>The invitee's comment.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>Name of the person who will come instead.</summary>
    public string SubstituteName { get; private set; } = "";

    /// <summary>Rank or post of that person.</summary>
    public string SubstituteRank { get; private set; } = "";

    /// <summary>Whether the invitee was there, in person or by somebody else.</summary>
    public Attendance Attendance { get; private set; }

    /// <summary>Name and rank of who came instead; empty when the invitee came itself.</summary>
    public string CameInstead { get; private set; } = "";

    /// <summary>Every answer that came, also those no longer in force.</summary>
    public List<AnswerRecord> Answers { get; private set; } = [];

    /// <summary>Address to write to; null when none is on file.</summary>
    public string? Address => Contact is null ? Organisation?.Email : Contact.Email;

    /// <summary>
    /// Languages to write in, the preferred one first: the person's, else the organisation's, else the State's, else the State's fallback
    /// (M11).
    /// </summary>
    public IReadOnlyList<string?> Languages =>
        [Contact?.Language, Organisation?.Language, State?.Facts.CorrespondenceLanguage, State?.Facts.CorrespondenceFallback];

    /// <summary>The zone in which letters are read, where one is known: the seat of the organisation, else the capital.</summary>
    public string? TimeZone => Organisation?.TimeZone ?? State?.Facts.CapitalTimeZone;

    /// <summary>Last day of the person in the organisation it was invited in; null when it holds a post there on that day.</summary>
    public DateOnly? LeftOn(DateOnly day)
    {
        var posts = Organisation?.Posts ?? [];
        var terms = posts.SelectMany(p => p.Tenures).Where(t => t.ContactId == ContactId).ToList();
        return terms.Exists(t => t.EndsOn is null || t.EndsOn >= day) ? null : terms.Max(t => t.EndsOn);
    }

    /// <summary>For the same invitee; a State without any channel on file is an invitee by itself.</summary>
    public bool IsSameAs(Invitation other) =>
        (OrganisationId, ContactId) == (other.OrganisationId, other.ContactId)
        && (OrganisationId is not null || ContactId is not null || StateIso2 == other.StateIso2);

    /// <summary>The answer was to an older entry than the meeting has now.</summary>
    public bool AnsweredOlder(Meeting meeting) => AnsweredAt is not null && AnsweredSequence < meeting.Sequence + SequenceOffset;

    /// <summary>Notes that a letter with an entry of the given sequence is queued for this invitee.</summary>
    public void MarkQueued(int sequence)
    {
        QueuedSequence = sequence;
        LettersQueued++;
    }

    /// <summary>Writes down whether the invitee was there, and who came instead.</summary>
    public void RecordAttendance(Attendance attendance, string? cameInstead) =>
        (Attendance, CameInstead) = (attendance, attendance == Attendance.Attended ? cameInstead?.Trim() ?? "" : "");

    /// <summary>No longer invited.</summary>
    public void Remove() => IsRemoved = true;

    /// <summary>Notes that a cancellation is queued for this invitee.</summary>
    public void MarkCancellationQueued()
    {
        QueuedSequence = null;
        SequenceOffset++;
    }

    /// <summary>On the list again.</summary>
    public void Restore() => IsRemoved = false;

    /// <summary>Invited anew after a letter had called it off: the old answer no longer counts.</summary>
    public void ForgetAnswer() =>
        (Answer, AnsweredAt, AnsweredStartsAt, AnsweredBy, AnsweredSequence, Comment, SubstituteName, SubstituteRank) = (
            Answer.None,
            null,
            null,
            null,
            null,
            "",
            "",
            ""
        );

    /// <summary>
    /// Records an answer. The one given last is in force, whatever the order in which they arrive; one that names a newer entry than the
    /// one in force takes its place, one to an older never does (RFC 5546, 2.1.5).
    /// </summary>
    /// <param name="given">What was answered.</param>
    /// <param name="now">UTC.</param>
    /// <param name="recordedById">The staff member who writes it down; null for the invitee's own hand.</param>
    /// <exception cref="RuleException">answer-missing, substitute-required, answer-in-future.</exception>
    public void Record(AnswerGiven given, DateTime now, Guid? recordedById = null)
    {
        var isDelegated = given.Answer == Answer.Delegated;
        if (given.Answer == Answer.None)
            throw new RuleException(RuleCode.AnswerMissing, "Choose an answer.", "answer");
        if (isDelegated && string.IsNullOrWhiteSpace(given.SubstituteName))
            throw new RuleException(RuleCode.SubstituteRequired, "Give the name of the person who will come.", "substituteName");
        if (given.GivenAt > now)
            throw new RuleException(RuleCode.AnswerInFuture, "The answer cannot have been given in the future.", "givenAt");
        var record = new AnswerRecord
        {
            InvitationId = Id,
            Answer = given.Answer,
            Channel = given.Channel,
            GivenAt = given.GivenAt ?? now,
            RecordedAt = now,
            RecordedById = recordedById,
            Sequence = given.Sequence ?? QueuedSequence,
            Comment = given.Comment?.Trim() ?? "",
            SubstituteName = isDelegated ? given.SubstituteName!.Trim() : "",
            SubstituteRank = isDelegated ? given.SubstituteRank?.Trim() ?? "" : "",
        };
        // A page sent twice is one answer.
        if (record.Sequence == AnsweredSequence && IsInForce(record))
            return;
        Answers.Add(record);
        var isToNewer = given.Sequence > AnsweredSequence;
        // An answer to an edit that was taken back is to no newer version than the meeting has.
        var newest = Meeting is { } meeting ? meeting.Sequence + SequenceOffset : int.MaxValue;
        if (record.Sequence < Math.Min(AnsweredSequence ?? 0, newest) || (record.GivenAt < AnsweredAt && !isToNewer))
            return;
        (Answer, AnsweredBy, AnsweredAt, AnsweredSequence) = (record.Answer, record.Channel, record.GivenAt, record.Sequence);
        AnsweredStartsAt = given.StartsAt;
        (Comment, SubstituteName, SubstituteRank) = (record.Comment, record.SubstituteName, record.SubstituteRank);
    }

    /// <summary>The answer to a meeting at that hour; one to another hour is none to it (M24).</summary>
    public Answer AnswerFor(DateTime startsAt) => AnsweredStartsAt is { } other && other != startsAt ? Answer.None : Answer;

    /// <summary>The record says what is in force.</summary>
    public bool IsInForce(AnswerRecord record) =>
        (record.Answer, record.Channel, record.Comment, record.SubstituteName, record.SubstituteRank)
        == (Answer, AnsweredBy, Comment, SubstituteName, SubstituteRank);
}
