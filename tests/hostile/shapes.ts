import { type Blow, bodyOf, type Entry, type Filled, withField } from './blow.ts';

type Sent = Pick<Blow, 'body' | 'headers'>;
type Shape = { kind: string; send(form: Filled, field: string): Sent };

const BOUNDARY = 'partie';

/** Sent otherwise than its page does, with that field alone out of place. */
export const FIELD_SHAPES: readonly Shape[] = [
	entries('missing', (all, field) => all.filter(([name]) => name !== field)),
	entries('twice', (all, field) => [...all, [field, 'une autre réponse']]),
	entries('a hundred times', (all, field) => [...all, ...again(100, field)]),
	entries('as a list', (all, field) => renamed(all, field, `${field}[]`)),
	entries('as a part', (all, field) => renamed(all, field, `${field}[__proto__][a]`)),
	entries('of a line that is none', (all, field) =>
		renamed(all, field, lineOf(field, '__proto__'))
	),
	entries('of a line too far', (all, field) => renamed(all, field, lineOf(field, '99999999'))),
	entries('in capitals', (all, field) => renamed(all, field, field.toUpperCase())),
	entries('without a name', (all, field) => renamed(all, field, '')),
	multipart('a file where a text is', (all, field) =>
		withField(
			all,
			field,
			new File(['%PDF-1.7 \0\u00ff'], 'a\0"\r\n.pdf', { type: 'application/pdf' })
		)
	),
	multipart('an empty file', (all, field) => withField(all, field, new File([], ''))),
	entries('a text where a file is', (all, field) => withField(all, field, 'un texte'))
];

/** The whole of it sent otherwise than a page does. */
export const FORM_SHAPES: readonly Shape[] = [
	entries('a field more', (all) => [...all, ['champ-inconnu', 'x'], ['constructor', 'x']]),
	entries('a part of the language', (all) => [...all, ['__proto__', 'x']]),
	entries('a hidden form', (all) => [...all, ['__superform_json', '[{"a":1}]']]),
	entries('a key that is none', (all) => withField(all, 'cle', 'x')),
	entries('nothing at all', () => []),
	entries('three thousand fields', (all) => [...all, ...again(3_000, 'champ')]),
	written('of another kind', 'text/plain'),
	written('as XML', 'application/xml'),
	written('of no kind', ''),
	written('a JSON that is none', 'application/json'),
	written('parts without a boundary', 'multipart/form-data'),
	written('parts with another boundary', 'multipart/form-data; boundary=ailleurs'),
	raw('parts cut short', `multipart/form-data; boundary=${BOUNDARY}`, (form) => {
		const [name] = form.entries[0] ?? ['a'];
		return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nun texte qui`;
	}),
	raw('parts without a name', `multipart/form-data; boundary=${BOUNDARY}`, () => {
		return `--${BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${BOUNDARY}--\r\n`;
	}),
	raw('broken escapes', 'application/x-www-form-urlencoded', (form) =>
		form.entries.map(([name]) => `${encodeURIComponent(name)}=%ED%A0%80%zz%`).join('&')
	),
	raw('bytes that are no text', 'application/x-www-form-urlencoded', (form) =>
		Buffer.concat(
			form.entries.map(([name]) => Buffer.from(`${name}=\u00ff\u00c0\u0080&`, 'latin1'))
		)
	),
	{
		kind: 'from another site',
		send: ({ entries: all, isMultipart }) => ({
			body: bodyOf(all, isMultipart),
			headers: { origin: 'https://ailleurs.fr' }
		})
	},
	{
		kind: 'from nowhere',
		send: ({ entries: all, isMultipart }) => ({
			body: bodyOf(all, isMultipart),
			headers: { origin: 'null' }
		})
	},
	{
		kind: 'by a script',
		send: ({ entries: all }) => ({
			body: bodyOf(all, true),
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
		})
	}
];

/** For what a door takes as JSON. */
export const JSON_BODIES: readonly { kind: string; text: string }[] = [
	...['', '{', 'null', '1', '"x"', '[]', '{}', '[[[[', '{"__proto__":{"a":1}}', '\0', '﻿{}'].map(
		(text, nth) => ({ kind: `a JSON that is not waited for (${nth + 1})`, text })
	),
	{ kind: 'a deep JSON', text: '['.repeat(20_000) + ']'.repeat(20_000) },
	{ kind: 'half a pair, escaped', text: '{"q":"\\ud800","words":"\\ud800"}' },
	{ kind: 'a NUL, escaped', text: '{"q":"a\\u0000","words":"a\\u0000"}' },
	{ kind: 'an open JSON', text: '{"q":"' }
];

/** One value of a JSON, of another kind than waited for. */
export const JSON_VALUES: readonly unknown[] = [null, 0, -1, 1e308, true, [], {}, ['x'], { a: 1 }];

function entries(kind: string, change: (all: Entry[], field: string) => Entry[]): Shape {
	return {
		kind,
		send: (form, field) => ({ body: bodyOf(change(form.entries, field), form.isMultipart) })
	};
}

function multipart(kind: string, change: (all: Entry[], field: string) => Entry[]): Shape {
	return { kind, send: (form, field) => ({ body: bodyOf(change(form.entries, field), true) }) };
}

function raw(kind: string, type: string, write: (form: Filled) => string | Buffer): Shape {
	return {
		kind,
		// As bytes: fetch says no kind of its own.
		send: (form) => ({
			body: new Uint8Array(Buffer.from(write(form))),
			headers: (type ? { 'content-type': type } : {}) as Record<string, string>
		})
	};
}

/** What the page would send, said to be something else. */
function written(kind: string, type: string): Shape {
	return raw(kind, type, ({ entries: all }) => `${bodyOf(all, false) as URLSearchParams}`);
}

const renamed = (all: Entry[], field: string, name: string) =>
	all.map((entry): Entry => (entry[0] === field ? [name, entry[1]] : entry));

/** The field of another line of the same table: of « rang-3 », « rang-__proto__ ». */
const lineOf = (field: string, line: string) =>
	`${field.replace(/-(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+)$/, '')}-${line}`;

const again = (times: number, field: string) =>
	Array.from({ length: times }, (): Entry => [field, 'x']);
