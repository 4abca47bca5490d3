import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  // A second build beside the first proves that action keys stay the same (e2e/two-builds).
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  compress: false, // the reverse proxy compresses; doing it here costs 2.4 ms of CPU a page
  reactStrictMode: true,
  images: { unoptimized: true },
  // The worker's own policy: it fetches from us, and runs nothing else.
  headers: async () => [
    {
      source: "/sw.js",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; connect-src 'self'" },
        { key: "Cache-Control", value: "no-cache" },
      ],
    },
  ],
  // A server in use has every page at hand; one that a test kills and starts again needs but a few.
  experimental: { preloadEntriesOnStart: process.env.MODE !== "test" },
  typescript: { ignoreBuildErrors: true }, // `npm run check` has looked; twice costs every first demo 12 seconds
  serverExternalPackages: ["@node-rs/argon2", "fontkit", "pdfkit", "pg", "pg-boss", "pino", "prom-client", "rate-limiter-flexible"],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
