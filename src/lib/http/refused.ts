import { type ActionFailure, fail } from '@sveltejs/kit';
import { maskInSlices } from '#lib/features/house/confidential/index.ts';
import { turnByTurn } from '#lib/platform/posts/own-turn.ts';
import { isSecretField } from '#lib/platform/posts/secret-fields.ts';
import { FORM_NAME_FIELD } from '#lib/shared/form-name.ts';
import { KEPT_FORM_FIELD } from '#lib/shared/kept-form.ts';
import { POST_KEY_FIELD } from '#lib/shared/post-key.ts';

/** What a use case says no with: its code, and a sentence that tells what to do. */
export type Refusal = { refusal: string; message: string };

/** What a page is given when a form of it was refused. */
export type Refused<Why extends Refusal = Refusal> = {
	/** The action that refused it. */
	deed: string;
	/** Which of the forms that call that action: its `named`; empty where there is one. */
	form: string;
	message: string;
	/** The sentence of each field to correct. */
	errors: Record<string, string>;
	/** Every text that was sent, field by field. */
	typed: Record<string, string[]>;
	/** What the use case said, whole; null where the form itself could not be read. */
	why: Why | null;
};

type Sentences = Readonly<Record<string, string>>;

/** A form refused: `errors` says why, field by field; under `''` what belongs to none. */
export async function refuseForm<Why extends Refusal>(
	status: 400 | 404 | 409 | 429,
	told: { name: string; form: FormData; errors: Sentences; why: Why | null }
): Promise<ActionFailure<Refused<Why>>> {
	const { name, form, why } = told;
	const { '': _whole, ...errors } = told.errors;
	const message = Object.values(told.errors).join(' ');
	const typed = await giveBack(form);
	const which = String(form.get(FORM_NAME_FIELD) ?? '');
	return fail(status, { deed: name, form: which, message, errors, typed, why });
}

/** Ours, and the one name that no object may hold. */
const OURS = new Set([FORM_NAME_FIELD, KEPT_FORM_FIELD, POST_KEY_FIELD, '__proto__']);

/** Her words as she typed them: masked what nobody may keep, left out passwords and codes. */
async function giveBack(form: FormData): Promise<Record<string, string[]>> {
	const typed = new Map<string, string[]>();
	for (const [name, value] of form) {
		if (typeof value !== 'string' || OURS.has(name) || isSecretField(name)) continue;
		const masked = await turnByTurn(maskInSlices(value));
		typed.set(name, [...(typed.get(name) ?? []), masked]);
	}
	return Object.fromEntries(typed);
}
