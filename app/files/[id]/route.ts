import { Readable } from "node:stream";
import { uuidOr404 } from "@/lib/db/uuid";
import { openFile } from "@/lib/documents/commands/open-file";
import { paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { asAttachment } from "./as-attachment";
import { sealed } from "./sealed";

const limit = { name: "openFile", points: 300, seconds: 600 };

/** A file as it was kept, to its owner and to the desk that it was sent to: to save, never to run. */
export const GET = route<{ id: string }>({ for: "anyone", limit }, async (_request, actor, { id: given }) => {
  const id = uuidOr404(given);
  if (actor.kind !== "resident" && actor.kind !== "staff") return seeOther(`${paths.signIn}?next=${encodeURIComponent(paths.file(id))}`);
  const { bytes, name, type, size } = await openFile(actor, id);
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: { ...sealed, "content-type": type, "content-length": String(size), "content-disposition": asAttachment(name) },
  });
});
