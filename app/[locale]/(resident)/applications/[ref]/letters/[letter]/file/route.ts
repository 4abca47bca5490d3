import { findLetter } from "@/lib/applications/queries/find-letter";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { letterPdf } from "@/lib/staff/decisions/letter-pdf";
import { letterPaper } from "./letter-paper";

const limit = { name: "letterPdf", points: 60, seconds: 60 };

/** The letter of a decision as a file to keep. Signed-out people go to its page, which asks them to sign in and has the link. */
export const GET = route<{ locale: string; ref: string; letter: string }>({ for: "anyone", limit }, async (_request, actor, params) => {
  const { locale, ref, letter } = params;
  if (actor.kind === "staff") throw new NotFoundError("not a resident");
  if (actor.kind !== "resident") return seeOther(inLanguage(locale, paths.applicationLetter(ref, letter)));
  const found = await asActor(actor, (db) => findLetter(db, actor, { application: ref, letter }));
  return new Response(await letterPdf(found.letter, await letterPaper(found)), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="letter-${found.ref}.pdf"`,
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    },
  });
});
