import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { DomainError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { addToFeedback, giveFeedback } from "@/lib/feedback/commands";
import { findFeedbackPage, listFeedbackPages } from "@/lib/feedback/queries";

const visitor: Actor = { kind: "visitor" };
const letters = () =>
  randomUUID()
    .replace(/[^a-f]/g, "")
    .padEnd(8, "x");
/** A page that only one test speaks of. */
const ownPage = () => `/help/${letters()}-${letters()}`;
const give = (page: string, helpful: "yes" | "no", text = "") => giveFeedback(visitor, { helpful, text, page }, "en");
const countsOf = (page: string) =>
  asSystem("test", (db) => db.feedbackPage.findUniqueOrThrow({ where: { page }, select: { id: true, yes: true, no: true, texts: true } }));

describe("what people think of a page", () => {
  it("is counted by page, also when many say so at once", async () => {
    const page = ownPage();
    await Promise.all(Array.from({ length: 20 }, (_, n) => give(`/ar${page}?from=mail`, n % 4 ? "yes" : "no", n ? "" : "Too long")));
    expect(await countsOf(page)).toMatchObject({ yes: 15, no: 5, texts: 1 });
  });

  it("can be given words once, within the hour, by whoever has its id", async () => {
    const page = ownPage();
    const answer = await give(page, "no");
    await addToFeedback(visitor, { answer, text: "Call me on 555 0100 99" });
    await expect(addToFeedback(visitor, { answer, text: "Once more" })).rejects.toThrow(DomainError);
    const old = await give(page, "no");
    await asSystem("test", (db) =>
      db.feedback.updateMany({ where: { id: old }, data: { createdAt: new Date(Date.now() - 2 * 3_600_000) } }),
    );
    await expect(addToFeedback(visitor, { answer: old, text: "Late" })).rejects.toThrow(DomainError);
    const { id } = await countsOf(page);
    const reader = await newStaff("supervisor");
    const found = await asActor(reader, (db) => findFeedbackPage(db, reader, id));
    expect(found.texts.map(({ text }) => text)).toEqual(["Call me on […]"]);
    expect(found.page).toMatchObject({ yes: 0, no: 2, texts: 1 });
  });

  it("is read by whoever leads the desks, and by nobody else", async () => {
    const page = ownPage();
    await give(page, "yes", "Clear");
    const { id } = await countsOf(page);
    for (const role of ["supervisor", "admin"] as const) {
      const reader = await newStaff(role);
      expect((await asActor(reader, (db) => listFeedbackPages(db, reader))).pages.map((one) => one.page)).toContain(page);
    }
    const clerk = await newStaff("clerk");
    await expect(asActor(clerk, (db) => listFeedbackPages(db, clerk))).rejects.toThrow(ForbiddenError);
    await expect(asActor(clerk, (db) => findFeedbackPage(db, clerk, id))).rejects.toThrow(ForbiddenError);
    for (const actor of [visitor, clerk, await newResident()])
      expect(await asActor(actor, async (db) => [await db.feedback.count(), await db.feedbackPage.count()])).toEqual([0, 0]);
  });

  it("names no page that is not there", async () => {
    const reader = await newStaff("admin");
    await expect(asActor(reader, (db) => findFeedbackPage(db, reader, randomUUID()))).rejects.toThrow(NotFoundError);
    await expect(asActor(reader, (db) => findFeedbackPage(db, reader, "x"))).rejects.toThrow(NotFoundError);
  });
});
