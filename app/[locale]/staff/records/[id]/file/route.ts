import { Readable } from "node:stream";
import { NotFoundError } from "@/lib/errors";
import { openRecordFile } from "@/lib/records/commands/open-record-file";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { asAttachment } from "../../../../../files/[id]/as-attachment";
import { sealed } from "../../../../../files/[id]/sealed";

const limit = { name: "openFile", points: 300, seconds: 600 };

/** The PDF of a record for the records desk, also before anyone else may read it. */
export const GET = route<{ locale: string; id: string }>({ for: "anyone", limit }, async (_request, actor, { locale, id }) => {
  if (actor.kind === "resident") throw new NotFoundError("not staff");
  if (actor.kind !== "staff") return seeOther(inLanguage(locale, paths.staff.record(id)));
  const { bytes, name, size } = await openRecordFile(actor, id);
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: { ...sealed, "content-type": "application/pdf", "content-length": String(size), "content-disposition": asAttachment(name) },
  });
});
