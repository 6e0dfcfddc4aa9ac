# Reads a JSON array of iCalendar objects from standard input with Debian's python3-icalendar and tells what it understood.
import datetime
import json
import re
import sys

from icalendar import Calendar


def when(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime('%Y%m%dT%H%M%SZ')
    return value.strftime('%Y%m%d')


def text(item, name):
    return None if item.get(name) is None else str(item[name])


def person(item, name):
    # RFC 6868, which version 4 does not know yet.
    signs = {'^n': '\n', "^'": '"', '^^': '^'}
    return None if item.get(name) is None else re.sub(r"\^[n'^]", lambda sign: signs[sign[0]], item[name].params.get('CN', ''))


def event(item):
    return {
        'uid': str(item['UID']), 'sequence': int(item['SEQUENCE']), 'start': when(item['DTSTART'].dt), 'end': when(item['DTEND'].dt),
        'summary': str(item['SUMMARY']), 'description': str(item.get('DESCRIPTION', '')), 'location': str(item.get('LOCATION', '')),
        'status': str(item['STATUS']), 'url': text(item, 'URL'),
        'organizer': text(item, 'ORGANIZER'), 'organizerName': person(item, 'ORGANIZER'),
        'attendee': text(item, 'ATTENDEE'), 'attendeeName': person(item, 'ATTENDEE'),
        'properties': len(item.property_items(recursive=False)) - 2,
    }


def read(written):
    calendar = Calendar.from_ical(written)
    return {'method': str(calendar['METHOD']), 'name': text(calendar, 'NAME'), 'events': [event(item) for item in calendar.walk('VEVENT')]}


json.dump([read(written) for written in json.load(sys.stdin)], sys.stdout)
