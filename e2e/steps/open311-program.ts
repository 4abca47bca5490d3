import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, type APIRequestContext, type APIResponse } from "@playwright/test";
import { paths } from "@/lib/paths";

export type Format = "xml" | "json";
export type Fields = Record<string, string>;
type Sent = { form: Fields } | { multipart: FormData | Fields };

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
async function readXml(answer: APIResponse, root: string): Promise<unknown> {
  expect(answer.headers()["content-type"]).toBe("text/xml; charset=utf-8");
  const text = await answer.text();
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
  expect(XMLValidator.validate(text)).toBe(true);
  const parsed = parser.parse(text) as Record<string, unknown>;
  expect(Object.keys(parsed)).toEqual([root]);
  return spark(root, parsed[root]);
}

async function readJson(answer: APIResponse): Promise<unknown> {
  expect(answer.headers()["content-type"]).toBe("application/json; charset=utf-8");
  return answer.json();
}

/** What an answer says, from either format. */
export const readIn = (format: Format, answer: APIResponse, root: string) => (format === "xml" ? readXml(answer, root) : readJson(answer));

/** What XML 1.0 cannot hold is left out of it. */
const held = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");

/** XML knows text only. */
function asText(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(asText);
  if (typeof tree === "object" && tree) return Object.fromEntries(Object.entries(tree).map(([name, one]) => [name, asText(one)])); // prettier-ignore
  return tree === null || tree === "" ? null : held(String(tree)).replaceAll("\r\n", "\n");
}

/** Asks the portal as another program does. Everything is asked in both formats, which must say the same. */
export function openProgram(request: APIRequestContext) {
  const ask = (path: string, sent?: Sent) => {
    const address = `${paths.open311}/${path}`;
    return sent ? request.post(address, { ...sent, maxRedirects: 0 }) : request.get(address, { maxRedirects: 0 });
  };

  /** Resolves to the JSON. */
  async function both<Said>(path: string, root: string, status = 200, sent?: Sent): Promise<Said> {
    const [name, query = ""] = path.split("?");
    const inFormat = (format: Format) => ask(`${name}.${format}${query && `?${query}`}`, sent);
    const [xml, json] = [await inFormat("xml"), await inFormat("json")];
    expect([path, xml.status(), json.status()]).toEqual([path, status, status]);
    const said = await readJson(json);
    expect(await readXml(xml, root)).toEqual(asText(said));
    return said as Said;
  }

  /** What is wrong, in the words of the answer. */
  async function refused(path: string, status: number, sent?: Sent): Promise<string> {
    const said = await both<{ code: number; description: string }[]>(path, "errors", status, sent);
    expect(said.length).toBeGreaterThan(0);
    for (const { code, description, ...more } of said) expect([code, typeof description, more]).toEqual([status, "string", {}]);
    return said.map(({ description }) => description).join("\n");
  }

  return { ask, both, refused };
}
