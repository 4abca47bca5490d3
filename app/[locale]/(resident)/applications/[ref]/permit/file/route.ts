import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { inLanguage, paths } from "@/lib/paths";
import { permitPdf } from "@/lib/permits/permit-pdf";
import { findPermit } from "@/lib/permits/queries/find-permit";
import { route, seeOther } from "@/lib/route";
import { permitPaper } from "./permit-paper";

const limit = { name: "permitPdf", points: 60, seconds: 60 };

/** The permit as a file to print, for its holder. Signed-out people go to its page, which asks them to sign in and has the link. */
export const GET = route<{ locale: string; ref: string }>({ for: "anyone", limit }, async (_request, actor, { locale, ref }) => {
  if (actor.kind === "staff") throw new NotFoundError("not a resident");
  if (actor.kind !== "resident") return seeOther(inLanguage(locale, paths.permit(ref)));
  const permit = await asActor(actor, (db) => findPermit(db, actor, ref));
  const bytes = await permitPdf(await permitPaper(permit));
  return new Response(bytes, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${permit.number}.pdf"`,
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    },
  });
});
