import { randomUUIDv7 } from 'node:crypto';

const TAIL_DIGITS = 12;

/**
 * Identifiers in order of writing, even within a millisecond: two homonyms that nothing tells
 * apart are found again in the order of the file.
 */
export function orderedIds(): () => string {
	let last = '';
	return () => {
		const fresh = randomUUIDv7();
		last = fresh > last ? fresh : following(last);
		return last;
	};
}

function following(id: string): string {
	const tail = Number.parseInt(id.slice(-TAIL_DIGITS), 16) + 1;
	return id.slice(0, -TAIL_DIGITS) + tail.toString(16).padStart(TAIL_DIGITS, '0');
}
