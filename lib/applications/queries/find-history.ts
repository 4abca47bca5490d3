import { authorize } from "@/lib/access/policy";
import { sealHistory } from "@/lib/applications/history/history-seal";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

const MOST = 1_000;

/** How whoever has the file finds out, without us, that nothing in it was changed, left out or put in between. */
const howToVerify =
  "Each row's hash is the SHA-256 of the bytes of previousHash followed by the UTF-8 bytes of text. " +
  'previousHash is the hash of the row before; of the first row it is the SHA-256 of "application " and the id. ' +
  'seal is the city\'s Ed25519 signature over "history <id> <seq> <hash>" of the last row, by a key of /.well-known/signing-keys.json.';

type Row = { seq: number; text: string; previousHash: string; hash: string };

/** The history of an application, row by row as it is chained (application_event_hash in the database). Throws NotFoundError. */
export async function findHistory(db: Db, actor: Resident, ref: string) {
  authorize(canSeeApplications(actor), actor);
  const { id, service, version, status } = await db.application.findFirstOrThrow({
    where: { ref, ...applicationsVisibleTo(actor), status: { not: "draft" } },
    select: { id: true, service: true, version: true, status: true },
  });
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.seq, application_event_text(e) AS text, encode(e.previous_hash, 'hex') AS "previousHash", encode(e.hash, 'hex') AS hash
    FROM application_event e WHERE e.application_id = ${id}::uuid ORDER BY e.seq LIMIT ${MOST}`;
  const events = rows.map(({ seq, text, previousHash, hash }) => {
    const { kind, status, actor, at, facts } = JSON.parse(text) as Record<"kind" | "status" | "actor", string> & {
      at: number;
      facts: object;
    };
    return { seq, at: new Date(at).toISOString(), kind, status, by: actor, facts, text, previousHash, hash };
  });
  const last = events.at(-1);
  return {
    application: { id, ref, service, version, status },
    howToVerify,
    events,
    seal: last && sealHistory({ id, seq: last.seq, hash: last.hash }),
  };
}
