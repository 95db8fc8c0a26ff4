// Reads the library through the API.

export async function read(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.detail ?? body.title ?? `The service answered ${answer.status}.`);
  }
  return body;
}
