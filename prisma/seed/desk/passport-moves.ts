import { department } from "@/lib/city/departments";
import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { hourOf } from "../city-hours";
import { minutes, note, type Work } from "./work";

type Tracking = "printing" | "shipped" | "readyForPickup" | "collected";
const way: Record<Tracking, Tracking[]> = {
  printing: ["printing"],
  shipped: ["printing", "shipped"],
  readyForPickup: ["printing", "readyForPickup"],
  collected: ["printing", "readyForPickup", "collected"],
};
const HOURS: Record<Tracking, [days: number, time: string]> = {
  printing: [0, ""],
  shipped: [2, "14:10"],
  readyForPickup: [3, "11:05"],
  collected: [5, "15:45"],
};

/** The book of a passport, step by step after the decision: its number, and where it went. */
export function movePassport(work: Work) {
  const { registry, application, team } = work;
  const { passport, decidedAt } = application;
  if (!passport?.tracking || !decidedAt) return;
  const number = () => `H${registry.random.between(10_000_000, 99_999_999)}`;
  passport.bookNumber = number();
  for (const tracking of way[passport.tracking]) {
    const [days, time] = HOURS[tracking];
    const wanted = days ? hourOf(addWorkingDays(cityDay(decidedAt), days), time) : minutes(decidedAt, 20);
    const at = wanted < registry.now ? wanted : minutes(application.events.at(-1)!.at, 20);
    note(work, at, "passportMoved", team.decider, { tracking, ...(tracking === "shipped" && { carrierNumber: passport.carrierNumber }) });
    passport.trackedAt = at;
  }
  if (["readyForPickup", "collected"].includes(passport.tracking)) passport.pickupPlace = department(application.department).slug;
  if (passport.tracking === "shipped" && registry.random.chance(0.5)) loseFirst(work, number());
}

/** The first book was spoilt in print: cancelled, and printed again. */
function loseFirst(work: Work, lost: string) {
  const { application, team } = work;
  const { passport, decidedAt } = application;
  const reason = "Spoilt in print: the page with the photo was torn.";
  const at = minutes(decidedAt!, 30);
  note(work, minutes(decidedAt!, 10), "passportMoved", team.decider, { tracking: "printing" });
  note(work, minutes(decidedAt!, 15), "bookCancelled", team.decider, { hint: lost.slice(-3) });
  passport!.lostBooks = [{ number: lost, reason, at: at.toISOString() }];
}
