/** Asks until the answer is not null, and returns it; throws with `what` was awaited after `limit` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  limit = 20_000,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`not within ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
