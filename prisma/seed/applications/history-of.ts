import type { ApplicationStatus } from "@/lib/applications/workflow";
import { dueAfterWaiting } from "@/lib/applications/promise-of";
import { addWorkingDays, workingDaysBetween } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import type { Answers } from "@/lib/services/answers";
import { promisedDays } from "@/lib/services/promised";
import { hourOf } from "../city-hours";
import type { Desk } from "./apply";
import type { SeedApplication, SeedEvent, SeedItem } from "./seed-application";
import type { Asked } from "./story";
import { workingDaysBefore } from "./working-days";

export type History = { events: SeedEvent[]; items: SeedItem[] } & Pick<
  SeedApplication,
  "submittedAt" | "dueOn" | "waitingSince" | "decidedAt" | "stageBefore"
>;
type Begun = { sentAt: Date; paidAt: Date | undefined; payLater: boolean };

const ended: ApplicationStatus[] = ["issued", "refused", "withdrawn", "cancelled", "approvedAwaitingPayment"];
const PAID_AFTER_MS = 9 * 3_600_000;
/** What staff do, they do within their hours. */
const OPENS = "08:35";
const OPEN_SECONDS = 24_000;

/** What happened to an application after it was sent, step by step at times at which people work, none of them later than yesterday. */
export function historyOf(desk: Desk, answers: Answers, { sentAt, paidAt, payLater }: Begun): History {
  const { registry, service, story, who, clerk } = desk;
  const { random, newId, today } = registry;
  const { status } = story;
  const history: History = { events: [], items: [] };
  let last = sentAt;
  const add = (at: Date, kind: string, now: ApplicationStatus, actor: SeedEvent["actor"], facts = {}) => {
    last = at > last ? at : new Date(last.getTime() + 15 * 60_000);
    const accountId = { resident: who.account.id, staff: clerk.id, system: undefined }[actor];
    history.events.push({ id: newId(last), at: last, kind, status: now, actor, ...(accountId && { accountId }), facts });
    return last;
  };
  const isUnpaid = status === "awaitingFee" || story.stage === "awaitingFee";
  add(sentAt, "sent", paidAt || isUnpaid ? "awaitingFee" : "submitted", "resident");
  if (paidAt) add(paidAt, "feePaid", "submitted", "system");
  if (isUnpaid) {
    if (status === "withdrawn") history.decidedAt = add(new Date(sentAt.getTime() + 50_400_000), "withdrawn", "withdrawn", "resident");
    return history;
  }

  const from = cityDay((history.submittedAt = last));
  const promised = promisedDays(service, answers);
  history.dueOn = addWorkingDays(from, promised);
  const lastDay = workingDaysBefore(today, 1);
  const isOver = ended.includes(status);
  const wantedEnd = isOver ? addWorkingDays(from, story.took ?? Math.max(1, Math.round(promised * 0.7))) : lastDay;
  const span = Math.max(0, workingDaysBetween(from, wantedEnd < lastDay ? wantedEnd : lastDay));
  const atWork = (days: number) =>
    new Date(hourOf(addWorkingDays(from, Math.min(days, span)), OPENS).getTime() + random.int(OPEN_SECONDS) * 1_000);
  const reached = reachedOf(desk);
  let passed = 0;
  for (const stage of service.stages.slice(0, reached + 1)) {
    const nominal = 1 + passed * (isOver && promised ? span / promised : 1);
    passed += stage.days;
    add(atWork(Math.round(nominal)), "stageBegan", stage.status, "staff");
    if (stage.status === "intakeCheck" && story.notAccepted) add(last, "documentNotAccepted", stage.status, "staff");
    if (stage.status === askingStage(desk)) for (const asked of story.asked ?? []) ask(desk, history, asked, stage.status, add, lastDay);
  }
  if (status === "actionRequired") {
    history.stageBefore = askingStage(desk);
    history.waitingSince = history.items.find((item) => item.status === "neededFromYou")!.askedAt;
  }
  end(desk, history, add, () => atWork(span), payLater);
  return history;
}

/** Which of its stages began last: -1 where none did. */
function reachedOf({ service, story: { status, stage } }: Desk) {
  if (["issued", "refused", "approvedAwaitingPayment"].includes(status)) return service.stages.length - 1;
  const at = status === "actionRequired" || status === "withdrawn" || status === "cancelled" ? (stage ?? "intakeCheck") : status;
  return service.stages.findIndex((one) => one.status === at);
}

const askingStage = ({ story: { stage, status } }: Desk): ApplicationStatus =>
  stage ?? (status === "actionRequired" ? "intakeCheck" : "inReview");

type Add = (at: Date, kind: string, now: ApplicationStatus, actor: SeedEvent["actor"], facts?: object) => Date;

function ask({ registry, clerk }: Desk, history: History, asked: Asked, stage: ApplicationStatus, add: Add, lastDay: string) {
  const { newId, random } = registry;
  const next = (time: string) => {
    const day = addWorkingDays(cityDay(history.events.at(-1)!.at), 1);
    return new Date(hourOf(day < lastDay ? day : lastDay, time).getTime() + random.int(5_400) * 1_000);
  };
  const id = newId(history.submittedAt!);
  const isOurs = asked.status === "neededFromOthers";
  const askedAt = add(next("10:10"), "itemAsked", isOurs ? stage : "actionRequired", "staff", { item: id });
  const { reply = "", note = "", ...words } = asked;
  const item: SeedItem = { id, ...words, reply, note, askedBy: clerk.id, askedAt, dueOn: addWorkingDays(cityDay(askedAt), 10) };
  history.items.push(item);
  if (isOurs || item.status === "neededFromYou") return;
  item.answeredAt = add(next("18:20"), "itemAnswered", stage, "resident", { item: id });
  history.dueOn = dueAfterWaiting(new Date(history.dueOn!), askedAt, item.answeredAt).toISOString().slice(0, 10);
  if (item.status === "submitted") return;
  item.decidedAt = add(next("09:00"), item.status === "accepted" ? "itemAccepted" : "itemNotAccepted", stage, "staff", { item: id });
}

/** As the desk ends it: what costs something on approval waits for its fee, and is issued when that is paid. */
function end({ story: { status } }: Desk, history: History, add: Add, atWork: () => Date, payLater: boolean) {
  if (status === "withdrawn") history.decidedAt = add(atWork(), "withdrawn", "withdrawn", "resident");
  if (status === "refused" || status === "cancelled") history.decidedAt = add(atWork(), "decided", status, "staff");
  if (status === "approvedAwaitingPayment") history.waitingSince = add(atWork(), "decided", status, "staff");
  if (status !== "issued") return;
  const decidedAt = add(atWork(), "decided", payLater ? "approvedAwaitingPayment" : "issued", "staff");
  if (!payLater) return void (history.decidedAt = decidedAt);
  history.decidedAt = add(new Date(decidedAt.getTime() + PAID_AFTER_MS), "issued", "issued", "system");
  history.dueOn = dueAfterWaiting(new Date(history.dueOn!), decidedAt, history.decidedAt).toISOString().slice(0, 10);
}
