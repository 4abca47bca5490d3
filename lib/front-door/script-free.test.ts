import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { scriptFreePages } from "@/lib/front-door/script-free";

let stop = () => {};
afterEach(() => stop());

/** A door before one page that says how often it was made; `mark` is what is asked for each time. */
async function door(keeps = true) {
  const said = { made: 0, mark: "a" as string | undefined };
  const serve = scriptFreePages(
    () => keeps,
    () => Promise.resolve(said.mark),
  );
  const server = createServer((request, response) => {
    void serve(request, response, () => {
      response.setHeader("content-type", "text/html");
      response.end(`<p>made ${++said.made}</p><script>framework()</script>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  stop = () => void server.close();
  const get = async () => (await fetch(`http://localhost:${(server.address() as AddressInfo).port}/`)).text();
  return { said, get };
}

it("a page is made once as long as nothing was published, without the framework's scripts", async () => {
  const { get } = await door();
  expect([await get(), await get()]).toEqual(["<p>made 1</p>", "<p>made 1</p>"]);
});

it("it is made anew once something was published", async () => {
  const { said, get } = await door();
  await get();
  said.mark = "b";
  expect([await get(), await get()]).toEqual(["<p>made 2</p>", "<p>made 2</p>"]);
});

it("while the database does not answer, what is kept is shown, and what is made then is not kept", async () => {
  const { said, get } = await door();
  await get();
  said.mark = undefined;
  expect(await get()).toBe("<p>made 1</p>");
  const other = await door();
  other.said.mark = undefined;
  expect([await other.get(), await other.get()]).toEqual(["<p>made 1</p>", "<p>made 2</p>"]);
});

it("a page that is not to be kept is made each time", async () => {
  const { get } = await door(false);
  expect([await get(), await get()]).toEqual(["<p>made 1</p>", "<p>made 2</p>"]);
});
