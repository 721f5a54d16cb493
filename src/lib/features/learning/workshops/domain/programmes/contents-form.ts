import { isId } from '#lib/shared/identifier.ts';

/** The fields of « ce que nous avons fait ». */
export const CONTENTS_FIELDS = { contents: 'contenus', note: 'fait', known: 'contenus-connus' };
/** Where they begin on a page. */
export const CONTENTS_HEADING = 'ce-que-nous-avons-fait';
const LETTERS = 300;

export type ContentsForm = {
	contents: string[];
	note: string;
	/** What the page showed: what somebody else noted since is not overwritten unseen. */
	known: string | null;
};

/** Reads what was ticked and the word on it (study-2.6: what each séance did). */
export function readContentsForm(form: FormData): ContentsForm {
	const known = form.get(CONTENTS_FIELDS.known);
	return {
		contents: form.getAll(CONTENTS_FIELDS.contents).map(String),
		note: String(form.get(CONTENTS_FIELDS.note) ?? '').slice(0, LETTERS),
		known: isId(known) ? known : null
	};
}
