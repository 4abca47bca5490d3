import { expect, it, vi } from "vitest";
import { FaultError } from "@/lib/errors";
import { findService } from "@/lib/services/catalogue";
import { composeLetter, type LetterFacts } from "@/lib/staff/decisions/letter";

const broken = vi.hoisted(() => ({ words: {} as Record<string, unknown> }));
vi.mock("@/lib/i18n/messages", async (original) => {
  const real = await original<{ messagesOf: (language: string) => Promise<{ letters: object }> }>();
  const messagesOf = async (language: string) => {
    const all = await real.messagesOf(language);
    return { ...all, letters: { ...all.letters, ...broken.words } };
  };
  return { ...real, messagesOf };
});

const service = findService("dog-licence")!;
const same = (text: string) => ({ en: text, es: text, ar: text });
const facts: LetterFacts = {
  ...{ outcome: "approved", holder: "Amara Okafor", service: service.name, issues: service.issues.name, subject: "Rex" },
  ...{ sentOn: new Date("2027-02-01"), on: new Date("2027-02-15"), department: same("City Clerk"), rule: same("Section 12") },
  ...{ edition: "2026", conditions: [], text: "", reasons: [], feeCents: 0n, wasPaid: false },
};

it.each([
  ["a sentence that is missing", { closing: undefined }],
  ["a sentence with a bracket too many", { rule: "Under {rule." }],
  ["a sentence that asks for what nobody knows", { greeting: "Dear {nobody}," }],
])("%s makes no letter", async (_, words) => {
  broken.words = words;
  await expect(composeLetter("en", facts)).rejects.toBeInstanceOf(FaultError);
});
