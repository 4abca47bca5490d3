/** Where a build lies: next.config.mjs reads the same name. */
export const distDir = () => process.env.NEXT_DIST_DIR || ".next";
