import { createHash } from "node:crypto";
import { city } from "@/lib/city/city";
import { fullAddress } from "@/lib/city/full-address";
import { recordPdf } from "@/lib/records/record-pdf";
import { readPdf } from "@/lib/records/text/read-pdf";
import type { Town } from "../town";
import { inWords } from "./council";
import type { SeedRecord } from "./seed-record";

/** The newest minutes came as PDFs, as the desk sends them; all else was written in the portal, which makes its PDF when somebody asks. */
const PAPERS = 8;

/** Draws the PDFs of the demo and reads their words, as the job does. The same record has the same bytes and the same key each time. */
export async function drawPapers({ records, registry }: Town) {
  const minutes = records.filter(({ category, status }) => category === "minutes" && status === "published").slice(0, PAPERS);
  for (const record of minutes) {
    const bytes = Buffer.from(await draw(record));
    const sum = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
    const read = await readPdf(new Uint8Array(bytes));
    if ("problem" in read) throw new Error(`The PDF of ${record.title} cannot be read.`);
    Object.assign(record, { textState: "read", text: read.text, pages: read.pages });
    const name = `${record.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.pdf`;
    record.file = {
      id: registry.newId(record.createdAt),
      key: sum(record.id).slice(0, 48),
      name,
      size: bytes.length,
      sha256: sum(bytes),
      bytes,
    };
  }
}

const draw = (record: SeedRecord) =>
  recordPdf({
    ...{ language: "en", paper: city().paper, at: record.createdAt, title: record.title, text: record.text },
    city: { name: city().officialName.en, address: fullAddress("en") },
    rows: [{ label: "Date", text: inWords(record.documentedOn) }],
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
  });
