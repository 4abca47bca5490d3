import { plainName } from "@/lib/documents/plain-name";

/** What the PDF of a record is called on the device that saves it: its number or title, and its day. */
export const fileNameOf = ({ number, title, documentedOn }: { number: string; title: string; documentedOn: Date }) =>
  plainName(`${(number || title).replace(/[/\\.]+/g, " ").slice(0, 80)} ${documentedOn.toISOString().slice(0, 10)}.pdf`);
