import { describe, expect, it } from "vitest";
import { addWorkingDays, isWorkingDay } from "@/lib/city/calendar";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { department } from "@/lib/city/departments";
import { findService } from "@/lib/services/catalogue";
import type { Answers } from "@/lib/services/answers";
import { chargesOf } from "@/lib/services/charges";
import { needsSecond } from "@/lib/staff/decisions/letter";
import { blockersOf, type CaseState } from "@/lib/staff/workflow";
import { makeTown } from "../make-town";
import { measured } from "./measured";
import { writeLetters } from "./write-letters";

const openItem = ["neededFromYou", "neededFromOthers", "submitted"];

describe.each(["2026-11-22", "2026-11-23", "2027-02-11"])("desks of the demo city on %s", async (today) => {
  const town = makeTown(cityTime(today, "06:00"), "");
  await writeLetters(town);
  const { applications, accounts, registry } = town;
  const roleOf = (id: string | undefined) => accounts.find((one) => one.id === id)?.role;
  const cases = applications.flatMap(({ desk, ...one }) => (desk ? [{ ...one, desk }] : []));
  const seen = (states: (string | undefined)[]) => [...new Set(states.filter((one) => one !== undefined))].sort();

  it("decided only what nothing stood in the way of, and refused with a second person", () => {
    for (const { status, service: slug, items, sent, desk, ref } of cases) {
      const { decisions, findings, reviews, visits } = desk;
      const service = findService(slug)!;
      const verdicts = (service.decision.criteria ?? []).map(({ id }) => findings.find(({ criterion }) => criterion === id)?.verdict);
      const last = visits.findLast((one) => one.status !== "cancelled");
      const state: CaseState = {
        ...{ status: "pendingDecision", stages: service.stages.map((stage) => stage.status) },
        ...{
          openItems: items.filter((item) => openItem.includes(item.status)).length,
          openReviews: reviews.filter(({ done }) => !done).length,
        },
        inspection: last ? (last.status === "planned" ? "planned" : last.result!) : "none",
        unjudged: verdicts.filter((verdict) => !verdict || verdict === "needMore").length,
        unmet: verdicts.filter((verdict) => verdict === "doesNotMeet").length,
        issueFee: chargesOf(service, sent!.answers as Answers, "onApproval").length ? "due" : "none",
      };
      const ends = decisions.filter((one) => one.status === "decided" && one.outcome !== "revoked").map(({ outcome }) => outcome);
      const wanted = { issued: "approved", approvedAwaitingPayment: "approved", refused: "refused", cancelled: "cancelled" }[
        status as string
      ];
      expect({ ref, ends }).toEqual({ ref, ends: wanted ? [wanted] : [] });
      if (wanted === "approved") expect({ ref, blockers: blockersOf("approve", state) }).toEqual({ ref, blockers: [] });
      if (wanted === "refused") expect({ ref, blockers: blockersOf("refuse", state) }).toEqual({ ref, blockers: [] });
      for (const { outcome, proposedBy, decidedBy, reasons, letter } of decisions) {
        for (const by of [proposedBy, decidedBy ?? proposedBy]) expect(["clerk", "passportOfficer", "supervisor"]).toContain(roleOf(by));
        if (needsSecond(outcome)) expect([decidedBy === proposedBy, reasons.length]).toEqual([false, 1]);
        expect(letter!.parts.length).toBeGreaterThan(2);
      }
    }
  });

  it("name in each history the letter by its hash, and what staff did between its steps", () => {
    for (const { events, desk, permit, passport } of cases) {
      const count = (kind: string) => events.filter((event) => event.kind === kind).length;
      const sent = desk.decisions.filter(({ status }) => status === "decided");
      expect(events.filter(({ kind }) => ["decided", "revoked"].includes(kind)).map(({ facts }) => facts.letter)).toEqual(
        sent.map(({ hash }) => hash),
      );
      expect(count("reviewed")).toBe(desk.reviews.filter(({ done }) => done).length);
      expect([count("inspectionPlanned"), count("inspected"), count("inspectionCalledOff")]).toEqual([
        desk.visits.length,
        desk.visits.filter(({ status }) => status === "done").length,
        desk.visits.filter(({ status }) => status === "cancelled").length,
      ]);
      if (permit)
        expect(events.findLast(({ status, kind }) => status === "issued" && kind !== "revoked")!.facts.permit).toBe(permit.number);
      const ends = events.filter(({ kind }) => kind === "permitExpired" || kind === "permitSuperseded").length;
      expect(ends).toBe(permit && ["expired", "superseded"].includes(permit.status) ? 1 : 0);
      if (passport?.tracking) expect(events.findLast(({ kind }) => kind === "passportMoved")!.facts.tracking).toBe(passport.tracking);
    }
  });

  it("have every kind of work: nobody's, first of all, soon and late, reviews, visits, letters that wait", () => {
    const atPermits = cases.filter((one) => one.department === "permits" && !one.decidedAt);
    expect(atPermits.filter(({ desk }) => !desk.assigneeId).length).toBeGreaterThan(3);
    expect(seen(atPermits.map(({ desk }) => String(desk.priority)))).toEqual(["0", "1"]);
    expect(seen(cases.map(({ desk }) => desk.escalation))).toEqual(["late", "soon"]);
    expect(seen(cases.map(({ letterLang }) => letterLang))).toEqual(["ar", "es"]);
    const reviews = cases.filter(({ status }) => status === "inReview").flatMap(({ desk }) => desk.reviews);
    expect(seen(reviews.filter(({ done }) => !done).map((one) => one.department))).toEqual(["permits", "public-works"]);
    expect(reviews.some(({ done }) => done)).toBe(true);
    expect(seen(cases.flatMap(({ desk }) => desk.visits.map(({ status, result }) => result ?? status)))).toEqual([
      ...["cancelled", "failed", "passed", "planned"],
    ]);
    const waiting = cases.flatMap(({ desk }) => desk.decisions.filter(({ status }) => status !== "decided"));
    expect(seen(waiting.map(({ outcome, status }) => `${outcome} ${status}`))).toEqual([
      ...["refused proposed", "refused sentBack", "revoked proposed"],
    ]);
    expect(seen(cases.flatMap(({ desk }) => desk.findings.map(({ verdict }) => verdict)))).toEqual(["doesNotMeet", "meets", "needMore"]);
  });

  it("plan visits on days of work, some of them on the first from today", () => {
    const planned = cases.flatMap(({ desk }) => desk.visits).filter(({ status }) => status === "planned");
    expect(planned.filter(({ plannedOn }) => plannedOn === addWorkingDays(today, 0)).length).toBeGreaterThanOrEqual(3);
    expect(planned.some(({ plannedOn }) => plannedOn > addWorkingDays(today, 0))).toBe(true);
    for (const { plannedOn, doneAt, inspector } of cases.flatMap(({ desk }) => desk.visits)) {
      expect(isWorkingDay(plannedOn)).toBe(true);
      if (doneAt) expect(cityDay(doneAt)).toBe(plannedOn);
      expect(["inspector", "supervisor"]).toContain(roleOf(inspector.id));
    }
  });

  it("tie what was renewed to what took its place, and brought every book on its way", () => {
    const permits = applications.flatMap(({ permit }) => permit ?? []);
    const superseded = permits.filter(({ status }) => status === "superseded");
    expect(superseded.length).toBeGreaterThanOrEqual(3);
    for (const { supersededBy, validUntil } of superseded) {
      const newer = permits.find(({ id }) => id === supersededBy)!;
      expect(newer.validUntil! > addDays(validUntil!, 300)).toBe(true);
    }
    for (const { passport } of cases.filter((one) => one.passport?.tracking)) {
      const { tracking, bookNumber, carrierNumber, pickupPlace } = passport!;
      expect(bookNumber).toMatch(/^[A-Z0-9]{9}$/);
      expect([Boolean(carrierNumber), Boolean(pickupPlace)]).toEqual([
        tracking === "shipped",
        ["readyForPickup", "collected"].includes(tracking!),
      ]);
      if (pickupPlace) expect(department(pickupPlace).hours.en).toBeTruthy();
    }
    expect(cases.some(({ passport }) => passport?.lostBooks)).toBe(true);
  });

  it("kept most promises, not all, and every service has a year to be measured by", () => {
    const { records, paces } = measured(town);
    const all = records.find(({ service }) => service === "")!;
    expect(all.onTime / all.decided).toBeGreaterThan(0.7);
    expect(all.onTime / all.decided).toBeLessThan(0.95);
    for (const { half, decidedBefore } of records.filter(({ service }) => service)) {
      expect(half).toBeGreaterThan(0);
      expect(decidedBefore).toBeGreaterThanOrEqual(5);
    }
    const services = records.map(({ service }) => service).filter(Boolean);
    expect(services.filter((service) => !paces.some((pace) => pace.service === service))).toEqual([]);
    expect(cases.every(({ events }) => events.every(({ at }) => at < registry.now))).toBe(true);
  });
});
