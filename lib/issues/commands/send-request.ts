import { createHash } from "node:crypto";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { reportIssueIn, type ReportedIssue } from "@/lib/issues/commands/report-issue";
import { requireService } from "@/lib/issues/open311/services";
import { answersOf, contactOf, placeOf, readFields } from "@/lib/issues/open311/sent-request";

/** Nobody who is signed in: a program, which its key names. */
const visitor = { kind: "visitor" } as const;

/** Takes a report that a program sends by Open311. The same one sent again on the same day is one report. Throws Open311Problem for what it cannot read. */
export async function sendRequest(keyId: string, form: FormData, draftId?: string): Promise<ReportedIssue> {
  const category = requireService(text(form, "service_code"));
  const fields = readFields(form);
  const contact = contactOf(fields);
  const wanted = {
    category: category.slug,
    place: placeOf(fields),
    answers: answersOf(category, form),
    description: fields.description || category.title.en,
    locale: "en" as const,
    origin: "open311" as const,
    formKey: sameDayKey(keyId, form),
    ...(contact && { contact }),
    ...(draftId && { draftId }),
  };
  return asActor(visitor, async (db) => {
    const sent = await reportIssueIn(db, visitor, wanted);
    // Somebody else's address is not fetched; whoever works on the report sees where the picture lies.
    if (fields.media_url) await asSystemIn(db, () => noteMedia(sent.id, fields.media_url));
    return sent;

    async function noteMedia(reportId: string, url: string) {
      const about = { reportId, kind: "note", isPublic: false, text: url };
      if (await db.issueUpdate.findFirst({ where: about, select: { id: true } })) return;
      await db.issueUpdate.createMany({ data: [{ ...about, at: now(), status: "new", facts: { media: true } }] });
    }
  });
}

export const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
};

/** Programs try again when no answer came: what is the same in every field is the same report. */
function sameDayKey(keyId: string, form: FormData): string {
  const said = [...form.entries()].filter(([name]) => name !== "api_key").map(([name, value]) => [name, String(value)]).sort(); // prettier-ignore
  const hash = createHash("sha256").update(JSON.stringify([keyId, cityDay(now()), said])).digest("hex"); // prettier-ignore
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join("-");
}
