import { randomUUID } from "node:crypto";
import { getItem, getResource, postResource } from "@/lib/issues/open311/resources";

/** Sends a request as a program does, each time from another address: how it is answered is read over HTTP, by e2e/open311-sending. */
export const send = (fields: Record<string, string> | FormData, headers: Record<string, string> = {}): Promise<Response> => {
  const request = new Request("http://localhost:3000/open311/v2/requests.json", {
    method: "POST",
    headers: { "x-client-address": randomUUID(), ...headers },
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
  });
  return postResource(request, "requests.json");
};

/** Asks for a list (`requests.json?q=…`) or for one of it (`requests/IR-….json`). */
export const ask = (path: string): Promise<Response> => {
  const headers = { "x-client-address": randomUUID() };
  const request = new Request(`http://localhost:3000/open311/v2/${path}`, { headers });
  const [first, second] = path.split("?")[0]!.split("/");
  return second === undefined ? getResource(request, first!) : getItem(request, first!, second);
};
