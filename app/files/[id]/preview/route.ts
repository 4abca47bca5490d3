import { Readable } from "node:stream";
import { uuidOr404 } from "@/lib/db/uuid";
import { openPreview } from "@/lib/documents/commands/open-file";
import { paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { sealed } from "../sealed";

const limit = { name: "openPreview", points: 600, seconds: 600 };

/** A picture that we have drawn anew, for a page to show. */
export const GET = route<{ id: string }>({ for: "anyone", limit }, async (_request, actor, { id: given }) => {
  const id = uuidOr404(given);
  if (actor.kind !== "resident" && actor.kind !== "staff")
    return seeOther(`${paths.signIn}?next=${encodeURIComponent(paths.filePreview(id))}`);
  const bytes = await openPreview(actor, id);
  return new Response(Readable.toWeb(bytes) as ReadableStream, { headers: { ...sealed, "content-type": "image/jpeg" } });
});
