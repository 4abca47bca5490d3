import { NotFoundError } from "@/lib/errors";

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id from an address bar. What is no id is not found, before the database is asked. */
export function uuidOr404(text: string): string {
  if (!shape.test(text)) throw new NotFoundError("not an id");
  return text;
}
