import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { startClock } from "@/lib/applications/start-clock";
import { dueAfterWaiting, promiseOf } from "@/lib/applications/promise-of";
import type { Service } from "@/lib/services/declaration/service";

/**
 * Spring 2030 as it hangs on the wall, its days counted by hand; every seventh is a Sunday, and three are holidays, marked with a star.
 *
 *   April   Mo  Tu  We  Th  Fr  Sa  Su          May     Mo  Tu  We  Th  Fr  Sa  Su
 *            1   2   3   4   5*  6   7                           1*  2   3   4   5
 *            8   9  10  11  12  13  14                   6   7   8   9  10  11  12
 *           15* 16  17  18  19  20  21
 *           22  23  24  25  26  27  28
 *           29  30
 */
vi.mock("@/lib/city/calendar.json", () => ({
  default: {
    weekend: [6, 7],
    holidays: { bridge: { en: "Bridge Day", es: "Día del Puente", ar: "يوم الجسر" } },
    days: [
      { on: "2030-04-05", holiday: "bridge" },
      { on: "2030-04-15", holiday: "bridge" },
      { on: "2030-05-01", holiday: "bridge" },
    ],
  },
}));
const clock = vi.hoisted(() => ({ at: new Date() }));
vi.mock("@/lib/clock", () => ({ now: () => clock.at }));

const noon = (day: string) => new Date(`2030-${day}T17:00:00Z`); // midday in the city
const dayOf = (on: Date) => on.toISOString().slice(5, 10);

/** As an application goes: sent, then asked for something and answered, as often as it was. */
function dueOf(sent: string, promised: number, waits: [asked: string, answered: string][]) {
  clock.at = noon(sent);
  const { submittedAt, dueOn } = startClock({ promise: { workingDays: promised, sooner: [] } } as unknown as Service, {});
  const due = waits.reduce((due, [asked, answered]) => dueAfterWaiting(due, noon(asked), noon(answered)), dueOn);
  return { submittedAt, dueOn: due, waitingSince: null };
}

type Row = [sentence: string, sent: string, promised: number, waits: [string, string][], due: string];
const dues: Row[] = [
  ["five days over a holiday and a weekend: 2, 3, 4, 8, 9", "04-01", 5, [], "04-09"],
  ["one day, and the next one is a holiday before a weekend: 8", "04-04", 1, [], "04-08"],
  ["sent on a holiday, as if it were the Thursday: 8", "04-05", 1, [], "04-08"],
  ["sent on a Saturday: 8, 9, 10", "04-06", 3, [], "04-10"],
  ["over a weekend that a holiday makes longer: 16, 17", "04-12", 2, [], "04-17"],
  ["fifteen days: 9 to 12, 16 to 19, 22 to 26, 29, 30", "04-08", 15, [], "04-30"],
  ["into a month that begins with a holiday: 2 May", "04-30", 1, [], "05-02"],
  ["the 4th, 8th, 9th and 10th were the resident's: 10, 11, 12, 16", "04-01", 5, [["04-03", "04-10"]], "04-16"],
  ["answered on the same day it costs nothing", "04-01", 5, [["04-03", "04-03"]], "04-09"],
  ["answered on the holiday after the weekend it costs nothing", "04-08", 5, [["04-12", "04-15"]], "04-16"],
  ["asked on a Saturday only Monday is the resident's", "04-16", 5, [["04-20", "04-22"]], "04-24"],
  [
    "asked twice: two days, to the 18th, then four more",
    "04-08",
    5,
    [
      ["04-09", "04-11"],
      ["04-17", "04-23"],
    ],
    "04-24",
  ],
  ["a wait over the holiday of May: 30, 2, 3, so 3, 6, 7", "04-25", 4, [["04-29", "05-03"]], "05-07"],
];

type Stand = [sentence: string, sent: string, promised: number, at: string, day: number, isLate: boolean];
const stands: Stand[] = [
  ["on the day it was sent", "04-08", 15, "04-08", 0, false],
  ["on the holiday it stands as on the Friday before", "04-08", 15, "04-15", 4, false],
  ["in the middle", "04-08", 15, "04-19", 8, false],
  ["on its last day", "04-08", 15, "04-30", 15, false],
  ["on the holiday after its last day it is late", "04-08", 15, "05-01", 15, true],
  ["on the working day after", "04-08", 15, "05-02", 16, true],
  ["on the Saturday after a Friday it is late", "04-08", 4, "04-13", 4, true],
  ["on a Sunday before its day it is not", "04-12", 2, "04-14", 0, false],
];

describe("the promise, against a calendar counted by hand", () => {
  it.each(dues)("%s", (_, sent, promised, waits, due) => expect(dayOf(dueOf(sent, promised, waits).dueOn)).toBe(due));

  it.each(stands)("stands right %s", (_, sent, promised, at, day, isLate) => {
    expect(promiseOf(dueOf(sent, promised, []), promised, noon(at))).toMatchObject({ day, isLate });
  });

  it("is not late while it is the resident's turn, whatever the day", () => {
    const found = { ...dueOf("04-08", 4, []), waitingSince: noon("04-10") };
    expect(promiseOf(found, 4, noon("05-08"))).toMatchObject({ day: 2, isPaused: true, isLate: false });
  });
});

describe("whatever the days", () => {
  const day = fc.integer({ min: 0, max: 59 }).map((n) => new Date(Date.UTC(2030, 3, 1 + n)).toISOString().slice(5, 10));
  const wait = fc.tuple(day, day).map(([one, other]): [string, string] => (one < other ? [one, other] : [other, one]));

  it("its last day is the promised one, and a working day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (sent, promised) => {
        const found = dueOf(sent, promised, []);
        expect(promiseOf(found, promised, noon(dayOf(found.dueOn)))).toMatchObject({ day: promised, isLate: false });
        expect([0, 6]).not.toContain(found.dueOn.getUTCDay());
      }),
    );
  });

  it("after an answer it goes on from the day on which it stood still", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), wait, (sent, promised, [asked, answered]) => {
        fc.pre(sent <= asked);
        const still = promiseOf({ ...dueOf(sent, promised, []), waitingSince: noon(asked) }, promised, noon(answered))!;
        const goesOn = promiseOf(dueOf(sent, promised, [[asked, answered]]), promised, noon(answered))!;
        expect(goesOn.day).toBe(still.day);
      }),
    );
  });

  it("waiting never brings it nearer", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), wait, (sent, promised, waited) => {
        expect(Number(dueOf(sent, promised, [waited]).dueOn)).toBeGreaterThanOrEqual(Number(dueOf(sent, promised, []).dueOn));
      }),
    );
  });
});
