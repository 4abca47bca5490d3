import { canonicalHash } from "@/lib/crypto/canonical";
import type { NeededDocument } from "@/lib/services/declaration/document";

type Held = { kind: string; status: string; file: { status: string; facts: unknown } };
type Facts = {
  needed: readonly NeededDocument[];
  documents: readonly Held[];
  sent: unknown;
  sentHash: string | null;
  /** Of the fee that came with it, and of the one for its approval. */
  fees: { before?: string | undefined; after?: string | undefined };
  /** References of open applications of the same person for the same service. */
  twins: readonly string[];
};

export type PortraitCheck = "size" | "ratio" | "sharpness" | "light";
/** What a machine found, and where it stands: advice, which decides nothing. `fine`: nothing to look at. */
export type Advice = { fine: boolean; document?: string } & (
  | { says: "document"; count: number; pages: number }
  | { says: "noDocument" }
  | { says: "portrait"; wrong: PortraitCheck[] }
  | { says: "sealed"; hash: string }
  | { says: "broken" }
  | { says: "fee"; which: "before" | "after"; status: string }
  | { says: "twin"; ref: string }
);

/** Everything that can be checked without judgement, what is to be looked at first. */
export function adviceOn({ needed, documents, sent, sentHash, fees, twins }: Facts): Advice[] {
  const isWhole = canonicalHash(sent) === sentHash;
  const advice: Advice[] = [
    ...needed.filter(({ optional }) => !optional).map((one) => onDocument(one, documents)),
    ...documents.flatMap(({ kind, file }) => onPortrait(kind, file)),
    ...feesOf(fees),
    ...twins.map((ref): Advice => ({ fine: false, says: "twin", ref })),
    isWhole ? { fine: true, says: "sealed", hash: sentHash.slice(0, 8) } : { fine: false, says: "broken" },
  ];
  return advice.toSorted((a, b) => Number(a.fine) - Number(b.fine));
}

function onDocument({ id }: NeededDocument, documents: readonly Held[]): Advice {
  const held = documents.filter(({ kind, status, file }) => kind === id && status !== "notAccepted" && file.status === "received");
  if (!held.length) return { fine: false, says: "noDocument", document: id };
  const pages = held.reduce((sum, { file }) => sum + ((file.facts as { pages?: number }).pages ?? 1), 0);
  return { fine: true, says: "document", document: id, count: held.length, pages };
}

function onPortrait(document: string, { facts }: Held["file"]): Advice[] {
  const { portrait } = facts as { portrait?: Record<PortraitCheck, boolean> };
  if (!portrait) return [];
  const wrong = (Object.keys(portrait) as PortraitCheck[]).filter((check) => !portrait[check]);
  return [{ fine: wrong.length === 0, says: "portrait", document, wrong }];
}

const feesOf = (fees: Facts["fees"]): Advice[] =>
  (["before", "after"] as const).flatMap((which): Advice[] => {
    const status = fees[which];
    return status ? [{ fine: status === "paid", says: "fee", which, status }] : [];
  });
