import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { contentLine, escaped } from "@/lib/calendar/ics/content-line";
import { writeCalendar, type CalendarEvent } from "@/lib/calendar/ics/write-calendar";

const writtenAt = new Date("2027-02-11T11:00:00.000Z");
const event: CalendarEvent = { uid: "a@here", day: "2027-02-28", title: "Pay", text: "Open it", link: "http://here/bills/a" };
const write = (...events: Partial<CalendarEvent>[]) =>
  writeCalendar({ name: "My, days; \\", language: "en", writtenAt, events: events.map((one) => ({ ...event, ...one })) });
const parse = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

describe("a line", () => {
  it.each([
    ["ascii", "x".repeat(400)],
    ["characters of several octets", "ü€😀".repeat(60)],
    ["Arabic", "ادفع فاتورة المياه ".repeat(20)],
    ["a family of seven code points", "👨‍👩‍👧‍👦".repeat(20)],
  ])("of %s is folded at 75 octets, and no character is cut", (_what, text) => {
    const line = contentLine("SUMMARY", text);
    expect(line.endsWith("\r\n")).toBe(true);
    const parts = line.slice(0, -2).split("\r\n");
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    expect(parts.slice(1).every((part) => part.startsWith(" "))).toBe(true);
    expect(parts.map((part, index) => (index ? part.slice(1) : part)).join("")).toBe(`SUMMARY:${text}`);
  });

  it("that just fits is not folded", () => expect(contentLine("A", "x".repeat(73))).toBe(`A:${"x".repeat(73)}\r\n`));
});

describe("a calendar", () => {
  it("ends its lines as the standard says, and nothing but them", () => {
    const text = write({ title: "one\ntwo\rthree\r\nfour" });
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")).toBe(true);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it.each([
    ["a comma, a semicolon and a backslash", "Rex, the dog; a\\b"],
    ["lines", "one\ntwo"],
    ["what would be another property", "x\nATTACH:http://evil.example/"],
    ["what would end the event", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT"],
    ["an emoji and Arabic", "🐕 رخصة الكلب: Rex"],
    ["a long one", "14 Quay Street, ".repeat(30)],
    ["what looks escaped", "a\\nb\\,c"],
  ])("gives a reader %s as it was", (_what, title) => {
    const [read, ...more] = parse(write({ title }));
    expect(more).toEqual([]);
    expect(read!.summary).toBe(title.replaceAll("\r\n", "\n"));
    expect(read!.component.getAllProperties().map(({ name }) => name)).not.toContain("attach");
  });

  it("leaves out what is no text", () => expect(escaped("a\0b\u0007c\ud800d\te")).toBe("abc\ufffdde"));

  it("has whole days, a stamp, and ids that stay", () => {
    const [first, second] = parse(write({}, { uid: "b@here", day: "2028-02-29" }));
    expect([first!.uid, second!.uid]).toEqual(["a@here", "b@here"]);
    expect(first!.startDate.isDate).toBe(true);
    expect([first!.startDate.toString(), first!.endDate.toString()]).toEqual(["2027-02-28", "2027-03-01"]);
    expect([second!.startDate.toString(), second!.endDate.toString()]).toEqual(["2028-02-29", "2028-03-01"]);
    expect(String(first!.component.getFirstPropertyValue("dtstamp"))).toBe("2027-02-11T11:00:00Z");
    expect(first!.component.getFirstPropertyValue("url")).toBe("http://here/bills/a");
  });

  it("without a day is still one", () => {
    expect(parse(write())).toEqual([]);
    expect(write()).toContain("X-WR-CALNAME:My\\, days\\; \\\\\r\n");
  });
});
