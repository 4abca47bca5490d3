import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";

/** The server and the pages are built apart: what passes between them is kept where both see it. */
const shared = globalThis as { ecitizenBodies?: Map<string, IncomingMessage> };
const bodies = () => (shared.ecitizenBodies ??= new Map());

/** Files go past the framework, which would copy every byte of them: a request is kept, until it is answered, under a name nobody can guess. */
export function keepBody(request: IncomingMessage, response: ServerResponse) {
  const name = randomUUID();
  request.headers["x-body"] = name;
  bodies().set(name, request);
  response.once("close", () => bodies().delete(name));
}

/** What is sent, as it comes from the network; nothing for a request that the front door did not keep. */
export const rawBody = (headers: Headers): Readable | undefined => bodies().get(headers.get("x-body") ?? "");
