using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Hosting;

/// <summary>What staff do with meetings and mail, and Missions with their links.</summary>
internal sealed partial class Session
{
    /// <summary>A meeting of ten o'clock in New York on Thursday 1 October 2026, unless the test says otherwise.</summary>
    public Task<MeetingDetail> PrepareMeeting(
        MeetingKind kind = MeetingKind.Information,
        string title = "Information meeting",
        string startsLocal = "2026-10-01T10:00:00",
        string endsLocal = "2026-10-01T11:30:00",
        string timeZone = "America/New_York",
        string? place = "Conference Room 3",
        string? link = null,
        string? agenda = "1. The draft\n2. Calendar"
    ) =>
        Post<MeetingDetail>(
            "/meetings",
            new
            {
                Campaign,
                kind,
                title,
                startsLocal,
                endsLocal,
                timeZone,
                place,
                link,
                agenda,
                languages = new[] { "en", "fr" },
            }
        );

    public Task<MeetingDetail> Meeting(Guid id) => Get<MeetingDetail>($"/meetings/{id}");

    public Task<MeetingDetail> Invite(MeetingDetail meeting, params string[] states) =>
        Put<MeetingDetail>($"/meetings/{meeting.Meeting.Id}/invitations", new { states });

    public Task<MeetingDetail> InviteContacts(MeetingDetail meeting, params Guid[] contacts) =>
        Put<MeetingDetail>($"/meetings/{meeting.Meeting.Id}/invitations", new { contacts });

    public Task<MeetingDetail> InviteOrganisations(MeetingDetail meeting, params Guid[] organisations) =>
        Put<MeetingDetail>($"/meetings/{meeting.Meeting.Id}/invitations", new { organisations });

    public Task<MeetingPreview> Preview(MeetingDetail meeting) => Get<MeetingPreview>($"/meetings/{meeting.Meeting.Id}/preview");

    public Task<SendResult> SendInvitations(MeetingDetail meeting) => Post<SendResult>($"/meetings/{meeting.Meeting.Id}/send");

    public Task Change(MeetingDetail meeting, object changes) => Patch($"/meetings/{meeting.Meeting.Id}", changes);

    public Task<SendResult> CancelMeeting(MeetingDetail meeting) => Post<SendResult>($"/meetings/{meeting.Meeting.Id}/cancel");

    /// <summary>Prepares a meeting, invites the States, and lets the queued messages go out.</summary>
    public async Task<MeetingDetail> InviteTo(MeetingDetail meeting, params string[] states)
    {
        await Invite(meeting, states);
        await SendInvitations(meeting);
        await crm.RunAsync<MailSender>();
        return await Meeting(meeting.Meeting.Id);
    }

    public async Task<MeetingDetail> InviteTo(MeetingKind kind, params string[] states) =>
        await InviteTo(await PrepareMeeting(kind), states);

    public Task RecordAnswer(
        MeetingDetail meeting,
        string iso2,
        Answer answer,
        string? substituteName = null,
        AnswerChannel source = AnswerChannel.Phone,
        DateTime? givenAt = null
    ) =>
        Put(
            $"/meetings/{meeting.Meeting.Id}/invitations/{InvitationOf(meeting, iso2).Id}/answer",
            new
            {
                answer,
                source,
                givenAt,
                substituteName,
            }
        );

    public Task RecordAttendance(MeetingDetail meeting, string iso2, Attendance attendance = Attendance.Attended) =>
        Put($"/meetings/{meeting.Meeting.Id}/invitations/{InvitationOf(meeting, iso2).Id}/attendance", new { attendance });

    /// <summary>Lets the clock run to the end of the meeting.</summary>
    public void WaitUntilAfter(MeetingDetail meeting) => crm.Clock.Now = meeting.Meeting.EndsAt.AddMinutes(5);

    public static InvitationItem InvitationOf(MeetingDetail meeting, string iso2) => meeting.Invitations.Single(i => i.Iso2 == iso2);

    /// <summary>Messages of a meeting in the order in which they were stored, as their recipients read them.</summary>
    public async Task<List<MailDetail>> MailOf(MeetingDetail meeting, string? iso2 = null, MailPurpose? purpose = null)
    {
        var listed = await Get<PagedList<MailSummary>>(
            $"/mail?meeting={meeting.Meeting.Id}&pageSize=500"
                + (iso2 is null ? "" : $"&to={iso2}")
                + (purpose is null ? "" : $"&purpose={purpose}")
        );
        var mails = new List<MailDetail>();
        foreach (var mail in listed.Items.Reverse())
            mails.Add(await crm.AsItLeaves(await Get<MailDetail>($"/mail/{mail.Id}")));
        return mails;
    }

    /// <summary>The calendar entry of the last message that an invitee of a meeting was sent.</summary>
    public async Task<CalendarText> CalendarOf(MeetingDetail meeting, string iso2) =>
        CalendarText.Parse((await MailOf(meeting, iso2)).Last(m => m.Calendar is not null).Calendar!);

    /// <summary>The path of the answer page in a letter.</summary>
    public static string AnswerLink(MailDetail mail, Answer answer) =>
        new Uri(System.Text.RegularExpressions.Regex.Match(mail.Text, $@"https://\S+answer={answer}").Value).PathAndQuery;

    /// <summary>The Mission opens the link of its letter and confirms the answer.</summary>
    public async Task AnswerByLink(
        MailDetail mail,
        Answer answer,
        string comment = "",
        string substituteName = "",
        string substituteRank = ""
    )
    {
        using var response = await crm.Anonymous()
            .PostForm(
                AnswerLink(mail, answer).Split('?')[0],
                new()
                {
                    ["answer"] = $"{answer}",
                    ["comment"] = comment,
                    ["substituteName"] = substituteName,
                    ["substituteRank"] = substituteRank,
                }
            );
        Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> PostForm(string path, Dictionary<string, string> form, string accept = "text/html") =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(form), accept: accept);
}
