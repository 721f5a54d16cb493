// Sends what waits on this telephone, one after the other. What the centre has received is forgotten here; what was
// cut goes again under the same key, and is received once; what is refused stays, to be corrected.
const LATE_MS = 20_000;

/** What SvelteKit says of a refusal: a flat list, whose first element gives the place of each value. */
function messageIn({ data, message }) {
	try {
		const flat = JSON.parse(data);
		return String(flat[flat[0].message]);
	} catch {
		return message ?? '';
	}
}

/** What the centre makes of a card: received, refused with why, for later, or the walk is over. */
export async function sendOne({ walk, action, key, fields }) {
	const body = new URLSearchParams([...fields, ['cle', key]]);
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
	const cut = AbortSignal.timeout?.(LATE_MS);
	try {
		const sent = await fetch(walk + action, { method: 'POST', body, headers, signal: cut });
		if (sent.status === 410) return { is: 'over' };
		if (sent.status === 429 || sent.status >= 500) return { is: 'later' };
		const told = await sent.json();
		if (told.type === 'redirect' || told.type === 'success') return { is: 'received' };
		const status = told.status ?? sent.status;
		if (status === 410) return { is: 'over' };
		if (status === 429 || status >= 500) return { is: 'later' };
		return { is: 'refused', why: messageIn(told) };
	} catch {
		return { is: 'later' };
	}
}

/** Sends all that waits; how many cards were received, whether anything was, what is left for later. */
export async function sendAll(walk, { readKept, forget, noteRefused }, send = sendOne) {
	const told = { received: 0, isNew: false, isLater: false, isOver: false };
	for (const card of await readKept(walk)) {
		if (card.why) continue;
		const { is, why } = await send(card);
		if (is === 'over') return { ...told, isOver: true };
		if (is === 'later') return { ...told, isLater: true };
		if (is === 'refused') {
			await noteRefused(card.key, why);
			continue;
		}
		await forget(card.key);
		told.isNew = true;
		if (card.isCard) told.received += 1;
	}
	return told;
}
