import type { Meant } from './beforehand.ts';
import type { Body } from './visitor.ts';
import { fileFor } from './files.ts';
import type { Field, Form } from './read-page.ts';
import type { Words } from './words.ts';

/** A way of filling a form, as patient people try several. */
type Manner = {
	/** Texts that are not asked for. */
	writes: 'all' | 'required';
	/** Boxes that the page leaves open. */
	ticks: 'first' | 'last' | 'none' | 'all';
	/** Which choice of each list, when the page has made none. */
	choice: number;
	/** Other choices than those the page has made. */
	changes: boolean;
};

/** From the fullest to the barest, then with other choices. */
export const MANNERS: readonly Manner[] = [
	{ writes: 'all', ticks: 'first', choice: 0, changes: false },
	{ writes: 'required', ticks: 'none', choice: 0, changes: false },
	{ writes: 'required', ticks: 'all', choice: 0, changes: false },
	{ writes: 'required', ticks: 'first', choice: 0, changes: true },
	{ writes: 'all', ticks: 'none', choice: 1, changes: true },
	{ writes: 'required', ticks: 'last', choice: 2, changes: true },
	{ writes: 'all', ticks: 'all', choice: 3, changes: true }
];

/** What is sent when somebody fills the form that way and presses its button. */
export function fillForm(form: Form, attempt: number, words: Words, meant: Meant = {}): Body {
	const manner = MANNERS[attempt % MANNERS.length]!;
	const body = form.hasFiles ? new FormData() : new URLSearchParams();
	const ends = endsOf(form.fields);
	for (const field of form.fields) {
		if (field.type === 'file' && body instanceof FormData) {
			body.append(field.name, fileFor(form.address, words));
			continue;
		}
		const own = meant[field.name];
		if (own !== undefined && field.type !== 'hidden') {
			const said = typeof own === 'string' ? own : own(words);
			if (field.type !== 'checkbox' || field.value === said) body.append(field.name, said);
			continue;
		}
		for (const value of valuesOf(field, manner, attempt, words, ends)) {
			body.append(field.name, value);
		}
	}
	if (form.button) body.append(form.button.name, form.button.value);
	return body;
}

function valuesOf(
	field: Field,
	manner: Manner,
	attempt: number,
	words: Words,
	ends: Ends
): string[] {
	switch (field.type) {
		case 'hidden':
			return [field.value];
		case 'checkbox':
			return isTicked(field, manner, ends) ? [field.value] : [];
		case 'radio':
		case 'select':
			return chosen(field, manner, words);
		default:
			return [text(field, manner, attempt, words)];
	}
}

/** Of boxes that bear one name, the first and the last. */
type Ends = ReadonlyMap<string, { first: Field; last: Field }>;

function endsOf(fields: readonly Field[]): Ends {
	const ends = new Map<string, { first: Field; last: Field }>();
	for (const field of fields.filter(({ type }) => type === 'checkbox')) {
		ends.set(field.name, { first: ends.get(field.name)?.first ?? field, last: field });
	}
	return ends;
}

function isTicked(field: Field, { ticks, writes }: Manner, ends: Ends): boolean {
	// « Sans téléphone » goes with no telephone.
	if (field.name.startsWith('sans')) return field.isChecked || writes === 'required';
	if (field.isRequired || ticks === 'all') return true;
	if (ticks === 'last') return ends.get(field.name)!.last === field;
	return field.isChecked || (ticks === 'first' && ends.get(field.name)!.first === field);
}

function chosen(field: Field, manner: Manner, words: Words): string[] {
	const { choice, changes } = manner;
	const meant = words.chosen(field);
	if (meant !== undefined) return [meant];
	if (field.isChecked && field.value !== '' && !changes) return [field.value];
	if (
		manner.writes === 'required' &&
		!field.isRequired &&
		field.type === 'select' &&
		field.options.some(({ value }) => value === '')
	)
		return [''];
	const filled = field.options.flatMap(({ value }) => (value === '' ? [] : value));
	const rank = filled.length > 0 ? choice % filled.length : 0;
	const other = changes ? filled.filter((option) => option !== field.value) : filled;
	const value = other[rank % Math.max(other.length, 1)] ?? filled[0];
	return value === undefined ? (field.type === 'select' ? [''] : []) : [value];
}

function text(field: Field, manner: Manner, attempt: number, words: Words): string {
	const isLeft = manner.writes === 'required' && !field.isRequired;
	if (field.value !== '' && !(manner.changes && ['date', 'time'].includes(field.type)))
		return field.value;
	if (isLeft) return field.value;
	const { maxlength } = field.attributes;
	const typed = words.typed(field, attempt);
	return maxlength ? typed.slice(0, Number(maxlength)) : typed;
}
