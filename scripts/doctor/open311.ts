import type { Client } from "pg";
import type { Look } from "./finding";

const MOST_NAMED = 5;

/** Which programs may send reports by Open311. Reading is open to everybody, as the standard has it; without a key, sending is off. */
export const lookAtOpen311 = (app: Client): Look => ({
  about: "open311",
  run: async () => {
    await app.query("BEGIN READ ONLY");
    await app.query("SELECT set_config('app.kind', 'system', true)"); // keys are nobody's to read but the system's
    const { rows } = await app.query<{ name: string }>("SELECT name FROM open311_key WHERE revoked_at IS NULL ORDER BY created_at, id");
    await app.query("COMMIT");
    if (!rows.length) return ["ok", "Everybody may read reports; no program may send them until npm run open311:key makes it a key."];
    const names = rows.slice(0, MOST_NAMED).map(({ name }) => name);
    const more = rows.length > MOST_NAMED ? ` and ${rows.length - MOST_NAMED} more` : "";
    return [
      "ok",
      `Everybody may read reports; ${rows.length === 1 ? "one key" : `${rows.length} keys`} may send them: ${names.join(", ")}${more}.`,
    ];
  },
});
