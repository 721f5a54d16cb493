import { isId } from '#lib/shared/identifier.ts';
import { DOOR_WORDS, type Door, doorNamed, isSubject, type Subject } from '../doors.ts';

/** What somebody wants to read of what residents say, as the address of a page has it. */
export type ShownForm = {
	door: Door | null;
	/** Of a problem. */
	subject: Subject | null;
	/** Its INSEE code. */
	commune: string | null;
	/** The name of a centre in addresses. */
	centre: string | null;
	/** A place of the directory. */
	lieu: string | null;
	/** A theme: what was said in answer to it. */
	theme: string | null;
	/** The last one of the page before. */
	after: string | null;
};

const INSEE = /^(?:[013-9]\d|2[AB1-9])\d{3}$/;
const SLUG = /^[a-z0-9-]{1,80}$/;

/** Whatever the address says else asks for nothing. */
export function readShownForm(params: URLSearchParams): ShownForm {
	const typed = (name: string) => params.get(name) ?? '';
	const kept = (name: string, isRight: (text: string) => boolean) =>
		isRight(typed(name)) ? typed(name) : null;
	const subject = typed('sujet');
	return {
		door: doorNamed(typed('porte')),
		subject: isSubject(subject) ? subject : null,
		commune: kept('commune', (text) => INSEE.test(text)),
		centre: kept('centre', (text) => SLUG.test(text)),
		lieu: kept('lieu', isId),
		theme: kept('theme', isId),
		after: kept('apres', isId)
	};
}

/** The same as an address writes it; with nothing asked, nothing. */
export function shownQuery(form: ShownForm): string {
	const fields = {
		porte: form.door && DOOR_WORDS[form.door].path,
		sujet: form.subject,
		commune: form.commune,
		centre: form.centre,
		lieu: form.lieu,
		theme: form.theme,
		apres: form.after
	};
	const said = Object.entries(fields).filter((field): field is [string, string] => !!field[1]);
	return said.length > 0 ? `?${new URLSearchParams(said)}` : '';
}

/** Whether something was chosen, wherever the page begins. */
export const isNarrowed = (form: ShownForm): boolean => shownQuery({ ...form, after: null }) !== '';
