import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import type { Field, Form, Page } from './read-page.ts';
import type { Body } from './visitor.ts';

/** Typed again on purpose: what opens a door, or a file. */
const NEVER_GIVEN_BACK = new Set(['password', 'file', 'hidden']);

const TEXT = /^(text|textarea|search)$/;
const WRITTEN = /^(text|textarea|search|date|time|number|email|tel|url)$/;

/** Longer than any field takes. */
const TOO_LONG = 'Trop long. '.repeat(600);
const MOST_CUT = 5_000;

/**
 * The same words with one mistake: what is required and missing, where something else is typed, else a
 * text too long; null: nothing is written there. A day that no calendar has is refused before any form.
 */
export function spoil({ fields }: Form, body: Body): Body | null {
	if (typeof body === 'string') return null;
	const typed = fields.filter((field) => WRITTEN.test(field.type) && isGivenBack(field));
	const missing = typed.findLast(({ isRequired }) => isRequired);
	const isAlone = typed.every(({ name }) => name === missing?.name || !body.get(name));
	const isMissing = missing !== undefined && !isAlone;
	const spoilt = isMissing ? missing : typed.findLast(({ type }) => TEXT.test(type));
	if (!spoilt) return null;
	const wrong = body instanceof FormData ? new FormData() : new URLSearchParams();
	for (const [name, value] of body) {
		if (wrong instanceof FormData) wrong.append(name, value);
		else wrong.append(name, String(value));
	}
	wrong.set(spoilt.name, isMissing ? '' : TOO_LONG);
	wrong.set(POST_KEY_FIELD, newPostKey());
	return wrong;
}

/** Written back as a code, and as nothing else: a lent tablet goes from hand to hand, a kiosk is everybody's. */
const NOTHING_ELSE = /^\/(?:tablette|avis|borne\/installer)\?/;

/**
 * What was typed or chosen in a form, and stands no more in the page that refuses it; null: that page
 * has no such form any more.
 */
export function notGivenBack(answer: Page, sent: Form, body: Body): string[] | null {
	if (typeof body === 'string' || NOTHING_ELSE.test(sent.address)) return null;
	const again = answer.forms.find((form) => isSame(form, sent));
	if (!again) return null;
	const fields = new Map(sent.fields.filter(isGivenBack).map((field) => [field.name, field]));
	return [...fields.values()].flatMap(({ name, type }) => {
		const typed = body.getAll(name).flatMap((value) => (typeof value === 'string' ? value : []));
		const stands = again.fields.filter((field) => field.name === name).flatMap(standing);
		// Where nothing was written, the page may propose something again.
		const isLeft = WRITTEN.test(type) && alike(typed) === '';
		return isLeft || stand(alike(typed), alike(stands)) ? [] : name;
	});
}

/** A field that no hand comes to is for machines. */
const isGivenBack = ({ type, attributes }: Field) =>
	!NEVER_GIVEN_BACK.has(type) &&
	attributes.autocomplete !== 'one-time-code' &&
	attributes.tabindex !== '-1';

/** The same form, for the same thing: a page may hold one for each person. */
function isSame(one: Form, other: Form): boolean {
	return one.address === other.address && unseen(one) === unseen(other);
}

const unseen = ({ fields }: Form) =>
	fields
		.filter(({ type, name }) => type === 'hidden' && name !== POST_KEY_FIELD)
		.map(({ name, value }) => `${name}=${value}`)
		.join('&');

/** What a field would send as it stands. */
function standing({ type, value, isChecked, options }: Field): string[] {
	if (type === 'select') return [isChecked ? value : (options[0]?.value ?? '')];
	if (type === 'radio' || type === 'checkbox') return isChecked ? [value] : [];
	return [value];
}

/** Too long for its field, it may be cut. */
const stand = (typed: string, stands: string) =>
	typed === stands || (stands !== '' && typed.length > MOST_CUT && typed.startsWith(stands));

const alike = (values: readonly string[]) =>
	values
		.map((value) => value.replace(/\s+/g, ' ').trim())
		.filter((value) => value !== '')
		.toSorted()
		.join('|');
