/** From and until, as a clock says it: « 09:00 », « 12:00 »; « 24:00 » is the end of the day. */
export type HourSpan = { from: string; until: string };

/** As OpenStreetMap writes spans of hours, one or more. */
export const SPANS = String.raw`\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}(?:\s*,\s*\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})*`;
const WHOLE = new RegExp(`^${SPANS}$`);
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether each span ends before the next begins, and there are two of them at most. */
export function areInOrder(spans: readonly HourSpan[]): boolean {
	return (
		spans.length <= 2 &&
		spans.every(({ from, until }, nth) => from < until && (spans[nth - 1]?.until ?? '') < from)
	);
}

/** Spans as they are written; none where it is closed; null: they are not those of one day, in order. */
export function spansRead(said: string): HourSpan[] | null {
	if (/^(?:off|closed)$/.test(said)) return [];
	if (!WHOLE.test(said)) return null;
	const spans = said.split(',').map((span) => {
		const [from, until] = span.split('-').map((clock) => clock.trim().padStart(5, '0'));
		return { from: from!, until: until === '00:00' ? '24:00' : until! };
	});
	const areClocks = spans.every(
		({ from, until }) => CLOCK.test(from) && (CLOCK.test(until) || until === '24:00')
	);
	return areClocks && areInOrder(spans) ? spans : null;
}

/** And as they are read again; « off » where it is closed. */
export function spansWritten(spans: readonly HourSpan[]): string {
	return spans.length === 0 ? 'off' : spans.map(({ from, until }) => `${from}-${until}`).join(',');
}
