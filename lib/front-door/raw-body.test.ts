import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { markRequest } from "./headers";
import { keepBody, rawBody } from "./raw-body";

const arrive = (headers: IncomingMessage["headers"] = {}) => {
  const request = { headers, socket: { remoteAddress: "127.0.0.1" } } as unknown as IncomingMessage;
  const response = new EventEmitter() as ServerResponse;
  markRequest(request, "AAA-BBB-CCC", 0, "city.example");
  return { request, response };
};
const seen = ({ headers }: IncomingMessage) => rawBody(new Headers({ "x-body": String(headers["x-body"] ?? "") }));

it("each request has its own body, until it is answered", () => {
  const [one, other] = [arrive(), arrive()];
  keepBody(one.request, one.response);
  keepBody(other.request, other.response);
  expect([seen(one.request), seen(other.request)]).toEqual([one.request, other.request]);
  one.response.emit("close");
  expect([seen(one.request), seen(other.request)]).toEqual([undefined, other.request]);
});

it("a client cannot name the body of another", () => {
  const one = arrive();
  keepBody(one.request, one.response);
  const other = arrive({ "x-body": one.request.headers["x-body"] });
  expect(seen(other.request)).toBeUndefined();
});
