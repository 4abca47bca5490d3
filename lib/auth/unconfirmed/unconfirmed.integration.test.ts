import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { mailsTo } from "@/lib/auth/testing/sealed-jobs";
import { changeUnconfirmedAddress } from "@/lib/auth/unconfirmed/change-unconfirmed-address";
import { confirmAddress } from "@/lib/auth/unconfirmed/confirm-address";
import type { Stopped } from "@/lib/auth/unconfirmed/find-stopped";
import { resendConfirmation } from "@/lib/auth/unconfirmed/resend-confirmation";
import { asSystem, type Db } from "@/lib/db/as-actor";

const system = <Result>(run: (db: Db) => Promise<Result>) => asSystem("test", run);

let resident: Resident;
let stopped: Stopped;
beforeEach(async () => {
  resident = await newResident();
  const { accountId, email } = resident;
  await system((db) => db.account.update({ where: { id: accountId }, data: { status: "unconfirmed" } }));
  stopped = { flow: { accountId } as Stopped["flow"], status: "unconfirmed", address: email };
});

const account = () =>
  system((db) => db.account.findUniqueOrThrow({ where: { id: resident.accountId }, select: { status: true, email: true } }));
const linkTo = async (address: string) =>
  String((await mailsTo(address)).at(-1)!.facts!.link)
    .split("/")
    .at(-1)!;

describe("an address that nobody has confirmed", () => {
  it("is confirmed by its link, once", async () => {
    await resendConfirmation(stopped);
    const link = await linkTo(resident.email);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => confirmAddress(link)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await account()).toEqual({ status: "active", email: resident.email });
  });

  it("can be changed: the new one takes its place once its own link is used, and older links end", async () => {
    const [first, second] = [`${randomUUID()}@post.example`, `${randomUUID()}@post.example`];
    await changeUnconfirmedAddress(stopped, first);
    await changeUnconfirmedAddress(stopped, second);
    expect(await account()).toEqual({ status: "unconfirmed", email: resident.email });
    await expect(confirmAddress(await linkTo(first))).rejects.toMatchObject({ key: "waysBack.linkOver" });
    await confirmAddress(await linkTo(second));
    expect(await account()).toEqual({ status: "active", email: second });
  });

  it("of another account gets no mail, and takes nothing", async () => {
    const other = await newResident();
    await changeUnconfirmedAddress(stopped, other.email);
    expect(await mailsTo(other.email)).toEqual([]);
    expect(await account()).toEqual({ status: "unconfirmed", email: resident.email });
  });

  it("is the only thing that gets such a link", async () => {
    await expect(resendConfirmation({ ...stopped, status: "locked" })).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(changeUnconfirmedAddress({ ...stopped, status: "active" }, "x@post.example")).rejects.toMatchObject({
      name: "NotFoundError",
    });
    expect(await mailsTo(resident.email)).toEqual([]);
  });
});
