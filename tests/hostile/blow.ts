import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import type { Body } from '../actions/visitor.ts';

/** Something hostile that is sent, and what it is told by. */
export type Blow = {
	method: string;
	address: string;
	body?: RequestInit['body'];
	headers?: Record<string, string>;
	/** Where the hostile part is. */
	field: string;
	kind: string;
};

/** What a form sends, in order. */
export type Entry = [name: string, value: string | File];

/** A form that is filled as its page waits for it. */
export type Filled = { address: string; entries: Entry[]; isMultipart: boolean };

/** Each sending has a key of its own: otherwise it would be answered as the one before. */
export function filled(address: string, body: URLSearchParams | FormData): Filled {
	const entries = [...body].map(([name, value]): Entry => {
		return [name, name === POST_KEY_FIELD ? newPostKey() : value];
	});
	return { address, entries, isMultipart: body instanceof FormData };
}

/** The same as its page would send it. */
export function bodyOf(entries: readonly Entry[], isMultipart: boolean): Body {
	const body = isMultipart ? new FormData() : new URLSearchParams();
	for (const [name, value] of entries) {
		if (body instanceof FormData) body.append(name, value as string);
		else body.append(name, typeof value === 'string' ? value : value.name);
	}
	return body;
}

/** The same entries, with one field that holds something else. */
export function withField(entries: readonly Entry[], field: string, value: string | File): Entry[] {
	const at = entries.findIndex(([name]) => name === field);
	if (at < 0) return [...entries, [field, value]];
	return entries.map((entry, nth) => (nth === at ? [field, value] : entry));
}
