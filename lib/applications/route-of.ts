import type { Localised } from "@/lib/city/localised";
import type { Answers } from "@/lib/services/answers";
import { chargesOf, hasFee } from "@/lib/services/charges";
import type { Service } from "@/lib/services/declaration/service";

/** Stops with a `title` are named by the service, the others by the screen. `goesOn`: a stage after the resident's turn; `items`: what was asked for. */
export type RouteStop = {
  kind:
    | "filled"
    | "sent"
    | "pay"
    | "paid"
    | "payIssue"
    | "paidIssue"
    | "received"
    | "stage"
    | "asked"
    | "goesOn"
    | "result"
    | "refused"
    | "withdrawn"
    | "cancelled"
    | "expired";
  title?: Localised;
  state: "done" | "now" | "next";
  who: "you" | "city";
  at?: Date;
  /** How long the city takes for it, in working days. */
  days?: number;
  items?: string[];
};
type Found = {
  status: string;
  stageBefore: string | null;
  events: { status: string; at: Date; facts?: unknown }[];
  /** With the answers, where the reader may see them: whether the approval costs something follows from them. */
  sent?: unknown;
};
type Declared = Pick<Service, "stages" | "issues" | "fee">;

const over = ["refused", "withdrawn", "cancelled", "expired"] as const;

/** The stops of an application: what was, where it is, what comes. A turn of the resident is a stop where it happened: the line bends back. */
export function routeOf(declared: Declared, found: Found): RouteStop[] {
  const past = pastOf(declared, found.events).map(paidOnceOver);
  const isOver = over.some((status) => status === found.status);
  if (isOver) return past.map((stop) => ({ ...stop, state: "done" }));
  const stops = past.map((stop, index): RouteStop => ({ ...stop, state: index === past.length - 1 ? "now" : "done" }));
  if (found.status === "issued") return stops.map((stop) => ({ ...stop, state: "done" }));
  return [...stops, ...comingOf(declared, found)];
}

/** A fee that something came after is paid; when it ended without being issued it was not. */
const paidOnceOver = (stop: RouteStop, index: number, all: RouteStop[]): RouteStop => {
  const after = all[index + 1]?.kind;
  if (!after || over.some((one) => one === after)) return stop;
  return stop.kind === "pay" ? { ...stop, kind: "paid" } : stop.kind === "payIssue" ? { ...stop, kind: "paidIssue" } : stop;
};

/** One stop for each change of state, in the order of the history. */
function pastOf({ stages, issues }: Declared, events: Found["events"]): RouteStop[] {
  const stops: RouteStop[] = [];
  let before: string | undefined;
  const add = (stop: Omit<RouteStop, "state">) => stops.push({ ...stop, state: "done" });
  for (const { status, at, facts } of events) {
    const item = (facts as { item?: string } | undefined)?.item;
    if (status === before) {
      if (status === "actionRequired" && item) stops.at(-1)!.items?.push(item);
      continue;
    }
    const stage = stages.find((one) => one.status === status);
    if (before === undefined) add({ kind: status === "submitted" ? "sent" : "filled", who: "you", at });
    if (status === "awaitingFee") add({ kind: "pay", who: "you", at });
    else if (status === "approvedAwaitingPayment") add({ kind: "payIssue", who: "you", at });
    else if (status === "submitted") add({ kind: "received", who: "city", at });
    else if (status === "actionRequired") add({ kind: "asked", who: "you", at, items: item ? [item] : [] });
    else if (stage) add({ kind: before === "actionRequired" ? "goesOn" : "stage", title: stage.name, who: "city", at });
    else if (status === "issued") add({ kind: "result", title: issues.name, who: "city", at });
    else if (over.some((one) => one === status))
      add({ kind: status as (typeof over)[number], who: status === "withdrawn" ? "you" : "city", at });
    before = status;
  }
  return stops;
}

const order = ["awaitingFee", "submitted", "intakeCheck", "inReview", "inspection", "pendingDecision", "approvedAwaitingPayment"];

function comingOf(declared: Declared, { status, stageBefore, sent }: Found): RouteStop[] {
  const { stages, issues } = declared;
  const reached = order.indexOf(stageBefore ?? status);
  const isPaidLater = reached < order.indexOf("approvedAwaitingPayment") && costsOnApproval(declared, sent);
  const received: RouteStop[] = status === "awaitingFee" ? [{ kind: "received", who: "city", state: "next" }] : [];
  const again = stages.find((one) => status === "actionRequired" && one.status === stageBefore);
  const back: RouteStop[] = again ? [{ kind: "goesOn", title: again.name, who: "city", state: "next" }] : [];
  const at = stages.findIndex((one) => one.status === (stageBefore ?? status));
  const isBegun = reached > order.indexOf("submitted");
  const later = isBegun ? (at < 0 ? [] : stages.slice(at + 1)) : stages;
  return [
    ...received,
    ...back,
    ...later.map(({ name, days }): RouteStop => ({ kind: "stage", title: name, who: "city", state: "next", days })),
    ...(isPaidLater ? [{ kind: "payIssue", who: "you", state: "next" } as const] : []),
    { kind: "result", title: issues.name, who: "city", state: "next" },
  ];
}

/** What the approval will cost by the answers; for a reader without them, whether it costs everybody something. */
function costsOnApproval(declared: Declared, sent: unknown): boolean {
  const { answers } = (sent ?? {}) as { answers?: Answers };
  if (answers) return chargesOf(declared, answers, "onApproval").length > 0;
  return hasFee({ fee: declared.fee && { ...declared.fee, lines: declared.fee.lines.filter(({ showWhen }) => !showWhen) } }, "onApproval");
}
