import { type ContactKind, contactKinds } from "@/lib/auth/contact/kinds";
import { NotFoundError } from "@/lib/errors";
import { paths } from "@/lib/paths";

/** What an address below /account/contact is about. */
export function kindOf(slug: string): ContactKind {
  const kind = contactKinds.find((kind) => paths.contactDetail(kind).endsWith(`/${slug}`));
  if (!kind) throw new NotFoundError("no such contact detail");
  return kind;
}
