import { randomUUID } from "node:crypto";
import { test } from "../fixtures";
import type { Act } from "@/lib/auth/actor";
import { staffRoles } from "../steps/audiences";
import type { Things } from "../steps/pages/sample";
import { openSession } from "./opened-session";
import type { Owner } from "./owner";
import { makeResident, type Resident } from "./residents";
import { makeThings } from "./things/one-of-everything";

/** Somebody who asks for pages: their cookies, and what they are. */
export type Player =
  | { name: string; kind: "visitor"; cookie: "" }
  | { name: string; kind: "owner" | "stranger"; cookie: string }
  | { name: string; kind: "deputy"; areas: string[]; acts: Act[]; cookie: string }
  | { name: string; kind: "staff"; role: (typeof staffRoles)[number]; isOfficer?: true; isElsewhere?: true; cookie: string };

export type Cast = { owner: Resident; things: Things; players: Player[] };

const deputies: { name: string; areas: string[]; acts: Act[] }[] = [
  { name: "a deputy for bills", areas: ["bills"], acts: ["see", "pay"] },
  { name: "a deputy for messages who only sees", areas: ["messages"], acts: ["see"] },
  { name: "a deputy for applications who only sees", areas: ["applications"], acts: ["see"] },
  { name: "a deputy for applications who drafts", areas: ["applications"], acts: ["see", "draft"] },
  { name: "a deputy for applications and messages who sends", areas: ["applications", "messages"], acts: ["see", "draft", "send"] },
];

/** Everyone who could ask for a page: nobody, the owner of the samples, another resident, deputies of the owner, staff of each role, and the officer of the samples. */
async function assemble(owner: Owner): Promise<Cast> {
  const cookieOf = async (accountId: string) =>
    (await openSession(owner, accountId)).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const resident = await makeResident(owner, { bills: 4 });
  const things = await makeThings(owner, resident);
  const stranger = await makeResident(owner, { bills: 1, name: "Sasha Stranger" });
  const players: Player[] = [
    { name: "a visitor", kind: "visitor", cookie: "" },
    { name: "the owner", kind: "owner", cookie: await cookieOf(resident.accountId) },
    { name: "another resident", kind: "stranger", cookie: await cookieOf(stranger.accountId) },
  ];
  for (const { name, areas, acts } of deputies) {
    const deputy = await makeResident(owner, { bills: 0, name: "Devi Deputy" });
    await actFor(owner, deputy, resident, areas, acts);
    players.push({ name, kind: "deputy", areas, acts, cookie: await cookieOf(deputy.accountId) });
  }
  for (const role of staffRoles) {
    const [account] = await owner.rows<{ id: string }>("SELECT id FROM account WHERE role = $1 ORDER BY created_at LIMIT 1", [role]);
    players.push({ name: role, kind: "staff", role, cookie: await cookieOf(account!.id) });
  }
  players.push({ name: "the officer", kind: "staff", role: "clerk", isOfficer: true, cookie: await cookieOf(things.officer) });
  return { owner: resident, things, players };
}

/** The deputy's account opens with the other's matters of these areas, and may do so much about them. */
export async function actFor(owner: Owner, deputy: Resident, { partyId }: Resident, areas: string[], acts: Act[]) {
  const id = randomUUID();
  await owner.rows("INSERT INTO mandate (id, account_id, party_id, kind, areas, acts) VALUES ($1, $2, $3, 'deputy', $4, $5)", [
    id,
    deputy.accountId,
    partyId,
    areas,
    acts,
  ]);
  await owner.rows("UPDATE account SET last_mandate_id = $1 WHERE id = $2", [id, deputy.accountId]);
}

/** Tests that ask as each of them; a worker's tests share one cast. */
export const withCast = test.extend<object, { cast: Cast }>({
  cast: [async ({ owner }, use) => use(await assemble(owner)), { scope: "worker", timeout: 60_000 }],
});
