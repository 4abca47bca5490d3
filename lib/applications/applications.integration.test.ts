import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { savePage } from "@/lib/applications/commands/save-page";
import { sendApplication } from "@/lib/applications/commands/send-application";
import { findDraft } from "@/lib/applications/queries/find-draft";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(publishServices);

const begin = (actor: Resident, key: string = randomUUID()) => beginApplication(actor, { service: "dog-licence", key });
const owner = { ownerName: "Maya Ortiz", home: "14 Quay Street", over65: "no" };
const save = (actor: Resident, ref: string, fields: Record<string, string>, revision = 0) =>
  savePage(actor, { ref, page: "owner", revision, asked: Object.keys(owner), fields });

describe("a draft", () => {
  it("is begun once for twenty presses of one form", async () => {
    const [actor, key] = [await newResident(), randomUUID()];
    const refs = await Promise.all(Array.from({ length: 20 }, () => begin(actor, key)));
    expect(new Set(refs).size).toBe(1);
  });

  it("keeps what is right when something else is not", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const saved = await save(actor, ref, { ...owner, home: "1 Nowhere Road" });
    expect(saved.problems).toEqual({ home: { problem: "answers.address.unknown" } });
    const { draft } = await asActor(actor, (db) => findDraft(db, actor, ref));
    expect(Object.keys(draft.answers).sort()).toEqual(["over65", "ownerName"]);
  });

  it("loses no answer when two devices save at once: one of each question wins, the other is named", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const names = Array.from({ length: 8 }, (_, n) => `Name ${n}`);
    const saved = await Promise.all(names.map((ownerName) => save(actor, ref, { ...owner, ownerName })));
    expect(saved.filter(({ conflicts }) => !("ownerName" in conflicts))).toHaveLength(1);
    const { draft, revision } = await asActor(actor, (db) => findDraft(db, actor, ref));
    expect(revision).toBe(8);
    expect(names).toContain(draft.answers.ownerName!.value);
  });

  it("of another person is not there", async () => {
    const ref = await begin(await newResident());
    const stranger = await newResident();
    await expect(save(stranger, ref, owner)).rejects.toThrow("no such row");
    await expect(sendApplication(stranger, { ref, revision: 0, cents: 0, agreed: "yes" })).rejects.toThrow("no such row");
    expect(await asActor(stranger, (db) => db.application.count())).toBe(0);
  });

  it("that is not whole is not sent, whatever is posted", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    await expect(sendApplication(actor, { ref, revision: 0, cents: 0, agreed: "yes" })).rejects.toMatchObject({ key: "applications.notFinished" });
    await expect(sendApplication(actor, { ref, revision: 7, cents: 0, agreed: "yes" })).rejects.toMatchObject({
      key: "applications.changedMeanwhile",
    });
  });
});
