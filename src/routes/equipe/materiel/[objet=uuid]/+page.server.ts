import { comingBookings } from '#lib/features/resources/bookings/index.server.ts';
import { findMachine, machineHistory } from '#lib/features/learning/equipment/index.server.ts';
import { machineState } from '#lib/features/learning/equipment/index.ts';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { projectsUnderWay } from './projects-under-way.ts';
import { thingActions } from './thing-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'keep-equipment',
	async (db, { params, today }: Asked<'objet'>) => {
		const machine = await findMachine(db, params.objet);
		if (!machine) return null;
		const person = machine.personId ? await findPerson(db, machine.personId) : null;
		return {
			machine,
			hasIt: person ? `${person.givenName} ${person.familyName}` : machine.borrower,
			bookings: await comingBookings(db, params.objet),
			events: await machineHistory(db, params.objet),
			projects: await projectsUnderWay(db),
			today,
			state: machineState(machine, today)
		};
	},
	'Cet objet n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({ ...thingActions });
