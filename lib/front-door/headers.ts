import type { IncomingMessage, ServerResponse } from "node:http";
import { sealedPolicy } from "@/lib/front-door/content-policy";
import { clientAddress } from "@/lib/front-door/client-address";

/** Headers that only we may set: a client that sends them is not believed. */
const ours = [
  "x-request-id",
  "x-client-address",
  "x-body",
  "x-path",
  "x-next-intl-locale",
  "x-middleware-subrequest",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
];

/** Where we are is APP_ORIGIN, whatever the client or a proxy says. */
export function markRequest(request: IncomingMessage, incident: string, hops: number, host: string) {
  const address = clientAddress(request, hops);
  for (const name of ours) delete request.headers[name];
  request.headers.host = host;
  request.headers["x-request-id"] = incident;
  request.headers["x-client-address"] = address;
}

/** On every response, whatever it is. */
export function protect(response: ServerResponse, path: string, incident: string, https: boolean) {
  response.setHeader("X-Request-Id", incident);
  const policy = path.startsWith("/files/") ? sealedPolicy : "default-src 'none'; frame-ancestors 'none'";
  response.setHeader("Content-Security-Policy", policy); // proxy.ts sets the pages' own
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  if (https) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}
