import type { Language } from "@/lib/paths";
import { markedWords } from "@/lib/services/search/marked-words";

/** A text of a service with what was searched for marked in it; without a search, the text. */
export const Marked = ({ text, query, language }: { text: string; query?: string; language: Language }) =>
  query ? markedWords(text, query, language).map(({ text: part, isMarked }, n) => (isMarked ? <mark key={n}>{part}</mark> : part)) : text;
