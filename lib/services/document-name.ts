import type { Language } from "@/lib/paths";
import { findService } from "./catalogue";

type Sent = { kind: string; name: string; application: { service: string } | null };

/** What a document is called in the reader's language; one that no service knows any more keeps the name it was sent under. */
export const documentName = ({ kind, name, application }: Sent, language: Language): string =>
  (application && findService(application.service)?.documents.find(({ id }) => id === kind)?.name[language]) ?? name;
