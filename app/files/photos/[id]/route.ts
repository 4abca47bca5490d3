import { Readable } from "node:stream";
import { uuidOr404 } from "@/lib/db/uuid";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { openIssuePhoto } from "@/lib/issues/photos/open-photo";
import { route } from "@/lib/route";
import { sealed } from "../../[id]/sealed";

const limit = { name: "issuePhoto", points: 1_200, seconds: 600 };

/** A photo of a report; hidden by staff, it is gone at once. */
export const GET = route<{ id: string }>({ for: "anyone", limit }, async (_request, actor, { id }) => {
  const bytes = await openIssuePhoto(actor, uuidOr404(id), await currentDraft());
  return new Response(Readable.toWeb(bytes) as ReadableStream, { headers: { ...sealed, "content-type": "image/jpeg" } });
});
