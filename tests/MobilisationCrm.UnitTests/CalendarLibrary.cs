using MobilisationCrm.Calendars;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Rules;

/// <summary>A writer and reader of calendars. Whichever is used, the same entry means the same.</summary>
internal sealed record CalendarLibrary(string Name, ICalendarWriter Writer, ICalendarReader Reader)
{
    /// <summary>Those that this build has.</summary>
    public static readonly CalendarLibrary[] All =
    [
        new("BuiltIn", new CalendarWriter(), new CalendarReader()),
#if FULL_STACK
        new("Ical.Net", new IcalNetWriter(), new IcalNetReader()),
#endif
    ];

    public override string ToString() => Name;
}
