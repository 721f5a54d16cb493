import * as v from 'valibot';
import { readPersonForm, receiveNewcomer } from '#lib/features/people/people/index.server.ts';
import { PersonForm, REFUSED_FIELDS, REMINDERS_FIELD } from '#lib/features/people/people/index.ts';
import { listQuarters } from '#lib/features/people/quarters/index.server.ts';
import { readAsker } from '#lib/features/outreach/place-requests/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import type { Actions } from './$types';

/** Somebody who asked for a place, by her first name and her number: the rest is still to be asked. */
export const load = shown('write-people', async (db, { url }) => {
	const place = url.searchParams.get('place');
	const asker = place !== null && isId(place) ? await readAsker(db, place) : null;
	return {
		quarters: await listQuarters(db),
		begun: asker && {
			prenom: asker.firstName,
			telephone: [writtenPhone(asker.phone)],
			adultePrenom: asker.adultFirstName ?? ''
		}
	};
});

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
