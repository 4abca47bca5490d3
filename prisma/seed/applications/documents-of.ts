import { createHash } from "node:crypto";
import type { NeededDocument } from "@/lib/services/declaration/document";
import type { Desk, Office } from "./apply";
import type { Portrait } from "./portrait";
import type { SeedDocument, SeedEvent, SeedFile, SeedItem } from "./seed-application";

type Course = { savedAt: Date; events: SeedEvent[]; items: SeedItem[] };

/** A document for each that the service asks for with these answers, and for each answer to something asked later. */
export function documentsOf(desk: Desk, office: Office, needed: NeededDocument[], { savedAt, events, items }: Course): SeedDocument[] {
  const { registry, story } = desk;
  const wanted = needed.filter(({ id, optional }) => !optional && !story.without?.includes(id));
  // Judged once the check of the papers is over.
  const checked = events.filter(({ kind }) => kind === "stageBegan")[1]?.at;
  const first = wanted.map((one, index): SeedDocument => {
    const createdAt = new Date(savedAt.getTime() - (wanted.length - index) * 95_000);
    const problem = story.notTaken?.kind === one.id ? story.notTaken.problem : undefined;
    const isRefused = story.notAccepted?.kind === one.id && events.length > 0;
    const status = isRefused ? "notAccepted" : checked ? "accepted" : "received";
    const decidedAt = isRefused ? events.find(({ kind }) => kind === "documentNotAccepted")?.at : checked;
    return {
      ...{ id: registry.newId(createdAt), kind: one.id, name: one.name.en, status, note: isRefused ? story.notAccepted!.note : "" },
      ...{ createdAt, ...(decidedAt && { decidedAt }) },
      file:
        one.portrait && !problem
          ? photo(desk.registry, office.portrait, createdAt)
          : sheet(desk, office, one.id, one.name.en, createdAt, problem),
    };
  });
  const answered = items.filter(({ kind, answeredAt }) => kind === "document" && answeredAt);
  return [...first, ...answered.map((item) => answerTo(desk, office, item))];
}

function answerTo(
  desk: Desk,
  office: Office,
  { id: itemId, documentKind, title, status, note, answeredAt, decidedAt }: SeedItem,
): SeedDocument {
  const createdAt = new Date(answeredAt!.getTime() - 60_000);
  const kind = documentKind ?? "requested";
  return {
    ...{ id: desk.registry.newId(createdAt), kind, name: title, itemId, note, createdAt, ...(decidedAt && { decidedAt }) },
    status: status === "accepted" || status === "notAccepted" ? status : "received",
    file: sheet(desk, office, kind, title, createdAt),
  };
}

/** Keys that say nothing, and are the same whenever the seed is. */
const keyOf = (id: string, what = "file") => createHash("sha256").update(`demo ${what} ${id}`).digest("hex").slice(0, 48);

function sheet(
  { registry, who, story }: Desk,
  { paper }: Office,
  kind: string,
  title: string,
  createdAt: Date,
  problem?: string,
): SeedFile {
  const id = registry.newId(createdAt);
  const name = `${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.pdf`;
  const common = { id, key: keyOf(id), name, type: "application/pdf" as const, createdAt };
  if (problem) return { ...common, size: 48_211, sha256: "", facts: {}, problem };
  const { bytes, sha256 } = paper(title, [
    who.person.name,
    who.person.address.label,
    `Copy of ${story.day}`,
    "Example of the demo city. Not a real document.",
  ]);
  return { ...common, bytes, size: bytes.length, sha256, facts: { pages: 1 } };
}

/** A photo as storage keeps it, with a small one for pages to show. */
export function photo(registry: Desk["registry"], { bytes, sha256, preview, facts }: Portrait, createdAt: Date): SeedFile {
  const id = registry.newId(createdAt);
  return {
    ...{ id, key: keyOf(id), name: "photo.jpg", type: "image/jpeg", createdAt, bytes, size: bytes.length, sha256, facts },
    preview: { key: keyOf(id, "preview"), bytes: preview },
  };
}
