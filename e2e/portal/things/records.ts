import { randomUUID } from "node:crypto";
import type { Owner } from "../owner";
import { staffAccount } from "../residents";

/** A record of the City Clerk that was written in the portal, as a draft or as everyone reads it; resolves to its id. */
export async function makeRecord(
  owner: Owner,
  status: "draft" | "published",
  title = "Report on the town clock",
  text = "The clock is right.",
) {
  const id = randomUUID();
  const { accountId } = await staffAccount(owner, "records");
  await owner.rows(
    `INSERT INTO public_record (id, form_key, category, department_id, title, documented_on, status, text, text_state, created_by, published_at, published_by)
     SELECT $1::uuid, $1::uuid, 'reports', id, $2, current_date, $3::text, $4, 'written', $5::uuid, CASE WHEN $3 = 'published' THEN now() END, CASE WHEN $3 = 'published' THEN $5::uuid END
     FROM department WHERE slug = 'city-clerk'`,
    [id, title, status, text, accountId],
  );
  return id;
}
