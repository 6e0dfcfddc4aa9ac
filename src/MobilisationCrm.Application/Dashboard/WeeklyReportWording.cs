using System.Globalization;
using MobilisationCrm.Engagements;
using MobilisationCrm.Letters;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Dashboard;

/// <summary>
/// Lines of the weekly report in the reader's language; figures stand after a colon or a name, so that no line depends on their number.
/// </summary>
internal static class WeeklyReportWording
{
    private static readonly LocalizedText CoSponsors = new("Co-sponsors confirmed", "Coauteurs confirmés", "Copatrocinadores confirmados");
    private static readonly LocalizedText Pledges = new("Pledges not yet confirmed", "Promesses non confirmées", "Promesas sin confirmar");
    private static readonly LocalizedText Of = new("of", "sur", "de");
    private static readonly LocalizedText OpenPledges = new("pledges: {0}", "promesses\u00a0: {0}", "promesas: {0}");
    private static readonly LocalizedText There = new("there now: {0}", "actuellement\u00a0: {0}", "ahora ahí: {0}");
    private static readonly LocalizedText Reached = new(
        "ever reached: {0} ({1})",
        "atteinte par\u00a0: {0} ({1})",
        "la alcanzaron: {0} ({1})"
    );
    private static readonly LocalizedText WentOn = new("went on: {0}", "ont continué\u00a0: {0}", "siguieron: {0}");
    private static readonly LocalizedText Days = new(
        "{0} · days without contact: {1}",
        "{0} · jours sans contact\u00a0: {1}",
        "{0} · días sin contacto: {1}"
    );
    private static readonly LocalizedText EnteredLate = new(
        "{0} (since {1}, entered late)",
        "{0} (depuis le {1}, saisi tardivement)",
        "{0} (desde el {1}, registrado con retraso)"
    );
    private static readonly LocalizedText Answers = new(
        "invited: {0}, accepted: {1}, tentative: {2}, declined: {3}",
        "invités\u00a0: {0}, acceptent\u00a0: {1}, peut-être\u00a0: {2}, déclinent\u00a0: {3}",
        "invitados: {0}, aceptan: {1}, quizás: {2}, declinan: {3}"
    );

    /// <summary>A State that has become a co-sponsor; with its day, where the last report should have had it.</summary>
    public static string Sponsor(NewSponsor sponsor, string language) =>
        sponsor.LateOn is { } on
            ? Fill(
                EnteredLate,
                language,
                sponsor.Name.In(language),
                MeetingWording.Day(on.ToDateTime(TimeOnly.MinValue), language)
            )
            : sponsor.Name.In(language);

    /// <summary>Co-sponsors against the target, and pledges, each with its change.</summary>
    public static List<string> Standing(CampaignDashboard dashboard, CampaignChanges changes, string language)
    {
        var target = dashboard.Target is { } number ? $" {Of.In(language)} {number}" : "";
        return
        [
            $"{Label(CoSponsors, language)} {dashboard.CoSponsors}{target} ({Change(changes.CoSponsors)})",
            $"{Label(Pledges, language)} {dashboard.Pledges} ({Change(changes.Pledges)})",
        ];
    }

    /// <summary>A bar a stage: the States that ever reached it, of all.</summary>
    public static List<LetterBar> Funnel(IReadOnlyList<FunnelStage> funnel, CampaignChanges changes, string language) =>
        [.. funnel.Select(s => new LetterBar(StageLine(s, changes.Reached[s.Stage], language), Share(s.Reached, funnel[0].Reached)))];

    /// <summary>A bar a regional group: its co-sponsors of its Members.</summary>
    public static LetterBar Group(GroupBalance group, string language) =>
        new(
            $"{Label(FigureNames.Groups[group.Group], language)} {group.CoSponsors} {Of.In(language)} {group.Members} ({Percent(group.Share, language)}) · {Fill(OpenPledges, language, group.Pledges)}",
            group.Share
        );

    /// <summary>A State that nobody was in contact with for too long.</summary>
    public static string Quiet(EngagementSummary engagement, string language) =>
        Fill(Days, language, engagement.Name.In(language), engagement.QuietDays);

    /// <summary>A meeting by its own clock, with its answers.</summary>
    public static string Meeting(MeetingSummary meeting, string language) =>
        $"{MeetingWording.Day(meeting.StartsLocal, language)}, {meeting.StartsLocal:HH\\:mm} {MeetingWording.City(meeting.TimeZone, null, language)} · {meeting.Title} · "
        + Fill(Answers, language, meeting.Invited, meeting.Accepted, meeting.Tentative, meeting.Declined);

    private static string StageLine(FunnelStage stage, int change, string language)
    {
        var text =
            $"{FigureNames.Stages[stage.Stage].In(language)} · {Fill(There, language, stage.Current)} · {Fill(Reached, language, stage.Reached, Change(change))}";
        return stage.Conversion is { } share ? $"{text} · {Fill(WentOn, language, Percent(share, language))}" : text;
    }

    // French sets a space before the colon.
    private static string Label(LocalizedText text, string language) => text.In(language) + (language == "fr" ? "\u00a0:" : ":");

    private static string Change(int change) => change.ToString("+0;−0;±0", CultureInfo.InvariantCulture);

    private static string Percent(double share, string language) => share.ToString("P0", CultureInfo.GetCultureInfo(language));

    private static string Fill(LocalizedText text, string language, params object[] figures) =>
        string.Format(CultureInfo.InvariantCulture, text.In(language), figures);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
