import { createHmac } from 'node:crypto';

/**
 * The identifier of a request read in a notebook: of its day, then a keyed digest of its words. The
 * same line again is the same request, whatever was corrected on screen since; without the key, the
 * identifier says nothing of the words. A version 8 identifier (RFC 9562, §5.8).
 */
export function notebookId(
	key: Buffer,
	line: { centreId: string; day: string; words: string; nth: number }
): string {
	const { centreId, day, words, nth } = line;
	const at = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
	const digest = createHmac('sha256', key)
		.update(JSON.stringify(['notebook', centreId, day, words, nth]))
		.digest('hex');
	const time = at.toString(16).padStart(12, '0');
	const groups = [time.slice(0, 8), time.slice(8), `8${digest.slice(0, 3)}`];
	return [...groups, `8${digest.slice(3, 6)}`, digest.slice(6, 18)].join('-');
}
