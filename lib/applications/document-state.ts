type Held = { status: string; file: { status: string } };

/** What became of a document: of its file first, then of what the city thinks of it. */
export function documentState({ status, file }: Held): "checking" | "received" | "accepted" | "notAccepted" | "rejected" {
  if (file.status === "rejected") return "rejected";
  return file.status === "received" ? (status as "received" | "accepted" | "notAccepted") : "checking";
}
