using System.Security.Cryptography;
using System.Text.Json;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Meetings;

/// <summary>Kinds of meetings of a campaign.</summary>
public enum MeetingKind
{
    /// <summary>Information meeting for many States.</summary>
    Information,

    /// <summary>Bilateral meeting with one State.</summary>
    Bilateral,

    /// <summary>Liaison with a ministry.</summary>
    MinistryLiaison,

    /// <summary>Working group on the text.</summary>
    WorkingGroup,

    /// <summary>Informal consultation.</summary>
    InformalConsultation,

    /// <summary>Side event.</summary>
    SideEvent,
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus
{
    /// <summary>In preparation; no invitation is queued yet.</summary>
    Draft,

    /// <summary>Invitations were queued, and leave at once.</summary>
    Sent,

    /// <summary>Cancelled.</summary>
    Cancelled,
}

/// <summary>When a meeting takes place: wall time and zone are what was agreed; the instants follow from them.</summary>
/// <param name="StartsLocal">Start, wall time in the zone.</param>
/// <param name="EndsLocal">End, wall time in the zone.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="EndsAt">End, UTC.</param>
/// <param name="TzVersion">Version of the tz data by which the instants were derived.</param>
public sealed record MeetingTime(
    DateTime StartsLocal,
    DateTime EndsLocal,
    string TimeZone,
    DateTime StartsAt,
    DateTime EndsAt,
    string TzVersion = ""
);

/// <summary>What a letter tells of its meeting.</summary>
/// <param name="Sequence">Sequence of its calendar entry, or of the last one before it.</param>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="EndsAt">End, UTC.</param>
/// <param name="TimeZone">IANA zone of its clock.</param>
/// <param name="Place">Room and address.</param>
/// <param name="Link">Link to take part online; null when none.</param>
/// <param name="Words">Fingerprint of words and papers, as <see cref="Meeting.WordsIn"/> gives it.</param>
public sealed record MeetingTold(
    int Sequence,
    DateTime StartsAt,
    DateTime EndsAt,
    string TimeZone,
    string Place,
    string? Link,
    string Words
)
{
    /// <summary>Hour and place are the meeting's.</summary>
    public bool IsOf(Meeting meeting) =>
        (StartsAt, EndsAt, TimeZone, Place, Link)
        == (meeting.StartsAt, meeting.EndsAt, meeting.TimeZone, meeting.Place, meeting.Link);

    /// <summary>What a letter tells that is written now.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="sequence">Sequence of the letter's entry.</param>
    /// <param name="words">Fingerprint of words and papers; empty where it does not matter.</param>
    public static MeetingTold Of(Meeting meeting, int sequence, string words = "") =>
        new(sequence, meeting.StartsAt, meeting.EndsAt, meeting.TimeZone, meeting.Place, meeting.Link, words);
}

/// <summary>A meeting's words in one language.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Title">Title as those who read the language read it.</param>
/// <param name="Agenda">Agenda, plain text; where it is empty, the meeting's own stands.</param>
public sealed record MeetingTranslation(string Language, string Title, string Agenda);

/// <summary>A meeting with its invitations.</summary>
public sealed class Meeting : IVersioned, IConfidential
{
    /// <summary>Key; with the host's name it is the calendar UID, fixed for life (M1).</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>Its kind.</summary>
    public MeetingKind Kind { get; set; }

    /// <summary>Title as invitees read it who read none of the <see cref="Translations"/>.</summary>
    public string Title { get; set; } = "";

    /// <summary>Agenda, plain text; may be empty.</summary>
    public string Agenda { get; set; } = "";

    /// <summary>Title and agenda in further languages, one entry a language.</summary>
    public IReadOnlyList<MeetingTranslation> Translations { get; set; } = [];

    /// <summary>Working languages of the floor, ISO 639-1.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Languages into which the floor is interpreted, ISO 639-1; empty without interpretation.</summary>
    public List<string> Interpretation { get; set; } = [];

    /// <summary>Shared by the slots of one meeting that is offered at several hours; null for a meeting that stands alone.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>Start, wall time in <see cref="TimeZone"/>.</summary>
    public DateTime StartsLocal { get; private set; }

    /// <summary>End, wall time in <see cref="TimeZone"/>.</summary>
    public DateTime EndsLocal { get; private set; }

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; private set; } = "America/New_York";

    /// <summary>Start, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>End, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Version of the tz data by which the instants were derived; empty for those saved before it was kept.</summary>
    public string TzVersion { get; private set; } = "";

    /// <summary>
    /// Start, UTC, by the clocks of the day on which the hour was agreed; null while the country has not changed them since.
    /// </summary>
    public DateTime? StartsAtByOlderClocks { get; private set; }

    /// <summary>When it takes place.</summary>
    public MeetingTime Time => new(StartsLocal, EndsLocal, TimeZone, StartsAt, EndsAt, TzVersion);

    /// <summary>Room and address; may be empty for an online meeting.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Link to take part online; null when none.</summary>
    public string? Link { get; private set; }

    /// <summary>Draft, sent or cancelled.</summary>
    public MeetingStatus Status { get; private set; }

    /// <summary>
    /// iTIP SEQUENCE (RFC 5545, 3.8.7.4): rises with each change of time, place, link or status after the first send (M2).
    /// </summary>
    public int Sequence { get; private set; }

    /// <summary>The highest sequence so far; it is never given to another hour or place.</summary>
    public int NewestSequence { get; private set; }

    /// <summary>The meeting as the last letters told of it; null before the first.</summary>
    public MeetingTold? Announced { get; private set; }

    /// <summary>Who may read of it in the app; its invitees are told of it by their letters.</summary>
    public Confidentiality Confidentiality { get; set; } = Confidentiality.Secretariat;

    /// <summary>The staff member who runs it.</summary>
    public Guid? OrganiserId { get; init; }

    /// <summary>The shared record: what was said and decided, as any participant may read it; empty until written.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Remarks for the secretariat alone; never in a letter.</summary>
    public string InternalNote { get; set; } = "";

    /// <summary>What came of it for each State.</summary>
    public List<StateOutcome> StateOutcomes { get; private set; } = [];

    /// <summary>Papers that go with the letters, also those taken out since.</summary>
    public List<MeetingPaper> Papers { get; private set; } = [];

    /// <summary>Invitations, also of removed invitees.</summary>
    public List<Invitation> Invitations { get; private set; } = [];

    /// <summary>
    /// Rises with what staff decide: words, hour, place, status and the list of invitees. Answers and attendance belong to the invitation
    /// and leave it alone, so that an answer coming in stops nobody who is editing.
    /// </summary>
    public int Version { get; set; } = 1;

    /// <summary>
    /// Sets time, place and link. After the first send a change raises the sequence by one (M2, M5); going back to what the last letters
    /// told goes back to their sequence.
    /// </summary>
    /// <exception cref="RuleException">end-before-start, meeting-cancelled.</exception>
    public void Schedule(MeetingTime time, string place, string? link)
    {
        if (Status == MeetingStatus.Cancelled)
            throw new RuleException(RuleCode.MeetingCancelled, "The meeting is cancelled.");
        if (time.EndsAt <= time.StartsAt)
            throw new RuleException(RuleCode.EndBeforeStart, "The end must lie after the start.", "endsLocal");
        link = string.IsNullOrWhiteSpace(link) ? null : link.Trim();
        var before = MeetingTold.Of(this, Sequence);
        if ((StartsLocal, EndsLocal, TimeZone) != (time.StartsLocal, time.EndsLocal, time.TimeZone))
            StartsAtByOlderClocks = null;
        TzVersion = time.TzVersion;
        (StartsLocal, EndsLocal, TimeZone, StartsAt, EndsAt, Place, Link) = (
            time.StartsLocal,
            time.EndsLocal,
            time.TimeZone,
            time.StartsAt,
            time.EndsAt,
            place.Trim(),
            link
        );
        if (Status != MeetingStatus.Sent || before.IsOf(this))
            return;
        // Moved and moved back before any letter told of it: nobody has to be told. What lay between keeps its own number.
        Sequence = Announced is { } told && told.IsOf(this) ? told.Sequence : ++NewestSequence;
    }

    /// <summary>
    /// Takes over the instants that newer tz data gives for the same wall time. What was agreed is the wall time: it stays, and those who
    /// were told the older instant are due a change letter (M2).
    /// </summary>
    /// <exception cref="RuleException">end-before-start, meeting-cancelled.</exception>
    public void FollowClocks(MeetingTime time)
    {
        // A country may change its clocks twice before anybody is told.
        var agreed = StartsAtByOlderClocks ?? StartsAt;
        Schedule(time, Place, Link);
        StartsAtByOlderClocks = agreed == StartsAt ? null : agreed;
    }

    /// <summary>
    /// Sets the words. Who was told others may be sent a corrected letter, which goes only when staff ask for it (M2).
    /// </summary>
    /// <exception cref="RuleException">language-twice.</exception>
    public void Describe(
        string title,
        string agenda,
        IReadOnlyList<MeetingTranslation> translations,
        IReadOnlyList<string> languages,
        IReadOnlyList<string> interpretation
    )
    {
        if (translations.DistinctBy(t => t.Language).Count() < translations.Count)
            throw new RuleException(RuleCode.LanguageTwice, "Give the words once in each language.", "translations");
        (Title, Agenda, Translations) = (title, agenda, translations);
        (Languages, Interpretation) = ([.. languages], [.. interpretation]);
    }

    /// <summary>Title and agenda as a reader of the language gets them (M11).</summary>
    public MeetingTranslation In(string language)
    {
        var (title, agenda) = Translations.FirstOrDefault(t => t.Language == language) is { } own ? (own.Title, own.Agenda) : (Title, "");
        return new MeetingTranslation(language, title, agenda.Length > 0 ? agenda : Agenda);
    }

    /// <summary>
    /// Fingerprint of what a letter in the language says besides hour and place, with the papers that go with it: it is the same as long
    /// as such a reader would read the same.
    /// </summary>
    public string WordsIn(string language)
    {
        var papers = Papers.Where(f => !f.IsRemoved).Select(f => f.Id).Order();
        var (_, title, agenda) = In(language);
        var said = JsonSerializer.SerializeToUtf8Bytes(new { title, agenda, Languages, Interpretation, papers });
        return Convert.ToHexString(SHA256.HashData(said));
    }

    /// <summary>Sets who is invited. Who is left out is no longer invited, and stays on file once a letter was queued (M4).</summary>
    /// <exception cref="RuleException">meeting-cancelled.</exception>
    public void Invite(IReadOnlyList<Invitation> wanted)
    {
        if (Status == MeetingStatus.Cancelled)
            throw new RuleException(RuleCode.MeetingCancelled, "The meeting is cancelled.");
        foreach (var dropped in Invitations.Where(i => !i.IsRemoved && !wanted.Any(i.IsSameAs)).ToList())
        {
            if (dropped.LettersQueued == 0)
                Invitations.Remove(dropped);
            else
                dropped.Remove();
        }

        foreach (var invitation in wanted)
        {
            if (Invitations.Find(invitation.IsSameAs) is not { } known)
                Invitations.Add(invitation);
            else if (known.IsRemoved)
                known.Restore();
        }
    }

    /// <summary>Refuses what is written down of a meeting only once it has begun.</summary>
    /// <exception cref="RuleException">meeting-not-started.</exception>
    public void ExpectBegun(DateTime now, string field)
    {
        if (StartsAt > now)
            throw new RuleException(RuleCode.MeetingNotStarted, "This is written down once the meeting has begun.", field);
    }

    /// <summary>Adds a paper.</summary>
    /// <exception cref="RuleException">meeting-cancelled, too-many-files, files-too-large, file-name-taken.</exception>
    public void Attach(MeetingPaper paper)
    {
        if (Status == MeetingStatus.Cancelled)
            throw new RuleException(RuleCode.MeetingCancelled, "The meeting is cancelled.");
        paper.AddTo(Papers);
    }

    /// <summary>Notes that invitations go out.</summary>
    /// <exception cref="RuleException">meeting-cancelled, meeting-past, no-invitees.</exception>
    public void MarkSent(DateTime now)
    {
        if (Status == MeetingStatus.Cancelled)
            throw new RuleException(RuleCode.MeetingCancelled, "The meeting is cancelled.");
        if (EndsAt <= now)
            throw new RuleException(RuleCode.MeetingPast, "The meeting is over; nobody is invited to it any more.", "startsLocal");
        if (!Invitations.Exists(i => !i.IsRemoved))
            throw new RuleException(RuleCode.NoInvitees, "Choose at least one invitee first.", "invitations");
        Status = MeetingStatus.Sent;
        Announced = MeetingTold.Of(this, Sequence);
    }

    /// <summary>The invitations were taken back before any of them left: nobody knows of the meeting, and it is a draft again.</summary>
    public void TakeBack()
    {
        if (Status == MeetingStatus.Sent)
            (Status, Announced) = (MeetingStatus.Draft, null);
    }

    /// <summary>Cancels the meeting; the sequence rises (M4). A draft that nobody was told of is cancelled silently.</summary>
    /// <exception cref="RuleException">meeting-cancelled.</exception>
    public void Cancel()
    {
        if (Status == MeetingStatus.Cancelled)
            throw new RuleException(RuleCode.MeetingCancelled, "The meeting is cancelled already.");
        if (Status == MeetingStatus.Sent)
            Sequence = ++NewestSequence;
        Status = MeetingStatus.Cancelled;
    }
}
