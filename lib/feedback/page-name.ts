import { splitLanguage } from "@/lib/paths";

const LONGEST = 60;
const DEEPEST = 6;

/** A page as staff read it, whoever's it was: "/bills/…". Its language, its query and every id and reference in it are left out. */
export function pageName(path: string): string {
  if (!path.startsWith("/")) return "";
  const { bare } = splitLanguage(path.split(/[?#]/)[0]!);
  const parts = bare.split("/").filter(Boolean).slice(0, DEEPEST);
  return `/${parts.map((part) => (part.length <= LONGEST && /^[a-z]+(-[a-z]+)*$/.test(part) ? part : "…")).join("/")}`;
}

/** The page that a form was sent from, as the browser says; nothing where it is not one of ours. */
export function pageBefore(referer: string | null, origin: string): string {
  if (!referer || !URL.canParse(referer)) return "";
  const url = new URL(referer);
  return url.origin === origin ? url.pathname : "";
}
