import { addDays } from "@/lib/city/city-day";
import { contentLine, escaped } from "@/lib/calendar/ics/content-line";

/** A whole day. `uid` stays the same as long as it is the same thing, so that a program moves it instead of showing it twice. */
export type CalendarEvent = { uid: string; day: string; title: string; text: string; link: string };

type Calendar = { name: string; language: string; writtenAt: Date; events: CalendarEvent[] };

const plainDay = (day: string) => day.replaceAll("-", "");
const moment = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");

/** An iCalendar of whole days (RFC 5545; its name and how often to look, RFC 7986). */
export function writeCalendar({ name, language, writtenAt, events }: Calendar): string {
  const lines = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//eCitizen//City calendar//EN"],
    ["CALSCALE", "GREGORIAN"],
    [`NAME;LANGUAGE=${language}`, escaped(name)],
    ["X-WR-CALNAME", escaped(name)], // what many programs read instead
    ["REFRESH-INTERVAL;VALUE=DURATION", "PT6H"],
    ["X-PUBLISHED-TTL", "PT6H"],
    ...events.flatMap((event) => eventLines(event, language, writtenAt)),
    ["END", "VCALENDAR"],
  ];
  return lines.map(([property, value]) => contentLine(property!, value!)).join("");
}

const eventLines = ({ uid, day, title, text, link }: CalendarEvent, language: string, writtenAt: Date) => [
  ["BEGIN", "VEVENT"],
  ["UID", uid],
  ["DTSTAMP", moment(writtenAt)],
  ["DTSTART;VALUE=DATE", plainDay(day)],
  ["DTEND;VALUE=DATE", plainDay(addDays(day, 1))],
  [`SUMMARY;LANGUAGE=${language}`, escaped(title)],
  [`DESCRIPTION;LANGUAGE=${language}`, escaped(text)],
  ["URL", link],
  ["TRANSP", "TRANSPARENT"], // it does not make anybody busy
  ["END", "VEVENT"],
];
