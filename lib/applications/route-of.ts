import type { Localised } from "@/lib/city/localised";
import type { Service } from "@/lib/services/declaration/service";

export type RouteStop = { title: Localised; state: "done" | "now" | "next"; who: "you" | "city"; at?: Date };
type Found = { status: string; stageBefore: string | null; events: { kind: string; status: string; at: Date }[] };

const order = ["submitted", "intakeCheck", "inReview", "inspection", "pendingDecision"];

/** The stops of an application: what was, where it is, what comes. A request to the resident stands as a stop of its own where it happened. */
export function routeOf({ stages, issues }: Pick<Service, "stages" | "issues">, { status, stageBefore, events }: Found): RouteStop[] {
  const reached = order.indexOf(stageBefore ?? status);
  const isOver = ["issued", "refused", "withdrawn", "cancelled"].includes(status);
  const enteredAt = (state: string) => events.find((event) => event.status === state)?.at;
  const sentAt = enteredAt("submitted");
  const stops: RouteStop[] = [{ title: sent, state: sentAt ? "done" : "now", who: "you", ...(sentAt && { at: sentAt }) }];
  for (const { status: stage, name } of stages) {
    const place = order.indexOf(stage);
    const at = enteredAt(stage);
    const isHere = !isOver && (place === reached || (status === "submitted" && stage === stages[0]!.status));
    stops.push({
      title: name,
      who: "city",
      state: isHere ? "now" : place < reached || (isOver && at) ? "done" : "next",
      ...(at && { at }),
    });
  }
  const endedAt = isOver ? enteredAt(status) : undefined;
  return [...stops, { title: issues.name, who: "you", state: status === "issued" ? "done" : "next", ...(endedAt && { at: endedAt }) }];
}

const sent: Localised = { en: "Sent", es: "Enviada", ar: "أُرسل" };
