import { randomUUID } from "node:crypto";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect } from "vitest";
import { getItem, getResource, postResource } from "@/lib/issues/open311/resources";

type Sent = Record<string, string> | [string, string][] | FormData;

/** Asks as a program does, each time from another address: limits are another test's. */
export async function ask(path: string, sent?: Sent, headers: Record<string, string> = {}): Promise<Response> {
  const [bare, query = ""] = path.split("?");
  const [first, second] = bare!.split("/");
  const body = sent === undefined || sent instanceof FormData ? sent : new URLSearchParams(sent);
  const request = new Request(`http://localhost:3000/open311/v2/${bare}${query && `?${query}`}`, {
    method: sent ? "POST" : "GET",
    headers: { "x-client-address": randomUUID(), ...headers },
    ...(body && { body }),
  });
  if (second !== undefined) return getItem(request, first!, second);
  return sent ? postResource(request, first!) : getResource(request, first!);
}

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true });

/** A list is an element that holds only elements of one name: the Spark convention, which the standard maps XML to JSON by. */
const lists: Record<string, string> = {
  ...{ services: "service", service_requests: "request", attributes: "attribute", values: "value" },
  ...{ endpoints: "endpoint", formats: "format", errors: "error" },
};

function spark(name: string, node: unknown): unknown {
  const list = lists[name];
  if (list) {
    const held = node === "" ? [] : (node as Record<string, unknown>)[list];
    return [held ?? []].flat().map((one) => spark(list, one));
  }
  if (typeof node !== "object" || node === null) return node === "" ? null : node;
  return Object.fromEntries(Object.entries(node).map(([child, one]) => [child, spark(child, one)]));
}

/** What an answer in XML says, as its JSON would; everything in it is text. */
export async function readXml(answer: Response, root: string): Promise<unknown> {
  expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  const text = await answer.text();
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
  expect(XMLValidator.validate(text)).toBe(true);
  const parsed = parser.parse(text) as Record<string, unknown>;
  expect(Object.keys(parsed)).toEqual([root]);
  return spark(root, parsed[root]);
}

export async function readJson(answer: Response): Promise<unknown> {
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  return answer.json();
}

/** The same said in both formats: asks twice, compares the two, and resolves to the JSON. */
export async function both<Said>(path: string, root: string, status = 200): Promise<Said> {
  const [name, query = ""] = path.split("?");
  const in_ = (format: string) => ask(`${name}.${format}${query && `?${query}`}`);
  const [xml, json] = [await in_("xml"), await in_("json")];
  expect([xml.status, json.status]).toEqual([status, status]);
  const said = await readJson(json);
  expect(await readXml(xml, root)).toEqual(asText(said));
  return said as Said;
}

/** XML knows text only. */
function asText(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(asText);
  if (typeof tree === "object" && tree) return Object.fromEntries(Object.entries(tree).map(([name, one]) => [name, asText(one)])); // prettier-ignore
  return tree === null || tree === "" ? null : String(tree).replaceAll("\r\n", "\n");
}
