import { expect, it } from "vitest";
import { redact } from "@/lib/issues/desk/redaction";

const original = "The lamp is out. Ring Mrs Ito at number 7, 555 0199. It flickered for a week.";

it("takes parts out of a text and says where", () => {
  expect(redact(original, "The lamp is out. […] It flickered for a week.")).toBe("The lamp is out. […] It flickered for a week.");
  expect(redact(original, "The lamp is out. Ring [...] at number 7, [...]. It flickered")).toBe(
    "The lamp is out. Ring […] at number 7, […]. It flickered",
  );
  expect(redact(original, "[…]")).toBe("[…]");
});

it("puts no words into anybody's mouth", () => {
  expect(redact(original, "The lamp is fine. […]")).toBeUndefined();
  expect(redact(original, "It flickered for a week. […] The lamp is out.")).toBeUndefined(); // another order
  expect(redact(original, "The lamp is out. Ring nobody […]")).toBeUndefined();
});

it("is none where nothing was taken out in sight", () => {
  expect(redact(original, original)).toBeUndefined();
  expect(redact(original, "The lamp is out.")).toBeUndefined();
  expect(redact(original, "")).toBeUndefined();
});
