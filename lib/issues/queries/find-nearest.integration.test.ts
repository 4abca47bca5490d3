import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { findCategory } from "@/lib/city/issues/categories";
import { cityBox } from "@/lib/city/plan/box";
import { metresADegree } from "@/lib/city/plan/metres";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { listNearby as listNearbyAtDesk } from "@/lib/issues/desk/queries/list-nearby";
import { listNearby } from "@/lib/issues/queries/list-nearby";
import { newIssue } from "@/lib/issues/testing/new-issue";

const visitor = { kind: "visitor" } as const;
/** Where nothing of the demo city lies. */
const corner = () => ({ lat: cityBox().south + 0.004, lng: cityBox().west + 0.002 });
const away = (north: number, east = 0) => {
  const degree = metresADegree();
  return { lat: corner().lat + north / degree.north, lng: corner().lng + east / degree.east };
};

const refs: Record<string, string> = {};
const nameOf = (found: { ref: string }) => Object.keys(refs).find((name) => refs[name] === found.ref);
const near = async (category: string) => (await listNearby(visitor, findCategory(category)!, corner())).map(nameOf);

/** When it last changed is the database's to say: a test that needs an old one asks the owner of the tables. */
async function changedBefore(ref: string, days: number) {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query("UPDATE public_issue SET updated_at = now() - $2 * interval '1 day' WHERE ref = $1", [ref, days]);
  await owner.end();
}

async function report(name: string, category: string, place: { lat: number; lng: number }, data: object = {}, days = 0) {
  const { id, ref } = await newIssue(visitor, { category, place, description: name });
  refs[name] = ref;
  if (Object.keys(data).length) await asSystem("test", (db) => db.issueReport.update({ where: { id }, data, select: { id: true } }));
  if (days) await changedBefore(ref, days);
  return id;
}

const ended = { status: "closed", resolution: "noFurtherAction" };

beforeAll(async () => {
  await report("49 m away", "pothole", away(0, -49));
  const main = await report("30 m away", "pothole", away(30));
  await report("51 m away", "pothole", away(51));
  await report("on the corner of two ways", "pothole", away(40, 40)); // 57 m as the bird flies
  await report("here, merged", "pothole", away(0), { status: "closed", resolution: "duplicate", duplicateOfId: main });
  await report("here, of another kind", "graffiti", away(0));
  await report("240 m of water", "flooding", away(-240));
  await report("260 m of water", "flooding", away(-260));
  await report("open for years", "sign", away(5), {}, 900);
  await report("ended 29 days ago", "sign", away(10), ended, 29);
  await report("ended 31 days ago", "sign", away(2), ended, 31);
  await report("ended 59 days ago", "sign", away(15), ended, 59);
  await report("ended 61 days ago", "sign", away(12), ended, 61);
});

describe("reports that may be the same problem", () => {
  it("are of the same kind, within its own radius, the nearest first; what was merged is told by the other one", async () => {
    expect(await near("pothole")).toEqual(["30 m away", "49 m away"]);
    expect(await near("flooding")).toEqual(["240 m of water"]);
    expect(await near("graffiti")).toEqual(["here, of another kind"]);
    expect(await near("tree")).toEqual([]);
  });

  it("say how far away they are", async () => {
    const found = await listNearby(visitor, findCategory("pothole")!, corner());
    expect(found.map(({ metres }) => metres)).toEqual([30, 49]);
  });

  it("are open, however old, or ended within thirty days", async () => {
    expect(await near("sign")).toEqual(["open for years", "ended 29 days ago"]);
  });

  it("are for the desk all but the report itself, open or ended in the sixty days before it", async () => {
    const itself = { ref: refs["open for years"]!, category: "sign", ...corner(), reportedAt: new Date() };
    const found = await asActor(visitor, (db) => listNearbyAtDesk(db, itself));
    expect(found.map(nameOf)).toEqual(["ended 31 days ago", "ended 29 days ago", "ended 59 days ago"]);
  });

  it("are never one that is private", async () => {
    await asSystem("test", (db) => db.issueReport.updateMany({ where: { ref: refs["49 m away"]! }, data: { hiddenAt: new Date() } }));
    expect(await near("pothole")).toEqual(["30 m away"]);
  });
});
