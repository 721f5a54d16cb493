import { isDay } from './day.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a value has the shape of an identifier of ours. */
export function isId(value: unknown): value is string {
	return typeof value === 'string' && ID.test(value);
}

/**
 * Where a page of a list begins, as its address says it: a day and the row of that day. Anything else
 * is the beginning.
 */
export function readDatedId(
	text: string | null,
	separator: '_' | '~' = '_'
): { day: string; id: string } | undefined {
	const [day, id, more] = (text ?? '').split(separator);
	return isDay(day ?? '') && isId(id) && more === undefined ? { day: day!, id } : undefined;
}
