import { statement } from "@/lib/db/pool";

/** How old an answer may be: what was just published is on every kept page after so long. */
const ASK_AGAIN_MS = 1_000;
/** A page does not wait longer for the database than this. */
const PATIENCE_MS = 500;

let asked: { at: number; mark: Promise<string | undefined> } | undefined;

/** Changes whenever something that kept pages show is published, changed or taken back; undefined while the database does not answer. */
export function contentMark(): Promise<string | undefined> {
  const at = Date.now();
  if (!asked || at - asked.at >= ASK_AGAIN_MS) asked = { at, mark: ask() };
  return asked.mark;
}

async function ask(): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, undefined)));
  try {
    return await Promise.race([read(), late]);
  } catch {
    return undefined; // the availability of the database is noted where it is asked
  } finally {
    clearTimeout(timer);
  }
}

async function read(): Promise<string> {
  const [row] = await statement<{ value: string }>("content_mark", "SELECT value FROM city_state WHERE key = 'publicContent'", []);
  return row?.value ?? "";
}
