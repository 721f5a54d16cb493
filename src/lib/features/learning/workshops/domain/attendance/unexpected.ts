import * as v from 'valibot';
import { refuse } from '#lib/shared/refuse.ts';
import { EnrolForm } from '../groups/group-form.ts';
import { UNEXPECTED_FIELDS } from './sheet-form.ts';

/** What is typed of somebody who came without being on the list: her name, the rest only if she gives it. */
export type UnexpectedTyped = Record<keyof typeof UNEXPECTED_FIELDS, string>;

export type Unexpected = {
	givenName: string;
	familyName: string;
	birthYear?: number;
	/** As typed; may be empty. */
	phone: string;
};

export type UnexpectedRefusal = { refusal: 'unexpected'; message: string };

/** More than a room holds is a mistake. */
const MOST = 30;

/** The rows of a sheet where something was typed, as they were. */
export function typedUnexpected(form: FormData): UnexpectedTyped[] {
	const columns = Object.entries(UNEXPECTED_FIELDS).map(
		([key, name]) => [key, form.getAll(name).map(String)] as const
	);
	const rows = Math.max(...columns.map(([, values]) => values.length));
	return Array.from(
		{ length: rows },
		(_, row) =>
			Object.fromEntries(
				columns.map(([key, values]) => [key, values[row] ?? ''])
			) as UnexpectedTyped
	).filter((typed) => Object.values(typed).some((text) => text.trim() !== ''));
}

/** Who came to a séance without being on its list; a row half filled is refused, with her name. */
export function readUnexpected(form: FormData): Unexpected[] | UnexpectedRefusal {
	const people: Unexpected[] = [];
	const typed = typedUnexpected(form);
	if (typed.length > MOST) return refused('Trop de personnes sont ajoutées à la fois.');
	for (const row of typed) {
		const read = v.safeParse(EnrolForm, row);
		if (!read.success) {
			const who = [row.prenom, row.nom].map((text) => text.trim()).filter(Boolean);
			return refused(`${who.join(' ') || 'Personne ajoutée'}\u00a0: ${read.issues[0].message}`);
		}
		const { nom, prenom, naissance, telephone } = read.output;
		people.push({
			familyName: nom,
			givenName: prenom,
			...(naissance && { birthYear: Number(naissance) }),
			phone: telephone
		});
	}
	return people;
}

const refused = (message: string): UnexpectedRefusal => refuse('unexpected', message);
