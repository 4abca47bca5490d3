import type { Page } from "@playwright/test";

export type Value = string | { name: string; mimeType: string; buffer: Buffer };
export type Fields = [name: string, value: Value][];
export type Form = { method: string; address: string; fields: [name: string, value: string][]; typed: string[] };

/**
 * The forms in the middle of a document, as a browser without scripts would send them; `typed`: the fields that hold text, hidden or not.
 * `reader` is any page: it is given the markup and nothing else, so that one does for all.
 */
export async function formsOf(reader: Page, html: string, address: string): Promise<Form[]> {
  await reader.setContent(html);
  const forms = await reader.locator("main form").evaluateAll((all) =>
    (all as HTMLFormElement[]).map((form) => ({
      method: form.method,
      action: form.getAttribute("action"),
      fields: [...new FormData(form)].map(([name, value]) => [name, String(value)] as [string, string]),
      typed: [...form.elements]
        .filter(
          (field) =>
            field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !/^(radio|checkbox|submit)$/.test(field.type)),
        )
        .map((field) => (field as HTMLInputElement).name)
        .filter((name) => name && !name.startsWith("$")),
    })),
  );
  return forms.map(({ action, ...form }) => ({ ...form, address: new URL(action || address, address).href }));
}

/** What an account, a row or a session has that no form asks for. */
const uninvited: Fields = Object.entries({
  ...{ role: "admin", kind: "staff", status: "active", accountId: "x", account_id: "x", partyId: "x", emailVerified: "true" },
  ...{ sessionId: "x", mandate: "x", departments: "revenue", constructor: "x", isAdmin: "1" },
}).concat([["__proto__", "x"]]);

export const SCRIPT = '<script>alert("hostile")</script>';

type Hostile = {
  what: string;
  of: (form: Form) => Fields;
  /** Must not be taken for an answer: the page comes back, or words of refusal. */
  refused?: true;
};

const everyTyped = (value: Value) => ({ fields, typed }: Form): Fields =>
  fields.map(([name, sent]) => [name, typed.includes(name) ? value : sent]); // prettier-ignore

/** What somebody sends who has not read the form; what might be an answer all the same comes last. */
export const hostile: Hostile[] = [
  { what: "with fields that it does not ask for", of: ({ fields }) => [...fields, ...uninvited], refused: true },
  { what: "with a NUL in each text", of: everyTyped("a\0b"), refused: true },
  { what: "with texts longer than a book's page", of: everyTyped("x".repeat(90_000)), refused: true },
  { what: "with a file in each text", of: everyTyped({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") }), refused: true },
  { what: "with markup and new lines in each text", of: everyTyped(`${SCRIPT}\r\nBcc: other@post.example`) },
  { what: "with other scripts' look-alikes in each text", of: everyTyped("ａdmіn\u202e\u200b@pоst.example") },
  { what: "with none of its fields", of: ({ fields }) => fields.filter(([name]) => name.startsWith("$")) },
  { what: "with each field twice", of: ({ fields }) => [...fields, ...fields.filter(([name]) => !name.startsWith("$"))] },
];
