import { expect, type Page } from "@playwright/test";

type Field = { name: string; label: string; type: string; mode: string; fills: string };

/** What a browser, a phone or a password manager may fill in by itself, by what a field asks for; undefined: nothing of a person. */
function wanted({ name, label, type, mode }: Field): RegExp | undefined {
  if (type === "password") return /^(current|new)-password$/;
  if (type === "email") return /^(username webauthn|username|email)$/;
  if (type === "tel") return /^tel$/;
  if (/^(identifier|username)$/i.test(name)) return /^username( webauthn)?$/;
  if (/^code$/i.test(name)) return mode === "numeric" ? /^one-time-code$/ : /^off$/; // a printed code is filled in by nobody
  if (/^(legalName|name)$/.test(name)) return /^(name|nickname|off)$/; // off: the name of a thing
  if (/^(street |new |your )?address(?! or landmark)/i.test(label)) return /^street-address$/;
  return undefined;
}

/** Every field that asks for something of a person says what, so that nobody has to type it; and everything may be pasted. */
export async function expectFillable(page: Page) {
  const fields = await page.locator("main input:not([type=hidden]):not([hidden]), main textarea").evaluateAll((all) =>
    (all as HTMLInputElement[]).map((input) => ({
      name: input.name,
      label: input.labels?.[0]?.textContent ?? "",
      type: input.type,
      mode: input.inputMode,
      fills: input.getAttribute("autocomplete") ?? "",
      // A paste that a script holds back is one that nobody can make.
      pastes: input.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true })),
      drops: input.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true })),
    })),
  );
  for (const field of fields) {
    const token = wanted(field);
    if (token) expect(field.fills, `autocomplete of ${field.name}`).toMatch(token);
    expect(field, `${field.name} may be pasted into`).toMatchObject({ pastes: true, drops: true });
  }
}
