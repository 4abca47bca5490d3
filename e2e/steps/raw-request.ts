import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";

type Raw = { path: string; method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };
type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

/** A request that no browser would send: any path, any host, any header. */
export const rawRequest = (origin: string, { path, method = "GET", headers = {}, body }: Raw): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const agent = new Agent({ keepAlive: true }); // as browsers do: a server that refuses a body early lets them finish sending it
    const sent = request({ hostname, port, path, method, headers: { accept: "text/html", ...headers }, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        agent.destroy();
        resolve({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString() });
      });
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });

/** A form's fields as the body of a raw request. */
export async function bodyOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const sent = new Response(form);
  return { body: Buffer.from(await sent.arrayBuffer()), type: sent.headers.get("content-type")! };
}
