import type { Registry } from "../registry";
import { inWords, type Item, itemsOf, meetingDays, memberOf, presence } from "./council";
import { sections, seedRecord, type SeedRecord } from "./seed-record";

const MONTHS = 36;
const NEXT = 2;
const AGENDAS = 30;

/** Agendas and minutes of the council: what was to be discussed is what was discussed. */
export function meetings(registry: Registry, streets: readonly string[]): SeedRecord[] {
  const { random, today } = registry;
  const days = meetingDays(today, MONTHS);
  const ahead = days.filter((day) => day > today).slice(-NEXT);
  return [...ahead, ...days.filter((day) => day <= today)].flatMap((day, index) => {
    const items = itemsOf(random, streets, random.between(4, 6));
    const agenda = index < AGENDAS ? [agendaOf(registry, day, items)] : [];
    return day > today ? agenda : [...agenda, minutesOf(registry, day, items)];
  });
}

function agendaOf(registry: Registry, day: string, items: Item[]) {
  const list = items.map(({ heading }) => heading).join("; ");
  return seedRecord(registry, {
    ...{ category: "agendas", department: "city-clerk", documentedOn: day, after: -5 },
    title: `Agenda of the City Council, ${inWords(day)}`,
    summary: `The council meets at 6 pm in the council chamber, 1 Customs House Square. Discussed are: ${list}.`,
    text: sections(
      [
        "Meeting",
        "The council meets at 6 pm in the council chamber, 1 Customs House Square. The meeting is open to everyone. A hearing loop is there; ask for an interpreter two days before.",
      ],
      ["1. Opening", "The mayor opens the meeting. The minutes of the last meeting are approved."],
      ["2. Questions from residents", "Three minutes each. Write your question down if you do not want to speak."],
      ...items.map(({ heading, text }): [string, string] => [heading, text]),
    ),
  });
}

function minutesOf(registry: Registry, day: string, items: Item[]) {
  const { random } = registry;
  const votes = () => {
    const against = random.int(4);
    return against ? `Carried by ${9 - against} votes to ${against}.` : "Carried without a vote against.";
  };
  return seedRecord(registry, {
    ...{ category: "minutes", department: "city-clerk", documentedOn: day, after: 9 },
    title: `Council minutes, ${inWords(day)}`,
    summary: `What the City Council decided: ${items.map(({ heading }) => heading.replace(/^\d+\. /, "")).join(", ")}.`,
    place: items.find(({ place }) => place)?.place ?? "",
    text: sections(
      ["City Council: minutes", `Meeting of ${inWords(day)}, 6 pm, council chamber, 1 Customs House Square.`, presence],
      ["1. Opening", "The mayor opened the meeting at 6 pm. The minutes of the last meeting were approved."],
      [
        "2. Questions from residents",
        `${random.between(2, 9)} residents asked questions. Answers that could not be given at once are sent within ten working days.`,
      ],
      ...items.map(({ heading, text, motion }): [string, string, string] => [
        heading,
        text,
        `${memberOf(random)} moved ${motion}. ${votes()}`,
      ]),
      ["Closing", `The mayor closed the meeting at ${random.pick(["8.10", "8.35", "8.50", "9.05", "9.20"])} pm.`],
    ),
  });
}
