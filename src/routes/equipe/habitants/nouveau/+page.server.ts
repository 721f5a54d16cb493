import * as v from 'valibot';
import { readPersonForm, receiveNewcomer } from '#lib/features/people/people/index.server.ts';
import { PersonForm, REFUSED_FIELDS, REMINDERS_FIELD } from '#lib/features/people/people/index.ts';
import { listQuarters } from '#lib/features/people/quarters/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

export const load = shown('write-people', async (db) => ({ quarters: await listQuarters(db) }));

/** Somebody new; and of those who looked like her, which one she is, or nobody of those seen. */
const Newcomer = v.object({
	...PersonForm.entries,
	rappels: REMINDERS_FIELD,
	quelle: v.string(),
	vue: v.array(v.string())
});

export const actions: Actions = deeds({
	default: deed(
		'write-people',
		Newcomer,
		async (db, { quelle, vue, rappels, ...typed }, { today }) => {
			const person = readPersonForm(typed, Number(today.slice(0, 4)));
			if ('refusal' in person) return person;
			const alike = quelle === 'autre' ? { otherThan: vue } : quelle ? { sameAs: quelle } : null;
			return receiveNewcomer(db, person, alike, rappels || null);
		},
		({ id }) => `/equipe/habitants/${id}`,
		{ ...REFUSED_FIELDS, 'look-alikes': '' }
	)
});
