/** The body of a request as text, or undefined when it is larger than allowed: counted while it comes, so that no more of it is kept. */
export async function readText(request: Request, largest: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > largest || !request.body) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
