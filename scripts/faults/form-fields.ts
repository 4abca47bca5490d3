/** The fields that a browser would post with the form of a page that has a field of this name; undefined when there is none. */
export function formFields(html: string, holding: string): [string, string][] | undefined {
  const form = [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)]
    .map(([, inside]) => inside!)
    .find((inside) => inside.includes(`name="${holding}"`));
  if (!form) return undefined;
  return [...form.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]): [string, string] => [attribute(tag, "name"), attribute(tag, "value")])
    .filter(([name]) => name);
}

const attribute = (tag: string, name: string) => unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

const entities: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&#x27;": "'", "&#39;": "'" };
const unescape = (text: string) => text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (entity) => entities[entity]!);
