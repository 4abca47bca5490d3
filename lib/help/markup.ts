import type { Config } from "@markdoc/markdoc";
import { city } from "@/lib/city/city";
import { fullAddress } from "@/lib/city/full-address";
import { openHours } from "@/lib/city/open-hours";
import type { Language } from "@/lib/paths";

/** What a help page may be made of: everything else in one is a mistake. */
export const allowed = new Set([
  "document",
  "heading",
  "paragraph",
  "inline",
  "text",
  "softbreak",
  "strong",
  "link",
  "list",
  "item",
  "tag",
]);

const ANCHOR = /^[a-z]+(-[a-z]+)*$/;
const OUR_PATH = /^\/[a-z0-9/-]*(\?about=[a-z-]+)?(#[a-z-]+)?$/;

/** The city's own facts need not be repeated in each page: `{% $hours %}`, and the telephone as a link, `{% phone /%}`. */
export const markup = (language: Language): Config => ({
  nodes: {
    heading: {
      render: "h2",
      attributes: { id: { type: String, required: true, matches: ANCHOR }, level: { type: Number, render: false } },
    },
    link: { render: "Link", attributes: { href: { type: String, required: true, matches: OUR_PATH } } },
    strong: { render: "b", attributes: { marker: { type: String, render: false } } },
  },
  tags: { phone: { render: "Phone", selfClosing: true } },
  variables: { hours: openHours(language), address: fullAddress(language), site: city().siteName },
});
