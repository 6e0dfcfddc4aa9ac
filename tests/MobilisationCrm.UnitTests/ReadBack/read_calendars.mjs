// Reads a JSON array of iCalendar objects from standard input with ical.js, found in the web app's packages, and tells what it understood.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { default: ICAL } = await import(pathToFileURL(createRequire(`${process.cwd()}/`).resolve('ical.js')));
// RFC 7986, which version 2.2 does not know yet.
ICAL.design.icalendar.property.name = { defaultType: 'text' };
const when = (time) => time.toICALString();

function event(component) {
  const value = (name) => component.getFirstPropertyValue(name);
  const person = (name) => component.getFirstProperty(name)?.getFirstParameter('cn') ?? null;
  return {
    uid: value('uid'),
    sequence: value('sequence'),
    start: when(value('dtstart')),
    end: when(value('dtend')),
    summary: value('summary') ?? '',
    description: value('description') ?? '',
    location: value('location') ?? '',
    status: value('status'),
    url: value('url'),
    organizer: value('organizer'),
    organizerName: person('organizer'),
    attendee: value('attendee'),
    attendeeName: person('attendee'),
    properties: component.getAllProperties().length,
  };
}

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (name) => calendar.getFirstPropertyValue(name);
  return { method: value('method'), name: value('name'), events: calendar.getAllSubcomponents('vevent').map(event) };
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(read)));
