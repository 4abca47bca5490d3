import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { decideApproval } from "@/lib/access/approvals/commands/decide-approval";
import type { Resident, Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { cancelRecovery } from "@/lib/auth/recovery/cancel-recovery";
import { approveRecovery, refuseRecovery } from "@/lib/auth/commands/protection/decide-recovery";
import { createRecovery } from "@/lib/auth/recovery/create-recovery";
import { findRecovery } from "@/lib/auth/recovery/find-recovery";
import { endRecoveries } from "@/lib/auth/recovery/end-recoveries";
import { UNDECIDED_DAYS, undecidedUntil, UNUSED_DAYS } from "@/lib/auth/recovery/life";
import { openRecovery } from "@/lib/auth/recovery/open-recovery";
import { newResident } from "@/lib/auth/testing/new-resident";
import { lastSealed, mailsTo } from "@/lib/auth/testing/sealed-jobs";
import { answerAsked } from "@/lib/auth/ways-back/answer-asked";
import { ask } from "@/lib/auth/ways-back/ask";
import { resetPassword } from "@/lib/auth/ways-back/reset-password";
import { seal } from "@/lib/crypto/seal";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { newReference } from "@/lib/reference";

const browserHash = "this browser";
const system = <Result>(run: (db: Db) => Promise<Result>) => asSystem("test", run);
const supervisor: Staff = {
  kind: "staff",
  accountId: randomUUID(),
  name: "",
  email: "",
  role: "supervisor",
  departments: [],
  services: [],
};

let resident: Resident;
let token: string;
let reach: string;
const askedAt = new Date();
const standing = () => findRecovery({ token, askedAt });
beforeEach(async () => {
  resident = await newResident();
  [token, reach] = [newToken(), `new-${resident.email}`];
});

async function wish(identifier: string) {
  const asked = { identifier, reach, phone: "555 0100", ref: newReference("RC"), tokenHash: tokenHash(token), visit: nowhere };
  await ask({ for: "recovery", ...asked });
  await answerAsked(await lastSealed("wayBack"));
}
const requests = () =>
  system((db) => db.recoveryRequest.findMany({ where: { accountId: resident.accountId }, orderBy: { createdAt: "asc" } }));
const newest = async () => (await requests()).at(-1)!;
const approve = async () => {
  const { id } = await newest();
  await system((db) => approveRecovery(db, supervisor, id));
};
const aDayPasses = () =>
  system((db) => db.recoveryRequest.updateMany({ where: { accountId: resident.accountId }, data: { opensAt: new Date(Date.now() - 1) } }));
const lastCancelLink = async () =>
  String((await mailsTo(resident.email)).at(-1)!.facts!.link)
    .split("/")
    .at(-1)!;
const cancelLinkIn = async (template: string) => {
  const mail = (await mailsTo(resident.email)).find((one) => one.template === template)!;
  return String(mail.facts!.link).split("/").at(-1)!;
};

describe("a wish to get back in", () => {
  it("is told at once to every address, each with a link that cancels it", async () => {
    const alternateEmail = `alt-${resident.email}`;
    await system((db) => db.account.update({ where: { id: resident.accountId }, data: { alternateEmail } }));
    await wish(resident.name);
    for (const address of [resident.email, alternateEmail])
      expect(await mailsTo(address)).toMatchObject([
        { template: "recoveryAsked", facts: { link: expect.stringContaining("/link/cancel-recovery/") } },
      ]);
    expect(await mailsTo(reach)).toEqual([]);
  });

  it("looks the same for the browser that asked whether there is such an account or not", async () => {
    await wish(`nobody-${randomUUID()}`);
    expect(await requests()).toEqual([]);
    const asked = { state: "asked", until: undecidedUntil(askedAt) };
    expect(await standing()).toEqual(asked);
    await wish(resident.name);
    expect(await standing()).toEqual(asked);
    const first = token;
    token = newToken();
    await wish(resident.name); // asked twice, from two browsers: neither learns that there was somebody to ask for
    expect(await standing()).toEqual(asked);
    token = first;
    expect(await standing()).toEqual(asked);
  });

  it("takes the place of an earlier one that nobody has decided, and begins none while an approved one waits", async () => {
    await wish(resident.name);
    token = newToken();
    await wish(resident.email);
    expect((await requests()).map(({ status }) => status)).toEqual(["cancelled", "asked"]);
    await approve();
    token = newToken();
    await wish(resident.name);
    expect((await requests()).map(({ status }) => status)).toEqual(["cancelled", "approved"]);
  });

  it("is not open to staff", async () => {
    await system((db) => db.account.update({ where: { id: resident.accountId }, data: { kind: "staff", role: "clerk" } }));
    await wish(resident.name);
    expect(await requests()).toEqual([]);
  });

  it("is decided once, whoever presses at once", async () => {
    await wish(resident.name);
    const { id } = await newest();
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => system((db) => (n % 2 ? approveRecovery : refuseRecovery)(db, supervisor, id))),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(["approved", "refused"]).toContain((await newest()).status);
  });
});

describe("an approved wish", () => {
  beforeEach(async () => {
    await wish(resident.name);
  });

  it("opens a day later and not before", async () => {
    await expect(openRecovery(token, browserHash)).rejects.toMatchObject({ key: "waysBack.recoveryOver" });
    await approve();
    const { opensAt, approvedAt } = await newest();
    expect(opensAt!.getTime() - approvedAt!.getTime()).toBe(24 * 3_600_000);
    expect((await standing()).state).toBe("waits");
    await expect(openRecovery(token, browserHash)).rejects.toMatchObject({ key: "waysBack.recoveryOver" });
    await aDayPasses();
    expect((await standing()).state).toBe("ready");
    await expect(openRecovery(token, browserHash)).resolves.toBeTruthy();
    await expect(openRecovery(newToken(), browserHash)).rejects.toMatchObject({ key: "waysBack.recoveryOver" });
  });

  it("takes off what was lost, moves codes to the new address, and tells the old one", async () => {
    const { accountId } = resident;
    const id = randomUUID();
    const secretSealed = seal("MRSGC2LQNBUW4ZLEOB2XE5DSMFUW4ZLT", `authenticator_app:secret_sealed:${id}`);
    await system((db) => db.authenticatorApp.create({ data: { id, accountId, secretSealed } }));
    await system((db) => db.recoveryCode.create({ data: { accountId, codeHash: "x" } }));
    await approve();
    await aDayPasses();
    const flow = await openRecovery(token, browserHash);
    const reset = () => resetPassword({ token: flow, browserHash, password: "gravel lantern quietly orbit", visit: nowhere });
    await expect(reset()).resolves.toBe("recovery");
    await expect(reset()).rejects.toMatchObject({ key: "waysBack.over" });
    expect(await system((db) => db.authenticatorApp.count({ where: { accountId } }))).toBe(0);
    expect(await system((db) => db.recoveryCode.count({ where: { accountId } }))).toBe(0);
    expect(await system((db) => db.account.findUniqueOrThrow({ where: { id: accountId } }))).toMatchObject({ email: reach });
    for (const address of [reach, resident.email])
      expect((await mailsTo(address)).map(({ template }) => template)).toContain("accessRecovered");
    expect((await standing()).state).toBe("used");
  });

  it("leaves the address where another account has the new one", async () => {
    reach = (await newResident()).email;
    token = newToken();
    await wish(resident.name);
    await approve();
    await aDayPasses();
    const flow = await openRecovery(token, browserHash);
    await resetPassword({ token: flow, browserHash, password: "gravel lantern quietly orbit", visit: nowhere });
    const { email } = await system((db) => db.account.findUniqueOrThrow({ where: { id: resident.accountId } }));
    expect(email).toBe(resident.email);
  });

  it("is cancelled by a link of any of its mails, once, also while the new password is being typed", async () => {
    const first = await cancelLinkIn("recoveryAsked");
    await approve();
    await aDayPasses();
    const flow = await openRecovery(token, browserHash);
    const all = await Promise.allSettled([first, await cancelLinkIn("recoveryApproved")].map((link) => cancelRecovery(link, nowhere)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await standing()).state).toBe("cancelled");
    const reset = resetPassword({ token: flow, browserHash, password: "gravel lantern quietly orbit", visit: nowhere });
    await expect(reset).rejects.toMatchObject({ key: "waysBack.over" });
    await expect(cancelRecovery(newToken(), nowhere)).rejects.toMatchObject({ key: "waysBack.recoveryOver" });
  });

  it("can be read by the people desk and its owner, and by nobody else", async () => {
    const visible = (actor: Parameters<typeof asActor>[0]) =>
      asActor(actor, (db) => db.recoveryRequest.count({ where: { accountId: resident.accountId } }));
    expect(await visible(supervisor)).toBe(1);
    expect(await visible({ ...supervisor, role: "clerk" })).toBe(0);
    expect(await visible(resident)).toBe(1);
    expect(await visible(await newResident())).toBe(0);
    expect(await visible({ kind: "visitor" })).toBe(0);
  });
});

describe("a wish that nobody takes further", () => {
  const DAY = 24 * 3_600_000;
  const backBy = (days: number) => new Date(Date.now() - days * DAY - 1_000);
  const change = (data: object) => system((db) => db.recoveryRequest.updateMany({ where: { accountId: resident.accountId }, data }));
  const sweep = () => system((db) => endRecoveries(db, new Date()));
  const told = async () => (await mailsTo(resident.email)).map(({ template }) => template).filter((name) => /Undecided|Unused/.test(name));
  const askSecondPerson = async () => {
    const { id: subjectId } = await newest();
    const admin = await newResident();
    const data = { kind: "accountRecovery", subjectId, reason: "Called back", askedBy: admin.accountId };
    return system((db) => db.approval.create({ data }));
  };
  const withdrawn = async ({ id }: { id: string }) =>
    (await system((db) => db.approval.findUniqueOrThrow({ where: { id } }))).withdrawnAt !== null;

  beforeEach(async () => {
    await wish(resident.name);
  });

  it("ends after thirty days, once however many sweep, is told, recorded and stands in the activity; a new one may begin", async () => {
    const asked = await askSecondPerson();
    await change({ createdAt: new Date(Date.now() - UNDECIDED_DAYS * DAY + 60_000) });
    await sweep();
    expect((await newest()).status).toBe("asked");
    expect(await told()).toEqual([]);

    await change({ createdAt: backBy(UNDECIDED_DAYS) });
    await Promise.allSettled(Array.from({ length: 8 }, sweep));
    const { id, status, reachSealed, endedAt } = await newest();
    expect({ status, reachSealed, ended: endedAt !== null }).toEqual({ status: "expired", reachSealed: null, ended: true });
    expect(await told()).toEqual(["recoveryUndecided"]);
    expect(await mailsTo(reach)).toEqual([]);
    expect(await withdrawn(asked)).toBe(true);
    const events = await system((db) => db.loginEvent.count({ where: { accountId: resident.accountId, event: "recoveryExpired" } }));
    const records = await system((db) => db.auditEvent.count({ where: { action: "recovery.expired", subjectId: id } }));
    expect([events, records]).toEqual([1, 1]);
    await expect(approve()).rejects.toMatchObject({ key: "waysBack.recoveryDecided" });

    token = newToken();
    await wish(resident.name);
    expect((await newest()).status).toBe("asked");
  });

  it("and one that was approved closes seven days after it opened, also before the sweep; a new one may begin", async () => {
    await approve();
    await change({ opensAt: new Date(Date.now() - UNUSED_DAYS * DAY + 60_000) });
    expect((await standing()).state).toBe("ready");
    await sweep();
    await expect(openRecovery(token, browserHash)).resolves.toBeTruthy();

    await change({ opensAt: backBy(UNUSED_DAYS) });
    expect(await standing()).toEqual({ state: "expired" });
    await expect(openRecovery(token, browserHash)).rejects.toMatchObject({ key: "waysBack.recoveryOver" });
    await sweep();
    expect(await told()).toEqual(["recoveryUnused"]);
    token = newToken();
    await wish(resident.name);
    expect((await newest()).status).toBe("asked");
  });

  it("is replaced, swept and decided at the same moment without anybody waiting in a circle", async () => {
    const found = await system((db) => db.account.findFirstOrThrow({ where: { role: "supervisor" } }));
    const second: Staff = { ...supervisor, accountId: found.id };
    for (let round = 0; round < 20; round++) {
      token = newToken();
      await wish(resident.name);
      const { id: approval } = await askSecondPerson();
      await change({ createdAt: backBy(UNDECIDED_DAYS) });
      const asked = {
        identifier: resident.name,
        reach,
        phone: "",
        ref: newReference("RC"),
        tokenHash: tokenHash(newToken()),
        visit: nowhere,
      };
      const all = await Promise.allSettled([
        createRecovery({ for: "recovery", ...asked }),
        sweep(),
        decideApproval(second, { approval, decision: "refused", note: "" }),
      ]);
      const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      for (const reason of refused) expect(reason).toMatchObject({ name: "DomainError" });
      expect((await requests()).filter(({ status }) => status === "asked")).toHaveLength(1);
    }
  }, 60_000);

  it("reads the same after thirty days whether there is such an account or not", async () => {
    const old = { askedAt: backBy(UNDECIDED_DAYS) };
    expect(await findRecovery({ token, ...old })).toEqual({ state: "expired" });
    expect(await findRecovery({ token: newToken(), ...old })).toEqual({ state: "expired" });
  });

  it("takes what waits for a second person with it when it is stopped, or a newer one takes its place", async () => {
    const first = await askSecondPerson();
    token = newToken();
    await wish(resident.name);
    expect(await withdrawn(first)).toBe(true);
    const second = await askSecondPerson();
    await cancelRecovery(await lastCancelLink(), nowhere);
    expect(await withdrawn(second)).toBe(true);
  });
});
