import { Readable } from "node:stream";
import { uuidOr404 } from "@/lib/db/uuid";
import { openPreview } from "@/lib/documents/commands/open-file";
import { NotFoundError } from "@/lib/errors";
import { route } from "@/lib/route";
import { sealed } from "../sealed";

const limit = { name: "openPreview", points: 600, seconds: 600 };

/** A picture that we have drawn anew, for a page to show. */
export const GET = route<{ id: string }>({ for: "anyone", limit }, async (_request, actor, { id }) => {
  if (actor.kind !== "resident") throw new NotFoundError("no picture for others");
  const bytes = await openPreview(actor, uuidOr404(id));
  return new Response(Readable.toWeb(bytes) as ReadableStream, { headers: { ...sealed, "content-type": "image/jpeg" } });
});
