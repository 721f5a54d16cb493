import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { fullName } from '#lib/features/people/people/index.ts';
import { proceduresOf } from '#lib/features/reminders/procedures/index.server.ts';
import { PROCEDURE_KINDS } from '#lib/features/reminders/procedures/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { householdActions } from './household-actions.ts';
import { procedureActions } from './procedure-actions.ts';
import { showHousehold } from './show-household.ts';
import { showProcedure } from './show-procedure.ts';
import type { Actions } from './$types';

export const load = shown(
	'follow-families',
	async (db, { params, timeZone, today }: Asked<'personne'>) => {
		const person = await findPerson(db, params.personne);
		if (!person) return null;
		const household = await showHousehold(db, person.id, { timeZone, today });
		const name = fullName(person);
		// Hers first, then those of whoever goes with her.
		const people = [
			{ personId: person.id, name },
			...household.members.filter(({ personId }) => personId !== person.id)
		].map((one) => ({ personId: one.personId, name: one.name }));
		const procedures = await proceduresOf(db, ...people.map(({ personId }) => personId));
		return {
			id: person.id,
			name,
			household,
			people: people.map((one) => ({
				...one,
				procedures: procedures
					.filter(({ personId }) => personId === one.personId)
					.map((procedure) => showProcedure(procedure, today))
			})),
			kinds: PROCEDURE_KINDS.map(({ slug, label }) => ({ slug, label })),
			team: await listAnimators(db)
		};
	},
	'Cette personne n’est pas connue de votre centre, ou son nom est effacé.'
);

export const actions: Actions = deeds({ ...procedureActions, ...householdActions });
