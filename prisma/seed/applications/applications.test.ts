import { describe, expect, it } from "vitest";
import { answersOf, type Draft } from "@/lib/applications/draft/draft";
import { progressOf } from "@/lib/applications/draft/progress";
import { openSecret } from "@/lib/applications/draft/secrets";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { checkPdf } from "@/lib/documents/checks/check-pdf";
import { aboutHash, consentState } from "@/lib/applications/passports/consent-state";
import type { Answers, GroupItem } from "@/lib/services/answers";
import { ask } from "@/lib/services/asked";
import { findService } from "@/lib/services/catalogue";
import { chargesOf } from "@/lib/services/charges";
import type { SimpleQuestion } from "@/lib/services/declaration/question";
import { shown, shownInItem } from "@/lib/services/shown";
import { typedAnswer } from "@/lib/services/typed/typed-answer";
import type { Known } from "@/lib/services/typed/typed-record";
import { makeTown } from "../make-town";
import { addressAnswer } from "./answers/known";
import { paper } from "./paper";
import { drawPortrait } from "./portrait";
import type { SeedApplication } from "./seed-application";

const words = { yes: "", no: "", self: (name: string) => name, otherPerson: "", otherChild: "", otherBusiness: "", secretKept: "" };

describe.each(["2026-11-22", "2027-01-04", "2028-02-29"])("applications of the demo city on %s", (today) => {
  const now = cityTime(today, "06:00");
  const town = makeTown(now, "");
  const { applications } = town;
  const draftOf = ({ answers }: SeedApplication) => answers as Draft;
  const sent = applications.filter(({ sent }) => sent);
  const addresses: Known["addresses"] = {};
  for (const address of town.gazetteer.addresses) {
    const { line, addressId } = addressAnswer(address);
    const found = { id: addressId!, line, parcel: { id: address.parcel.id, number: address.parcel.number } };
    addresses[line] = [found];
    (addresses[address.parcel.number] ??= []).push(found);
  }
  const progressNow = (one: SeedApplication) => {
    const service = findService(one.service)!;
    const draft = draftOf(one);
    const held = one.documents.map(({ kind, file }) => ({ kind, fileStatus: file.problem ? "rejected" : "received" }));
    const consent = one.passport?.consents.find(({ status }) => status !== "withdrawn");
    const { answers } = shown(service, answersOf(draft));
    return progressOf(service, draft, held, consentState(service, answers, consent && rowOf(consent), one.savedAt));
  };

  it("are whole where they were sent: every page, every document, the consent, and nothing that was not asked", () => {
    for (const one of sent) {
      const { tasks, stop, answers, documents } = progressNow(one);
      const open = tasks.filter(({ kind, status }) => kind !== "review" && status !== "completed");
      const needed = documents.filter(({ optional }) => !optional).map(({ id }) => id);
      const given = one.documents.filter(({ itemId }) => !itemId).map(({ kind }) => kind);
      expect({ service: one.service, open, stop, unasked: unasked(draftOf(one), answers), given }).toEqual({
        ...{ service: one.service, open: [], stop: undefined, unasked: [], given: needed },
      });
    }
  });

  it("hold answers that the forms themselves would take on the day on which they were given", () => {
    for (const one of applications.filter(({ status }) => status !== "expired")) {
      const known = knownTo(one);
      const { pages, answers } = shown(findService(one.service)!, answersOf(draftOf(one)));
      for (const question of pages.flatMap(({ questions }) => questions)) {
        const answer = answers[question.id];
        if (answer === undefined) continue;
        if (question.kind !== "group") expect(readBack(one, question, answers, known)).toEqual({ answer });
        else
          for (const { answers: item } of answer as GroupItem[])
            for (const part of shownInItem(question, item, answers).questions)
              if (item[part.id] !== undefined) expect(readBack(one, part, item, known)).toEqual({ answer: item[part.id] });
      }
    }
  });

  it("know every state of an application, of what the city asks, of permits, passports, consents and documents", () => {
    const seen = (states: (string | undefined)[]) => [...new Set(states.filter(Boolean))].sort();
    expect(seen(applications.map(({ status }) => status))).toHaveLength(14);
    expect(seen(applications.flatMap(({ items }) => items.map(({ status }) => status)))).toHaveLength(5);
    expect(seen(applications.map(({ permit }) => permit?.status))).toEqual(["expired", "revoked", "superseded", "valid"]);
    expect(seen(applications.map(({ passport }) => passport?.tracking))).toEqual(["collected", "printing", "readyForPickup", "shipped"]);
    const consents = applications.flatMap(({ passport }) => passport?.consents ?? []);
    expect(seen(consents.map(({ status }) => status))).toEqual(["asked", "given", "refused", "withdrawn"]);
    const documents = applications.flatMap((one) => one.documents);
    expect(seen(documents.map(({ status }) => status))).toEqual(["accepted", "notAccepted", "received"]);
    expect(documents.some(({ file }) => file.problem)).toBe(true);
  });

  it("happened one after the other, before now", () => {
    for (const { createdAt, savedAt, events, decidedAt, items, documents, submittedAt } of applications) {
      const times = [createdAt, savedAt, ...events.map(({ at }) => at)].map(Number);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const others = [decidedAt, submittedAt, ...items.flatMap((item) => [item.askedAt, item.answeredAt, item.decidedAt])];
      const kept = documents.flatMap((one) => [one.createdAt, one.decidedAt, one.file.createdAt]);
      for (const at of [...times, ...[...others, ...kept].filter((one) => one !== undefined).map(Number)])
        expect(at).toBeLessThan(Number(now));
    }
    for (const { passport } of applications) if (passport?.trackedAt) expect(Number(passport.trackedAt)).toBeLessThan(Number(now));
  });

  it("cost what the service says, paid before they reached the city or open where the status says so", () => {
    const bills = new Map(town.bills.map((one) => [one.id, one]));
    for (const { feeBillId, issueBillId, service: slug, sent, status } of applications)
      for (const [due, id, open] of [
        ["beforeSending", feeBillId, "awaitingFee"],
        ["onApproval", issueBillId, "approvedAwaitingPayment"],
      ] as const) {
        const lines = sent ? chargesOf(findService(slug)!, sent.answers as Answers, due) : [];
        const isAsked = due === "beforeSending" || ["issued", "approvedAwaitingPayment"].includes(status);
        expect(Boolean(id)).toBe(lines.length > 0 && isAsked);
        if (!id) continue;
        const bill = bills.get(id)!;
        expect(bill.totalCents).toBe(lines.reduce((sum, { amountCents }) => sum + amountCents, 0));
        if (status !== "withdrawn") expect(bill.status).toBe(status === open ? "issued" : "paid");
      }
  });

  it("give every desk work that is late, due soon, waiting or new", () => {
    const atWork = applications.filter(({ dueOn, decidedAt }) => dueOn && !decidedAt);
    expect(atWork.filter(({ dueOn, waitingSince }) => !waitingSince && dueOn! < today).length).toBeGreaterThanOrEqual(6);
    expect(atWork.filter(({ dueOn }) => dueOn! >= today && dueOn! <= addDays(today, 3)).length).toBeGreaterThanOrEqual(6);
    expect(atWork.filter(({ waitingSince }) => waitingSince).length).toBeGreaterThanOrEqual(5);
    const departments = ["city-clerk", "parking", "passports", "permits", "public-works", "revenue"];
    expect([...new Set(atWork.map(({ department }) => department))].sort()).toEqual(departments);
  });

  it("show the resident something in every place, and a draft that is half done", () => {
    const { accountId } = applications[0]!;
    const own = applications.filter((one) => one.accountId === accountId);
    const states = ["actionRequired", "awaitingFee", "draft", "expired", "issued", "refused", "withdrawn"];
    expect([...new Set(own.map(({ status }) => status))].sort()).toEqual(states);
    const { tasks } = progressNow(own.find(({ status }) => status === "draft")!);
    const steps = tasks.filter(({ kind }) => kind !== "review");
    expect([steps.filter(({ status }) => status === "completed").length, steps.length]).toEqual([3, 6]);
    const porch = own.find(({ service }) => service === "building-permit")!;
    expect(town.threads.filter(({ applicationId }) => applicationId === porch.id).map(({ subject }) => subject)).toEqual([
      "Porch at 14 Quay Street",
    ]);
    const dog = own.find(({ permit, service }) => permit && service === "dog-licence")!.permit!;
    expect([dog.status, dog.validUntil! <= addDays(today, 35)]).toEqual(["valid", true]);
  });

  const readBack = (one: SeedApplication, question: SimpleQuestion, answers: Answers, known: Known) => {
    const answer = answers[question.id]!;
    const isSecret = question.kind === "text" && question.secret;
    const fields = isSecret
      ? { [question.id]: openSecret(one.id, question.id, String(answer)) }
      : ask(question, answer, known, "en", words).values;
    const typed = typedAnswer(question, fields, known);
    return isSecret && "answer" in typed ? { answer } : typed;
  };

  function knownTo({ partyId, accountId, savedAt }: SeedApplication): Known {
    const self = town.people.find((person) => person.partyId === partyId)!;
    return {
      today: new Date(cityDay(savedAt)),
      ...(self.kind === "citizen" && { self: { name: self.name, birthDate: self.birthDate, partyId } }),
      children: [],
      businesses: town.mandates
        .filter((mandate) => mandate.accountId === accountId && mandate.kind === "owner")
        .map((mandate) => ({ partyId: mandate.partyId, name: town.people.find((person) => person.partyId === mandate.partyId)!.name })),
      addresses,
    };
  }
});

const rowOf = ({ status, about, expiresAt }: NonNullable<SeedApplication["passport"]>["consents"][number]) => ({
  ...{ status, expiresAt },
  aboutHash: aboutHash(about),
});
const unasked = ({ answers }: Draft, shownAnswers: Answers) => Object.keys(answers).filter((id) => !(id in shownAnswers));

describe("the files of the demo", () => {
  it("are papers that the city's own check takes", async () => {
    const { bytes } = paper("Drawing (porch) – Müller’s", ["José Ω", "14 Quay Street \\ unit 3"]);
    expect(await checkPdf(bytes)).toEqual({ pages: 1 });
  });

  it("have a portrait that would be taken for a passport, the same every time", async () => {
    const portrait = await drawPortrait();
    expect(portrait.facts.portrait).toEqual({ size: true, ratio: true, sharpness: true, light: true });
    expect(portrait.bytes.length).toBeLessThan(200_000);
    expect((await drawPortrait()).sha256).toBe(portrait.sha256);
  });
});
