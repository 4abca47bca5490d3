import type { ReactNode } from "react";

type DocumentProps = {
  lang: string;
  dir: "ltr" | "rtl";
  /** The classes of app/fonts.ts, which components must not import. */
  fonts?: string;
  /** From the `look` cookie on pages made per request; site.js sets them all on the others before anything is painted. */
  theme?: "light" | "dark";
  letters?: "easy";
  size?: "large" | "largest";
  motion?: "less";
  /** Of this answer's policy, on pages that have scripts of the framework. */
  nonce?: string;
  /** "staff" for the denser desk. */
  density?: "staff";
  children: ReactNode;
};

export function Document({ lang, dir, fonts, theme, letters, size, motion, nonce, density, children }: DocumentProps) {
  return (
    <html
      lang={lang}
      dir={dir}
      className={fonts}
      data-theme={theme}
      data-letters={letters}
      data-size={size}
      data-motion={motion}
      suppressHydrationWarning
    >
      {/* eslint-disable-next-line @next/next/no-head-element -- the rule is for the pages router */}
      <head>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href={`/manifest.webmanifest?language=${lang}`} />
        {/* Blocking on purpose: it knows the theme, and a page must not flash white first. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/site.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body className={density}>{children}</body>
    </html>
  );
}
