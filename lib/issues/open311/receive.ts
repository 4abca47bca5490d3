import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { consume } from "@/lib/limits";
import { sendRequest, text } from "@/lib/issues/commands/send-request";
import { requireJurisdiction } from "./jurisdiction";
import { requireKey } from "./keys";
import { Open311Problem } from "./problem";
import { sentTree } from "./request-tree";
import type { Tree } from "./xml";

const limit = { name: "open311Send", points: 500, seconds: 3_600 };
const wrongKeys = { name: "open311WrongKey", points: 60, seconds: 600 };
const types = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** A new report, as a form of either kind; files of `media` become its photos. The key may stand in the address, too. */
export async function receiveRequest(request: Request): Promise<Tree> {
  const { searchParams } = new URL(request.url);
  const type = request.headers.get("content-type") ?? "";
  if (!types.test(type) || !request.body) throw new Open311Problem(400, "The request must be sent as application/x-www-form-urlencoded");
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new Open311Problem(400, "The request is too large");
  const form = new FormData();
  await receiveForm(Readable.fromWeb(request.body as ReadableStream), type, async ({ bytes }) => void bytes.resume(), form);
  for (const name of ["api_key", "jurisdiction_id", "service_code"]) if (!form.has(name) && searchParams.has(name)) form.set(name, searchParams.get(name)!); // prettier-ignore
  requireJurisdiction(text(form, "jurisdiction_id"));
  const key = await knownKey(text(form, "api_key"), request.headers.get("x-client-address") ?? "unknown");
  await consume(limit, key.id);
  const { ref, promisedOn } = await sendRequest(key.id, form);
  return sentTree(ref, promisedOn);
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
