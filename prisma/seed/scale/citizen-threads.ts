import { addDays } from "@/lib/city/city-day";
import { atSomeTime } from "../bills/pay-day";
import { writeThread, type SeedThread } from "../messages/seed-thread";
import type { Registry } from "../registry";
import type { Desks } from "./existing-city";

const subjects = [
  ["water-billing", "Question about my water bill", "Was my meter read, or is the number estimated?"],
  ["revenue", "Receipt for last year", "Where do I find the receipt of my property tax?"],
  ["permits", "Permit for a fence", "Do I need a permit for a fence of 1.5 metres?"],
  ["public-works", "Collection day", "Nobody took our refuse this week. When does the truck come?"],
  ["city-clerk", "Certificate of residence", "How long does a certificate of residence take?"],
  ["parking", "Fine that is not mine", "I sold this car two months ago. Why did I get the fine?"],
] as const;

const answers = [
  "We looked into it. You find the details on the page of your bill.",
  "Thank you for telling us. We have put it right.",
  "Yes, that is enough. You need to do nothing more.",
] as const;

/** The conversations of one account over so many days: about three, of about ten messages in all. */
export function citizenThreads(
  registry: Registry,
  person: { partyId: string; id: string; name: string },
  days: number,
  desks: Desks,
): SeedThread[] {
  const { random, today } = registry;
  const writer = { id: person.id, name: person.name };
  return Array.from({ length: random.int(7) }, () => {
    const [department, subject, question] = random.pick(subjects);
    const desk = desks.get(department);
    const begun = random.between(3, days);
    const day = (later: number) => atSomeTime(addDays(today, -Math.max(begun - later, 1)), random);
    const asked = { at: day(0), asks: question };
    const isWaiting = begun < 5 || !desk || random.chance(0.02);
    if (isWaiting) return writeThread(registry, { partyId: person.partyId, writer, department, subject, lines: [asked] });
    const by = random.pick(desk);
    const answered = { at: day(1), by, answers: random.pick(answers) };
    const more = random.chance(0.5)
      ? [
          { at: day(2), asks: "Thank you." },
          { at: day(3), by, answers: "You are welcome." },
        ]
      : [];
    const notes = random.chance(0.2) ? [{ at: new Date(answered.at.getTime() - 60_000), by, notes: "Checked in our books." }] : [];
    const lines = [asked, ...notes.filter(({ at }) => at > asked.at), answered, ...more].sort((a, b) => a.at.getTime() - b.at.getTime());
    const last = lines.at(-1)!.at;
    const closedAt = begun > 30 ? new Date(last.getTime() + 3_600_000) : undefined;
    const unread = begun < 30 && random.chance(0.3) ? ({ unread: true } as const) : {};
    return writeThread(registry, {
      partyId: person.partyId,
      writer,
      department,
      subject,
      lines: [asked, ...lines.slice(1)],
      closedAt,
      ...unread,
    });
  });
}
