export type Said = { problem?: string; next?: string };

/** Sends a form of one file, or none. Resolves to what the city said, or "lost" when there was no answer that can be read. */
export function post(address: string, file: File | undefined, onPercent: (percent: number) => void) {
  const request = new XMLHttpRequest(); // fetch does not tell how far a file has got
  const answer = new Promise<Said | "lost">((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded / total) * 100));
    request.onloadend = () => resolve(read(request));
  });
  request.open("POST", address);
  request.setRequestHeader("accept", "application/json");
  const form = new FormData();
  if (file) form.append("file", file);
  else form.append("none", "");
  request.send(form);
  return { answer, stop: () => request.abort() };
}

function read({ status, responseText }: XMLHttpRequest): Said | "lost" {
  if (status !== 200 && status !== 422 && status !== 503) return "lost";
  try {
    return JSON.parse(responseText) as Said;
  } catch {
    return "lost"; // a proxy's own page
  }
}
