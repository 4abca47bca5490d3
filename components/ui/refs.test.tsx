import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Button } from "./button";
import { Refs } from "./refs";

const shown = (text: string) => renderToStaticMarkup(<Refs>{text}</Refs>);
const whole = (ref: string) => `<bdi dir="ltr" class="unbroken">${ref}</bdi>`;

it.each([
  ["Approve application AP-4K7-92D-X3M", `<span>Approve application ${whole("AP-4K7-92D-X3M")}</span>`],
  ["IR-4K7-92D-X3M was merged into IR-0C1-8DX-13A", `<span>${whole("IR-4K7-92D-X3M")} was merged into ${whole("IR-0C1-8DX-13A")}</span>`],
  ["الموافقة على الطلب AP-4K7-92D-X3M.", `<span>الموافقة على الطلب ${whole("AP-4K7-92D-X3M")}.</span>`],
  ["Continue", "Continue"],
  ["A well-known place, 12-14 Quay Street", "A well-known place, 12-14 Quay Street"],
])("in “%s” the references are whole", (text, html) => expect(shown(text)).toBe(html));

it("keeps the references of every button whole", () =>
  expect(renderToStaticMarkup(<Button>Close application AP-4K7-92D-X3M</Button>)).toContain(whole("AP-4K7-92D-X3M")));
