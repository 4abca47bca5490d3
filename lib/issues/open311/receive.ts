import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { sendRequest, text } from "@/lib/issues/commands/send-request";
import { consume } from "@/lib/limits";
import { requireJurisdiction } from "./jurisdiction";
import { requireKey } from "./keys";
import { Open311Problem } from "./problem";
import { isMedia, receiveMedia, requireTaken } from "./receive-media";
import { sentTree } from "./request-tree";
import type { Tree } from "./xml";

const limit = { name: "open311Send", points: 500, seconds: 3_600 };
const wrongKeys = { name: "open311WrongKey", points: 60, seconds: 600 };
const types = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const inAddress = ["api_key", "jurisdiction_id", "service_code"];

/**
 * A new report, as a form of either kind; pictures become its photos. The key may stand in the address, too; where pictures come, it must
 * stand there or before them.
 */
export async function receiveRequest(request: Request): Promise<Tree> {
  const { searchParams } = new URL(request.url);
  const type = request.headers.get("content-type") ?? "";
  if (!types.test(type) || !request.body) throw new Open311Problem(400, "The request must be sent as application/x-www-form-urlencoded");
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new Open311Problem(400, "The request is too large");
  const form = new FormData();
  const said = (name: string) => text(form, name) ?? (searchParams.get(name) || undefined);
  const key = () => knownKey(said("api_key"), request.headers.get("x-client-address") ?? "unknown");
  const media = receiveMedia(key);
  try {
    const pictures = await receiveForm(Readable.fromWeb(request.body as ReadableStream), type, media.take, form, isMedia);
    for (const name of inAddress) if (said(name)) form.set(name, said(name)!); // prettier-ignore
    requireJurisdiction(said("jurisdiction_id"));
    const { id } = await key();
    await consume(limit, id);
    requireTaken(pictures);
    const { ref, promisedOn } = await sendRequest(id, form, await media.draftId());
    return sentTree(ref, promisedOn);
  } catch (error) {
    await media.drop();
    throw error;
  }
}

/** Guessing is slow. */
async function knownKey(key: string | undefined, address: string) {
  try {
    return await requireKey(key);
  } catch (error) {
    await consume(wrongKeys, address);
    throw error;
  }
}
