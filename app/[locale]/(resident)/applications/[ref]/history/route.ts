import { findHistory } from "@/lib/applications/queries/find-history";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

const limit = { name: "caseHistory", points: 60, seconds: 60 };

/** The history of an application as a file that proves itself. Signed-out people go to the application's page, which has the link. */
export const GET = route<{ locale: string; ref: string }>({ for: "anyone", limit }, async (_request, actor, { locale, ref }) => {
  if (actor.kind === "staff") throw new NotFoundError("not a resident");
  if (actor.kind !== "resident") return seeOther(inLanguage(locale, paths.application(ref)));
  const history = await asActor(actor, (db) => findHistory(db, actor, ref));
  return new Response(JSON.stringify(history, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="history-${history.application.ref}.json"`,
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    },
  });
});
