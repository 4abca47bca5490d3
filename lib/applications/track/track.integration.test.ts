import { beforeAll, describe, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import { askToTrack } from "@/lib/applications/track/ask-to-track";
import { findTracked } from "@/lib/applications/track/find-tracked";
import { sendTrackLinks } from "@/lib/applications/track/send-track-links";
import { newResident } from "@/lib/auth/testing/new-resident";
import { lastSealed, mailsTo } from "@/lib/auth/testing/sealed-jobs";
import { asSystem } from "@/lib/db/as-actor";
import { newReference } from "@/lib/reference";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

/** Asks as the page does, and does what the job does later. */
async function ask(ref: string, email: string) {
  await askToTrack({ ref, email });
  await sendTrackLinks(await lastSealed("trackWish"));
  return (await mailsTo(email)).filter(({ template }) => template === "trackLink");
}
const tokenOf = (mail: { facts?: Record<string, string | number> }) => String(mail.facts!.link).split("/").at(-1)!;

describe("tracking without an account", () => {
  it("mails a link to the address that the application belongs to, and the link shows where it stands", async () => {
    const actor = await newResident();
    const { ref } = await newSent(actor, { subject: "Rex the dog", answers: { ownerName: "Maya Ortiz" } });
    const [mail] = await ask(ref, actor.email);
    const tracked = await findTracked(tokenOf(mail!));
    expect(tracked).toMatchObject({ state: "open", found: { ref, status: "inReview" } });
    expect(JSON.stringify("found" in tracked && tracked.found)).not.toMatch(/Rex|Maya/);
  });

  it.each([
    ["an unknown reference", async (email: string) => ask(newReference("AP"), email)],
    ["another person's reference", async (email: string) => ask((await newSent(await newResident())).ref, email)],
  ])("mails nothing for %s", async (_, asking) => {
    const actor = await newResident();
    await newSent(actor);
    expect(await asking(actor.email)).toEqual([]);
  });

  it("does the same work for everyone: one sealed wish, and no look at an account", async () => {
    const actor = await newResident();
    const { ref } = await newSent(actor);
    const done: unknown[] = [];
    for (const email of [actor.email, "nobody-at-all@post.example"]) {
      await askToTrack({ ref, email });
      const { sealed, ...rest } = await lastSealed("trackWish");
      done.push([Object.keys(rest), sealed.includes(email)]);
    }
    expect(done[0]).toEqual(done[1]);
  });

  it("finds a lost reference: one mail for each that is open, none for what is over or a draft", async () => {
    const actor = await newResident();
    const open = [await newSent(actor), await newSent(actor, { status: "actionRequired" })];
    await newSent(actor, { status: "withdrawn" });
    const mails = await ask("", actor.email);
    expect(mails.map(({ facts }) => facts!.ref).sort()).toEqual(open.map(({ ref }) => ref).sort());
  });

  it("answers an address four times in a quarter of an hour, known or not", async () => {
    const actor = await newResident();
    for (const email of [actor.email, `x-${actor.email}`]) {
      for (let n = 0; n < 4; n += 1) await askToTrack({ ref: "", email });
      await expect(askToTrack({ ref: "", email })).rejects.toMatchObject({ key: "tryAgainAt" });
    }
  });

  it("opens nothing with an older link, a link that is over, or one for something else", async () => {
    const actor = await newResident();
    const { ref } = await newSent(actor);
    const [first] = await ask(ref, actor.email);
    const [, second] = await ask(ref, actor.email);
    expect((await findTracked(tokenOf(first!))).state).toBe("superseded");
    await asSystem("test", (db) => db.secretLink.updateMany({ where: { accountId: actor.accountId }, data: { expiresAt: new Date(0) } }));
    expect((await findTracked(tokenOf(second!))).state).toBe("expired");
    expect((await findTracked("x".repeat(43))).state).toBe("unknown");
    expect((await findTracked(undefined)).state).toBe("unknown");
  });
});
