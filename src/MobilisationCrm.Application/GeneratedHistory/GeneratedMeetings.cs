using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.GeneratedHistory;

/// <summary>Invented meetings with their invitations, answers, attendance, papers and what was written to the invitees.</summary>
internal sealed class GeneratedMeetings(Random random, List<Guid> accounts, Dictionary<string, List<Guid>> organisations, DateTime now)
{
    // Every meeting's paper is the same file, as the note on the draft is sent with each invitation.
    private readonly PaperContent _paper = new() { Bytes = new byte[40_000] };
    private bool _isPaperStored;

    /// <summary>One meeting of a campaign and what belongs to it.</summary>
    public IEnumerable<object> Make(GeneratedCampaign campaign)
    {
        var meeting = New(campaign);
        var invited = Guests(campaign, meeting.Kind).ToList();
        meeting.Invitations.AddRange(
            invited.Select(e => new Invitation
            {
                MeetingId = meeting.Id,
                StateIso2 = e.StateIso2,
                OrganisationId = organisations[e.StateIso2][0],
            })
        );
        if (random.Next(5) == 0)
            meeting.Papers.Add(Paper(meeting));
        if (meeting.StartsAt > now.AddDays(10))
            return [meeting];
        meeting.MarkSent(meeting.StartsAt.AddDays(-10));
        var mails = meeting.Invitations.ConvertAll(i => Letter(meeting, i, campaign));
        foreach (var invitation in meeting.Invitations)
            Answer(meeting, invitation);
        if (meeting.EndsAt < now)
            meeting.Outcome = random.Pick(GeneratedWords.Notes);
        return [meeting, .. mails];
    }

    private Meeting New(GeneratedCampaign campaign)
    {
        var kind = random.Next(10) switch
        {
            < 6 => MeetingKind.Bilateral,
            < 8 => MeetingKind.Information,
            8 => MeetingKind.InformalConsultation,
            _ => MeetingKind.WorkingGroup,
        };
        var meeting = new Meeting
        {
            CampaignId = campaign.Campaign.Id,
            Kind = kind,
            Title = $"{(kind == MeetingKind.Bilateral ? "Bilateral meeting" : "Meeting of delegations")}: {random.Pick(GeneratedWords.Subjects)}",
            Agenda = random.Pick(GeneratedWords.Agendas),
            OrganiserId = random.Pick(accounts),
            Languages = ["en", "fr", "es"],
        };
        // A tenth of the open campaign's meetings lie ahead.
        var day = Zone.DayOf(campaign.At(random, now), Zone.NewYork).AddDays(campaign.Campaign.IsOpen ? random.Next(30) : 0);
        meeting.Schedule(
            MeetingTimes.Of(day.ToDateTime(new TimeOnly(10, 0)), day.ToDateTime(new TimeOnly(11, 15)), Zone.NewYork),
            "Conference Room 7",
            "https://meet.example.org/generated"
        );
        return meeting;
    }

    private IEnumerable<Engagement> Guests(GeneratedCampaign campaign, MeetingKind kind) =>
        kind == MeetingKind.Bilateral
            ? [campaign.Busy(random)]
            : campaign.Engagements.OrderBy(_ => random.Next()).Take(random.Next(10, 40));

    private void Answer(Meeting meeting, Invitation invitation)
    {
        invitation.MarkQueued(meeting.Sequence);
        var answer = (Answer)random.Next(4);
        var at = meeting.StartsAt.AddDays(-random.Next(1, 9)) is var day && day < now ? day : now;
        if (answer != Meetings.Answer.None)
            invitation.Record(new AnswerGiven(answer, random.Next(2) == 0 ? AnswerChannel.Link : AnswerChannel.CalendarReply), at);
        if (meeting.EndsAt < now)
            invitation.RecordAttendance(answer == Meetings.Answer.Accepted ? Attendance.Attended : Attendance.Absent, null);
    }

    private MeetingPaper Paper(Meeting meeting)
    {
        var paper = new MeetingPaper
        {
            MeetingId = meeting.Id,
            Name = "explanatory-note.pdf",
            ContentType = "application/pdf",
            Size = _paper.Bytes.Length,
            ContentId = _paper.Id,
            Content = _isPaperStored ? null : _paper,
            AddedAt = meeting.StartsAt.AddDays(-12),
        };
        _isPaperStored = true;
        return paper;
    }

    private OutboundMail Letter(Meeting meeting, Invitation invitation, GeneratedCampaign campaign)
    {
        var said = string.Join("\n\n", Enumerable.Range(0, 5).Select(_ => random.Pick(GeneratedWords.Notes)).Append(meeting.Agenda));
        var mail = new OutboundMail
        {
            Purpose = MailPurpose.Invitation,
            UniqueKey = OutboundMail.KeyOf(MailPurpose.Invitation, invitation.Id, "0"),
            CampaignId = campaign.Campaign.Id,
            MeetingId = meeting.Id,
            InvitationId = invitation.Id,
            StateIso2 = invitation.StateIso2,
            ToName = $"Permanent Mission ({invitation.StateIso2})",
            ToAddress = $"generated.ny.{invitation.StateIso2!.ToLowerInvariant()}@example.org",
            Subject = meeting.Title,
            Text = said,
            Html = $"<p>{said.Replace("\n", "<br>", StringComparison.Ordinal)}</p>",
            CreatedAt = meeting.StartsAt.AddDays(-10),
            DueAt = meeting.StartsAt.AddDays(-10),
            Told = MeetingTold.Of(meeting, meeting.Sequence),
        };
        return mail;
    }
}
