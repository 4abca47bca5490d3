import { tileOrigin } from "@/lib/env/tile-origin";

/** The content policy of a page: our own files, and on pages that need the framework its scripts under a nonce; the city may have pictures for its maps. */
export function contentPolicy(nonce?: string, tiles = tileOrigin()): string {
  // eslint-disable-next-line no-restricted-syntax -- the framework's own switch, no setting: it is how dev.ts asks for hot reload
  const dev = process.env.NODE_ENV === "development"; // hot reload evaluates code and writes style tags
  const scripts = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    `img-src 'self' data:${tiles && ` ${tiles}`}`,
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** What people have sent runs nowhere, not even when a browser shows it. */
export const sealedPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
