# Reads a JSON array of iCalendar objects from standard input with Debian's python3-icalendar and tells what it understood.
import datetime
import json
import sys

from icalendar import Calendar


def when(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime('%Y%m%dT%H%M%SZ')
    return value.strftime('%Y%m%d')


def event(item):
    attendee = item.get('ATTENDEE')
    return {
        'uid': str(item['UID']), 'sequence': int(item['SEQUENCE']), 'start': when(item['DTSTART'].dt), 'end': when(item['DTEND'].dt),
        'summary': str(item['SUMMARY']), 'description': str(item.get('DESCRIPTION', '')), 'location': str(item.get('LOCATION', '')),
        'status': str(item['STATUS']), 'attendee': None if attendee is None else str(attendee),
    }


def read(text):
    calendar = Calendar.from_ical(text)
    return {'method': str(calendar['METHOD']), 'events': [event(item) for item in calendar.walk('VEVENT')]}


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
