import * as v from 'valibot';
import { readPersonForm, receivePerson } from '#lib/features/people/people/index.server.ts';
import { PersonForm, REFUSED_FIELDS } from '#lib/features/people/people/index.ts';
import { listQuarters } from '#lib/features/people/quarters/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

export const load = shown('write-people', async (db) => ({ quarters: await listQuarters(db) }));

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
