import { randomUUID } from "node:crypto";
import { cityToday } from "../city-today";
import type { Owner } from "../owner";
import { staffAccount } from "../residents";

const words = (en: string) => JSON.stringify({ en, es: `${en} (es)`, ar: `${en} (ar)` });

/** A notice of the City Clerk for the whole city, as a draft or as everyone reads it; resolves to its id and its place in an address. */
export async function makeNotice(owner: Owner, status: "draft" | "published", title = "The clock tower is cleaned") {
  const made = { id: randomUUID(), slug: `notice-${randomUUID().slice(0, 8)}` };
  const [writer, second] = [await staffAccount(owner, "clerk"), await staffAccount(owner, "supervisor")];
  await owner.rows(
    `INSERT INTO notice (id, slug, form_key, department_id, topic, wards, says, from_day, until_day, title, text, status, drafted_by, published_at, published_by)
     SELECT $1, $2, $1, id, 'offices', '{}', 'until', $3, $4, $5, $6, $7, $8, CASE WHEN $9::uuid IS NULL THEN NULL ELSE now() END, $9
     FROM department WHERE slug = 'city-clerk'`,
    [
      ...[made.id, made.slug, cityToday(), cityToday(40), words(title), words("The bell is silent."), status, writer.accountId],
      status === "published" ? second.accountId : null,
    ],
  );
  return made;
}
