import { page } from '$app/state';
import { createContext } from 'svelte';

/** What the page is told by the form that was just sent: done, or refused and given back. */
export type FormAnswer = {
	done?: string;
	message?: string;
	deed?: string;
	form?: string;
	errors?: Readonly<Record<string, string>>;
	typed?: Readonly<Record<string, string[]>>;
};

/** What a form's fields read of it: undefined where this form was not given back. */
export type SentBack = {
	text: (name: string) => string | undefined;
	list: (name: string) => string[] | undefined;
	error: (name: string) => string | undefined;
	/** The id of a field: its name, told apart from the same one on another line. */
	id: (name: string) => string;
};

const [read, keep, isKept] = createContext<SentBack>();
const ALONE: SentBack = {
	text: () => undefined,
	list: () => undefined,
	error: () => undefined,
	id: (name) => name
};

/** What the form around a field was given back; nothing outside of one. */
export const sentBack = (): SentBack => (isKept() ? read() : ALONE);

/** What the form just sent came to, on the page it was sent from. */
export const formAnswer = (): FormAnswer | null => page.form;

/** Whether a form was refused; `named` where several of the page do that deed. */
export const cameBack = (deed: string, named?: string) => givenBack(deed, named) !== null;

/** A refused form of that deed; null: none, or another one. For what no field component shows. */
export function givenBack(deed: string, named = ''): FormAnswer | null {
	const answer = formAnswer();
	return answer?.typed && answer.deed === deed && answer.form === named ? answer : null;
}

/** Gives it to the fields of a form. `named` tells it from those that call the same action. */
export function giveSentBack({ action = '', named = '' }: { action?: string; named?: string }) {
	const deed = /^\?\/([^&#]*)/.exec(action)?.[1] ?? 'default';
	const own = () => givenBack(deed, named);
	keep({
		text: (name) => own()?.typed?.[name]?.[0],
		list: (name) => (own() ? [...(own()?.typed?.[name] ?? [])] : undefined),
		error: (name) => own()?.errors?.[name],
		id: (name) => fieldId(named, name)
	});
}

/** Where an error summary leads. */
export const fieldId = (form: string, name: string) => (form ? `${form}-${name}` : name);
