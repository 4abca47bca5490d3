import { describe, expect, it } from "vitest";
import type { Service } from "@/lib/services/declaration/service";
import { routeOf } from "./route-of";

const text = (en: string) => ({ en, es: en, ar: en });
const declared = {
  stages: [
    { status: "intakeCheck", name: text("Check"), does: text(""), days: 1 },
    { status: "inReview", name: text("Review"), does: text(""), days: 1 },
    { status: "pendingDecision", name: text("Decision"), does: text(""), days: 1 },
  ],
  issues: { kind: "permit", name: text("Permit") },
} as Pick<Service, "stages" | "issues" | "fee">;

const route = (statuses: string[], stageBefore: string | null = null) =>
  routeOf(declared, {
    status: statuses.at(-1)!,
    stageBefore,
    events: statuses.map((status, day) => ({ status, at: new Date(Date.UTC(2027, 1, day + 1)) })),
  }).map(({ kind, title, state, who }) => `${state} ${who} ${title?.en ?? kind}`);

describe("the route of an application", () => {
  it("that the city has just received", () => {
    expect(route(["submitted"])).toEqual([
      "done you sent",
      "now city received",
      "next city Check",
      "next city Review",
      "next city Decision",
      "next city Permit",
    ]);
  });

  it("in the order in which the service declares its stages, whichever that is", () => {
    const [check, review, decision] = declared.stages;
    const visited = {
      ...declared,
      stages: [check!, { ...check!, status: "inspection", name: text("Visit") } as const, review!, decision!],
    };
    const at = (status: string) =>
      routeOf(visited, { status, stageBefore: null, events: [{ status, at: new Date("2027-02-01") }] })
        .filter(({ state }) => state === "next")
        .map(({ title }) => title?.en);
    expect(at("inspection")).toEqual(["Review", "Decision", "Permit"]);
    expect(at("inReview")).toEqual(["Decision", "Permit"]);
    expect(at("intakeCheck")).toEqual(["Visit", "Review", "Decision", "Permit"]);
  });

  it("that is not sent until it is paid", () => {
    expect(route(["awaitingFee"]).slice(0, 4)).toEqual(["done you filled", "now you pay", "next city received", "next city Check"]);
    expect(route(["awaitingFee", "submitted"]).slice(0, 4)).toEqual([
      "done you filled",
      "done you paid",
      "now city received",
      "next city Check",
    ]);
  });

  it("bends back to the resident, and goes on where it was", () => {
    expect(route(["submitted", "intakeCheck", "inReview", "actionRequired"], "inReview").slice(2)).toEqual([
      "done city Check",
      "done city Review",
      "now you asked",
      "next city Review",
      "next city Decision",
      "next city Permit",
    ]);
    expect(route(["submitted", "intakeCheck", "actionRequired", "actionRequired", "intakeCheck"]).slice(2)).toEqual([
      "done city Check",
      "done you asked",
      "now city Check",
      "next city Review",
      "next city Decision",
      "next city Permit",
    ]);
  });

  it("names what was asked for, each thing once, and says how long a stage takes", () => {
    const at = new Date();
    const asked = (item: string) => ({ status: "actionRequired", at, facts: { item } });
    const events = [{ status: "submitted", at }, asked("plan"), asked("photo"), { status: "intakeCheck", at }];
    const stops = routeOf(declared, { status: "intakeCheck", stageBefore: null, events });
    expect(stops.find(({ kind }) => kind === "asked")!.items).toEqual(["plan", "photo"]);
    expect(stops.filter(({ days }) => days).map(({ title, days }) => `${title!.en} ${days}`)).toEqual(["Review 1", "Decision 1"]);
  });

  it("says that a fee comes with the approval, for whoever it comes to something by the answers", () => {
    const line = { code: "permitFee", name: text("Fee"), explains: text(""), due: "onApproval" as const };
    const share = { ...line, share: { of: "value", rateBp: 100, leastCents: 0 } };
    const coming = (sent?: unknown, lines: object[] = [share]) =>
      routeOf({ ...declared, fee: { due: "beforeSending", lines } } as typeof declared, {
        ...{ status: "inReview", stageBefore: null, sent },
        events: [{ status: "inReview", at: new Date() }],
      }).flatMap(({ kind, state }) => (state === "next" ? [kind] : []));
    expect(coming({ answers: { value: 9_000 } })).toEqual(["stage", "payIssue", "result"]);
    expect(coming({ answers: { value: 0 } })).toEqual(["stage", "result"]);
    expect(coming()).toEqual(["stage", "payIssue", "result"]);
    expect(coming(undefined, [{ ...share, showWhen: { question: "value", above: 1 } }])).toEqual(["stage", "result"]);
    const approved = ["submitted", "pendingDecision", "approvedAwaitingPayment"];
    expect(route(approved).slice(-2)).toEqual(["now you payIssue", "next city Permit"]);
    expect(route([...approved, "issued"]).slice(-2)).toEqual(["done you paidIssue", "done city Permit"]);
    expect(route([...approved, "withdrawn"]).slice(-2)).toEqual(["done you payIssue", "done you withdrawn"]);
  });

  it("does not say that a fee was paid when it was withdrawn unpaid", () => {
    expect(route(["awaitingFee", "withdrawn"])).toEqual(["done you filled", "done you pay", "done you withdrawn"]);
  });

  it.each([
    ["withdrawn", "done you withdrawn"],
    ["refused", "done city refused"],
    ["cancelled", "done city cancelled"],
  ])("ends where it was %s: nothing comes after it", (status, last) => {
    const stops = route(["submitted", "intakeCheck", status]);
    expect(stops.at(-1)).toBe(last);
    expect(stops.filter((stop) => !stop.startsWith("done"))).toEqual([]);
  });

  it("is done with what was issued", () => {
    expect(route(["submitted", "intakeCheck", "inReview", "pendingDecision", "issued"]).at(-1)).toBe("done city Permit");
  });
});
