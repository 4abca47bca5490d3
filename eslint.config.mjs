import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, globalIgnores } from "eslint/config";
import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const plugins = Object.assign({}, ...next.map((part) => part.plugins));

/** Where a table becomes cards on a phone, `display` takes its roles away: they are written out. */
const tableRoles = {
  table: ["table"],
  thead: ["rowgroup"],
  tbody: ["rowgroup"],
  tfoot: ["rowgroup"],
  tr: ["row"],
  th: ["columnheader", "rowheader"],
  td: ["cell"],
};

const lateContent = [
  {
    selector: "JSXIdentifier[name='Suspense']",
    message: "Without scripts, content inside Suspense never appears: await what the page needs, then render.",
  },
];
const hooksOff = Object.fromEntries(Object.keys(plugins["react-hooks"].rules).map((rule) => [`react-hooks/${rule}`, "off"]));

/** Pages and parts that only the server draws, and that use no hook: the rules that compile a component to judge it have nothing to say there. */
const drawnOnce = ["app", "components"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
  .filter((name) => name.endsWith(".tsx") && !/"use client"|\buse[A-Z]\w*\(/.test(readFileSync(name, "utf8")));
/** Their names hold brackets, which a pattern would read as choices. */
const exactly = (name) => name.replace(/[[\](){}!*?@+]/g, "\\$&");

const ownEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Settings come from env() in lib/env, which has checked them.",
};

export default defineConfig([
  globalIgnores([".next/", ".cache/", ".data/", "lib/db/generated/", "public/", "test-results/", "playwright-report/", "next-env.d.ts"]),
  ...next,
  ...typescript,
  {
    files: ["**/*.{js,jsx,mjs,ts,tsx}"],
    rules: {
      ...plugins["jsx-a11y"].configs.strict.rules,
      // `list-style: none` takes the role of a list away in Safari.
      "jsx-a11y/no-redundant-roles": ["error", { ...tableRoles, ul: ["list"], ol: ["list"] }],
      "jsx-a11y/no-interactive-element-to-noninteractive-role": ["error", tableRoles],
      "no-console": "error",
      eqeqeq: "error",
      "no-restricted-syntax": ["error", ...lateContent],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "react", importNames: ["Suspense", "lazy"], message: "Without scripts, content inside Suspense never appears." },
            { name: "next/font/google", message: "It downloads at build time: use next/font/local on a package's files." },
            { name: "next/image", message: "The optimizer is off; write an <img> with width and height." },
            { name: "next/dynamic", message: "It is Suspense under another name: import what the page needs." },
          ],
        },
      ],
      "@next/next/no-img-element": "off", // the optimizer it asks for is off
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    ignores: ["lib/env.ts", "lib/env/**", "lib/db/cluster/**", "lib/db/migrations/**", "lib/db/testing/**", "**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", ...lateContent, ownEnvironment] },
  },
  {
    files: ["**/loading.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "Program", message: "With loading.tsx above it a 404 becomes a 200: remove this file." },
      ],
    },
  },
  // Nothing there is a component (`useTotp` uses a code), and compiling it to find out takes longer than all other rules.
  { files: ["lib/**", "prisma/**", "scripts/**", "e2e/**", "**/*.test.{ts,tsx}"], rules: hooksOff },
  { files: drawnOnce.map(exactly), rules: hooksOff },
  { files: ["scripts/**", "server.ts", "e2e/**"], rules: { "no-console": "off" } },
  {
    // Playwright reads which fixtures a fixture needs from an object pattern.
    files: ["e2e/**"],
    rules: { "no-empty-pattern": "off" },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: { "@typescript-eslint/no-floating-promises": "error", "@typescript-eslint/await-thenable": "error" },
  },
]);
