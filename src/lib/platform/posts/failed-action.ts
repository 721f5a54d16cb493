/** The words of a form refused before its page was reached. */
export type RefusedData = Record<string, string | boolean | null>;

/**
 * What a form sent by the page's script is answered when it is refused before its action ran: written
 * as SvelteKit writes a failure, a flat list whose first element gives the place of each value. A door
 * of ours that is no page reads the message as it is.
 */
export function failedAction(status: number, data: RefusedData): Response {
	const places = Object.fromEntries(Object.keys(data).map((name, rank) => [name, rank + 1]));
	const flat = JSON.stringify([places, ...Object.values(data)]);
	return Response.json({ type: 'failure', status, data: flat, message: data.message }, { status });
}
