import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientAddress } from "@/lib/front-door/client-address";
import { withoutScripts } from "@/lib/front-door/script-free";

describe("the client's address", () => {
  const from = (forwarded: string | undefined, hops: number) =>
    clientAddress(
      { headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress: "127.0.0.1" } } as unknown as IncomingMessage,
      hops,
    );

  it.each([
    [undefined, 0, "127.0.0.1"],
    ["6.6.6.6", 0, "127.0.0.1"],
    ["6.6.6.6, 203.0.113.9", 1, "203.0.113.9"],
    ["6.6.6.6, 203.0.113.9, 10.0.0.1", 2, "203.0.113.9"],
    ["203.0.113.9", 2, "203.0.113.9"],
    [undefined, 1, "127.0.0.1"],
    ["2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::/64"],
    ["2001:db8::5", 1, "2001:db8:0:0::/64"],
    ["[2001:db8:1:2::9]:4711", 1, "2001:db8:1:2::/64"],
    ["203.0.113.9:4711", 1, "203.0.113.9"],
    ["::ffff:203.0.113.9", 1, "203.0.113.9"],
  ])("of %s behind %i proxies is %s", (forwarded, hops, address) => expect(from(forwarded, hops)).toBe(address));
});

describe("a page without scripts", () => {
  it("keeps structured data and our own file, and nothing else", () => {
    const html = `<script src="/site.js"></script><script type="application/ld+json">{"a":"</b>"}</script><script>self.x=1</script><script src="/_next/a.js" async=""></script><link rel="preload" as="script" href="/_next/b.js"/><link rel="stylesheet" href="/c.css"/>`;
    expect(withoutScripts(html)).toBe(
      `<script src="/site.js"></script><script type="application/ld+json">{"a":"</b>"}</script><link rel="stylesheet" href="/c.css"/>`,
    );
  });
});
