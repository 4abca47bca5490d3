import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import type { Owner } from "../owner";

/** What somebody without an account wrote to the permits desk. */
export async function makeContact(owner: Owner, text = "May I build a porch?") {
  const made = { id: randomUUID(), ref: newReference("CM") };
  await owner.rows(
    `INSERT INTO contact_message (id, ref, department_id, topic, name, email, text, locale)
     SELECT $1, $2, id, 'permit', 'Vera Visitor', 'vera@post.example', $3, 'en' FROM department WHERE slug = 'permits'`,
    [made.id, made.ref, text],
  );
  return made;
}

/** What somebody thinks of a page; resolves to the id of the page among those that people spoke of. */
export async function makeFeedback(owner: Owner, page = "/help/pay-a-bill"): Promise<string> {
  await owner.rows("INSERT INTO feedback (page, helpful, text, locale) VALUES ($1, false, 'Say more about cards.', 'en')", [page]);
  return (await owner.rows<{ id: string }>("SELECT id FROM feedback_page WHERE page = $1", [page]))[0]!.id;
}

const words = (en: string) => JSON.stringify({ en, es: `${en} (es)`, ar: `${en} (ar)` });

/** A problem that staff speak of on the status page, and not above other pages. */
export async function makeStatusNotice(owner: Owner, text = "Some cards do not work."): Promise<string> {
  const id = randomUUID();
  await owner.rows(
    "INSERT INTO status_notice (id, kind, services, starts_at, on_pages, posted_at, key) VALUES ($1, 'incident', '{payments}', now(), false, now(), $1)",
    [id],
  );
  await owner.rows("INSERT INTO status_update (notice_id, at, text, key) VALUES ($1, now(), $2, $1)", [id, words(text)]);
  return id;
}
