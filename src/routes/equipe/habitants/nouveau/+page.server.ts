import * as v from 'valibot';
import { readPersonForm, receivePerson } from '#lib/features/people/people/index.server.ts';
import { PersonForm, REFUSED_FIELDS } from '#lib/features/people/people/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requireDeed(locals.viewer, 'write-people');
};

/** Somebody new; and of those who looked like her, which one she is, or nobody of those seen. */
const Newcomer = v.object({
	...PersonForm.entries,
	quelle: v.string(),
	vue: v.array(v.string())
});

export const actions: Actions = deeds({
	default: deed(
		'write-people',
		Newcomer,
		async (db, { quelle, vue, ...typed }, { today }) => {
			const person = readPersonForm(typed, Number(today.slice(0, 4)));
			if ('refusal' in person) return person;
			if (quelle === 'autre') return receivePerson(db, person, { otherThan: vue });
			return receivePerson(db, person, quelle ? { sameAs: quelle } : null);
		},
		({ id }) => `/equipe/habitants/${id}`,
		{ ...REFUSED_FIELDS, 'look-alikes': '' }
	)
});
