import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { removeItem, saveItem } from "@/lib/applications/commands/save-item";
import { itemsOf } from "@/lib/applications/draft/merge-item";
import { findDraft } from "@/lib/applications/queries/find-draft";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import type { Condition } from "@/lib/services/declaration/condition";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

const dogs = { page: "dogs", group: "dogs" };
const asked = ["dogName", "born", "breed", "neutered", "chip"];
const rex = { dogName: "Rex", "born.day": "3", "born.month": "5", "born.year": "2024", breed: "small", neutered: "yes", chip: "" };
const begin = (actor: Resident) => beginApplication(actor, { service: "dog-licence", key: randomUUID() });
const found = (actor: Resident, ref: string) => asActor(actor, (db) => findDraft(db, actor, ref));
const dogsOf = async (actor: Resident, ref: string) => itemsOf((await found(actor, ref)).draft, "dogs");

/** A page of that dog, opened at that revision: what is sent from it, and while somebody types. */
function open(actor: Resident, ref: string, item: string, revision: number) {
  const page = { ref, ...dogs, item, tab: randomUUID(), revision, asked };
  const send = (fields: Record<string, string>, again = {}) => saveItem(actor, { ...page, fields, ...again });
  return { send, type: (fields: Record<string, string>) => send(fields, { isTyping: true }) };
}

/** A draft with one dog that is whole. */
async function withDog() {
  const actor = await newResident();
  const [ref, item] = [await begin(actor), randomUUID()];
  const { revision } = await open(actor, ref, item, 0).send(rex);
  return { actor, ref, item, revision };
}

describe("one of a repeated group on two devices", () => {
  it("keeps what each has changed, and names what both have", async () => {
    const { actor, ref, item, revision } = await withDog();
    const [phone, desk] = [open(actor, ref, item, revision), open(actor, ref, item, revision)];
    await phone.send({ ...rex, dogName: "Max", breed: "large" });
    const late = await desk.send({ ...rex, dogName: "Luna", neutered: "no" });
    expect(late.conflicts).toEqual({ dogName: "Max", breed: "large" });
    expect(await dogsOf(actor, ref)).toMatchObject([{ id: item, answers: { dogName: "Max", breed: "large", neutered: false } }]);
    const meant = await desk.send({ ...rex, dogName: "Luna", breed: "large", neutered: "no" }, { revision: late.revision });
    expect(meant.conflicts).toEqual({});
    expect(await dogsOf(actor, ref)).toMatchObject([{ answers: { dogName: "Luna", breed: "large", neutered: false } }]);
  });

  it("is no conflict with what the same page has kept while it was typed, nor with another one of the group", async () => {
    const { actor, ref, item, revision } = await withDog();
    const page = open(actor, ref, item, revision);
    for (const dogName of ["M", "Ma", "Max"]) expect((await page.type({ ...rex, dogName })).conflicts).toEqual({});
    await open(actor, ref, randomUUID(), revision).send({ ...rex, dogName: "Luna" });
    expect((await page.send({ ...rex, dogName: "Maxi" })).conflicts).toEqual({});
    expect((await dogsOf(actor, ref)).map(({ answers }) => answers.dogName)).toEqual(["Maxi", "Luna"]);
  });

  it("stays as it was sent when what was typed before arrives after it, also when it was removed meanwhile", async () => {
    const { actor, ref, item, revision } = await withDog();
    const page = open(actor, ref, item, revision);
    await page.send({ ...rex, dogName: "Maxi" }, { turn: 2 });
    expect((await page.send({ ...rex, dogName: "Ma" }, { turn: 1, isTyping: true })).conflicts).toEqual({});
    expect((await dogsOf(actor, ref)).map(({ answers }) => answers.dogName)).toEqual(["Maxi"]);
    await removeItem(actor, { ref, ...dogs, item });
    await page.send({ ...rex, dogName: "Max" }, { turn: 2, isTyping: true });
    expect(await dogsOf(actor, ref)).toEqual([]);
  });

  it("loses no answer when eight save at once: one wins, the others are told", async () => {
    const { actor, ref, item, revision } = await withDog();
    const names = Array.from({ length: 8 }, (_, n) => `Dog ${n}`);
    const saved = await Promise.all(names.map((dogName) => open(actor, ref, item, revision).send({ ...rex, dogName })));
    expect(saved.filter(({ conflicts }) => !("dogName" in conflicts))).toHaveLength(1);
  });

  it("is there again with what was typed when the other has taken it away, and is taken away with all that was kept of it", async () => {
    const { actor, ref, item, revision } = await withDog();
    const page = open(actor, ref, item, revision);
    await page.type({ ...rex, "born.month": "13" });
    await removeItem(actor, { ref, ...dogs, item });
    const { draft } = await found(actor, ref);
    expect(draft).toMatchObject({ answers: {}, unread: {}, marks: {} });
    expect((await page.send({ ...rex, dogName: "Max" })).conflicts).toEqual({});
    expect(await dogsOf(actor, ref)).toMatchObject([{ id: item, answers: { dogName: "Max", breed: "small" } }]);
  });
});

describe("one of a repeated group while it is typed", () => {
  it("is begun with its first answer, once, with what cannot be read yet, and does not count as continued", async () => {
    const actor = await newResident();
    const [ref, item] = [await begin(actor), randomUUID()];
    const page = open(actor, ref, item, 0);
    await page.type({ dogName: "" });
    expect(await found(actor, ref)).toMatchObject({ revision: 0, draft: { answers: {} } });
    await Promise.all([page.type({ dogName: "R", "born.month": "13" }), page.type({ dogName: "Re", "born.month": "13" })]);
    const { draft } = await found(actor, ref);
    expect(itemsOf(draft, "dogs")).toHaveLength(1);
    expect(draft).toMatchObject({ seen: [], unread: { [`${item}.born`]: { "born.month": "13" } } });
    await page.send(rex);
    expect((await found(actor, ref)).draft).toMatchObject({ seen: ["dogs"], unread: {} });
  });

  it("is not begun by sending nothing, and what is missing is said", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const { problems } = await open(actor, ref, randomUUID(), 0).send({});
    expect(Object.keys(problems)).toEqual(["dogName", "born", "breed", "neutered"]);
    expect(await dogsOf(actor, ref)).toEqual([]);
  });

  it("of another person, of no such group, or with fields of its own is refused", async () => {
    const { actor, ref, item, revision } = await withDog();
    await expect(open(await newResident(), ref, item, revision).send(rex)).rejects.toThrow(NotFoundError);
    await expect(open(actor, ref, item, revision).send(rex, { group: "cats" })).rejects.toThrow(NotFoundError);
    await expect(open(actor, ref, item, revision).send({ ...rex, status: "issued" })).rejects.toThrow(DomainError);
  });
});

describe("questions of one of a repeated group", () => {
  /** A draft of a version of its own, in which the chip is asked for on a condition. */
  async function withCondition(showWhen: Condition) {
    const { actor, ref, item } = await withDog();
    const { definition } = await found(actor, ref);
    const conditional = JSON.parse(JSON.stringify(definition)) as typeof definition;
    const group = conditional.pages.find(({ id }) => id === "dogs")!.questions[0] as unknown as { questions: { id: string }[] };
    Object.assign(
      group.questions.find(({ id }) => id === "chip")!,
      { showWhen, optional: false },
    );
    const version = 1_000 + Math.floor(Math.random() * 1_000_000);
    await asSystem("test", async (db) => {
      await db.serviceVersion.create({ data: { slug: "dog-licence", version, hash: `${version}`, definition: conditional as object } });
      const answers = { answers: { over65: { value: true, revision: 1 } }, seen: [] };
      await db.application.update({ where: { ref }, data: { version, answers }, select: { id: true } });
    });
    return { actor, ref, item };
  }
  const less = ["dogName", "born", "breed", "neutered"];

  it("come up by answers outside the group", async () => {
    const { actor, ref, item } = await withCondition({ question: "over65", is: true });
    expect(await open(actor, ref, item, 9).send(rex, { asked: less })).toMatchObject({ hasMore: true, problems: {} });
    const other = await withCondition({ question: "over65", is: false });
    expect(await open(other.actor, other.ref, other.item, 9).send(rex, { asked: less })).toMatchObject({ hasMore: false, problems: {} });
  });

  it("need no answer once another answer has taken them away", async () => {
    const { actor, ref, item } = await withCondition({ question: "breed", is: "large" });
    const page = open(actor, ref, item, 9);
    expect(await page.send({ ...rex, breed: "large" }, { asked: less })).toMatchObject({ hasMore: true });
    expect(Object.keys((await page.send({ ...rex, breed: "large" })).problems)).toEqual(["chip"]);
    expect(await page.send(rex)).toMatchObject({ hasMore: false, problems: {} });
  });
});
