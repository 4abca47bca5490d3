import { copyPdf } from "@/lib/applications/copy-pdf";
import { findApplication } from "@/lib/applications/queries/find-application";
import { findVersion } from "@/lib/applications/queries/find-version";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { copyPaper, copyWords } from "./copy-words";

const limit = { name: "copyPdf", points: 60, seconds: 60 };

/** What was sent, as a file to keep. Signed-out people go to the application's page, which asks them to sign in and has the link. */
export const GET = route<{ locale: string; ref: string }>({ for: "anyone", limit }, async (_request, actor, { locale, ref }) => {
  if (actor.kind === "staff") throw new NotFoundError("not a resident");
  if (actor.kind !== "resident") return seeOther(inLanguage(locale, paths.application(ref)));
  const { found, definition } = await asActor(actor, async (db) => {
    const found = await findApplication(db, actor, ref);
    return { found, definition: await findVersion(db, found.service, found.version) };
  });
  if (!found.submittedAt) throw new NotFoundError("not sent");
  const bytes = await copyPdf(await copyWords({ found, definition, actor }), await copyPaper(found));
  return new Response(bytes, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="application-${found.ref}.pdf"`,
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    },
  });
});
