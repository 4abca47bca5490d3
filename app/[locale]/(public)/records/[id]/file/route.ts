import { Readable } from "node:stream";
import { asActor } from "@/lib/db/as-actor";
import { drawRecordFile } from "@/lib/records/commands/draw-record-file";
import { fileNameOf } from "@/lib/records/file-name";
import { findPublishedFile, readPublished } from "@/lib/records/queries/read-published";
import { consume } from "@/lib/limits";
import { route } from "@/lib/route";
import { storage } from "@/lib/storage/storage";
import { asAttachment } from "../../../../../files/[id]/as-attachment";
import { recordPaper } from "./record-paper";

const limit = { name: "recordFile", points: 300, seconds: 600 };
/** Drawing a PDF takes a tenth of a second of a whole processor. */
const drawn = { name: "drawRecordFile", points: 20, seconds: 600 };

/** The PDF of a published record, for anyone. What was withdrawn is not there from the same moment: caches ask each time. */
export const GET = route<{ locale: string; id: string }>({ for: "anyone", limit }, async (request, _actor, { id }) => {
  const file = await asActor({ kind: "visitor" }, (db) => findPublishedFile(db, id));
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": asAttachment(fileNameOf(file)),
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  };
  if (!file.fileKey) {
    await consume(drawn, request.headers.get("x-client-address") ?? "unknown");
    const found = await asActor({ kind: "visitor" }, (db) => readPublished(db, id));
    if (!("record" in found)) return new Response(null, { status: 404 });
    const bytes = await drawRecordFile(file.recordId, await recordPaper(found.record));
    return new Response(bytes, { headers: { ...headers, "content-length": String(bytes.length) } });
  }
  const etag = `"${file.fileSha256}"`;
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: { etag, "cache-control": "no-cache" } });
  const bytes = await storage().open(file.fileKey);
  return new Response(Readable.toWeb(bytes) as ReadableStream, { headers: { ...headers, etag, "content-length": String(file.fileSize) } });
});
