import { error, fail, redirect } from '@sveltejs/kit';
import { comingBookings } from '#lib/features/learning/bookings/index.server.ts';
import {
	bookMachine,
	cancelMachineBooking,
	endRepair,
	findMachine,
	lendMachine,
	machineHistory,
	restoreMachine,
	returnLoan,
	sendToRepair,
	withdrawMachine
} from '#lib/features/learning/equipment/index.server.ts';
import { machineState } from '#lib/features/learning/equipment/index.ts';
import { findPerson, pickPerson } from '#lib/features/people/people/index.server.ts';
import { listProjects } from '#lib/features/learning/projects/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'keep-equipment');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const shown = await asViewer(locals, async (db) => {
		const machine = await findMachine(db, params.objet);
		if (!machine) return null;
		const person = machine.personId ? await findPerson(db, machine.personId) : null;
		const { lines } = await listProjects(db, { state: 'going-on' });
		return {
			machine,
			hasIt: person ? `${person.givenName} ${person.familyName}` : machine.borrower,
			bookings: await comingBookings(db, params.objet),
			events: await machineHistory(db, params.objet),
			projects: lines.map(({ id, title }) => ({ value: id, label: title }))
		};
	});
	if (!shown) error(404, { message: 'Cet objet n’existe pas, ou n’est pas de votre centre.' });
	return { ...shown, today, state: machineState(shown.machine, today) };
};

type Sent = { text: (name: string) => string; today: string; timeZone: string };

/** One gesture on a thing; then the page is shown again. */
const onThing =
	(
		what: 'loan' | 'repair' | 'booking',
		deed: (db: Db, id: string, sent: Sent) => Promise<object>
	) =>
	async ({ request, locals, params, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'keep-equipment');
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '').trim();
		const { timeZone } = viewer.centre;
		const today = todayIn(timeZone, locals.world.now());
		const done = await asViewer(locals, (db) => deed(db, params.objet, { text, today, timeZone }));
		if ('refusal' in done) {
			const { message } = done as unknown as { message: string };
			const choices = 'choices' in done ? (done.choices as never[]) : [];
			const typed = Object.fromEntries(
				[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
			);
			return fail(409, { what, message, choices, typed });
		}
		redirect(303, url.pathname);
	};

/** Whether it is a project of hers that has not ended: what the page lets her choose. */
async function goesOn(db: Db, projectId: string): Promise<boolean> {
	const { lines } = await listProjects(db, { state: 'going-on' });
	return lines.some(({ id }) => id === projectId);
}

const gone = {
	refusal: 'gone',
	message: 'La page a changé\u00a0: rechargez-la, puis recommencez.'
};

export const actions: Actions = {
	preter: onThing('loan', async (db, machineId, { text, today, timeZone }) => {
		const posted = { id: text('personne'), typed: text('personne-nom') };
		const picked = await pickPerson(db, posted);
		if ('refusal' in picked) return picked;
		return lendMachine(db, {
			machineId,
			...(picked.person && { personId: picked.person.id }),
			borrower: text('autre'),
			dueOn: text('retour'),
			today,
			timeZone
		});
	}),
	rendre: onThing('loan', async (db, _id, { text, today }) =>
		isId(text('pret')) ? returnLoan(db, { loanId: text('pret'), note: text('note'), today }) : gone
	),
	reparer: onThing('repair', (db, machineId, { text, today }) =>
		sendToRepair(db, { machineId, fault: text('panne'), repairer: text('chez'), today })
	),
	repare: onThing('repair', async (db, _id, { text, today }) =>
		isId(text('reparation'))
			? endRepair(db, {
					repairId: text('reparation'),
					done: text('fait'),
					cost: text('cout'),
					today
				})
			: gone
	),
	reserver: onThing('booking', async (db, machineId, { text, today, timeZone }) =>
		(await goesOn(db, text('projet')))
			? bookMachine(db, {
					machineId,
					projectId: text('projet'),
					day: text('jour'),
					from: text('de'),
					until: text('a'),
					today,
					timeZone
				})
			: { refusal: 'project', message: 'Choisissez le projet.' }
	),
	liberer: onThing('booking', async (db, machineId, { text }) =>
		isId(text('reservation'))
			? cancelMachineBooking(db, { machineId, bookingId: text('reservation') })
			: gone
	),
	retirer: onThing('repair', (db, machineId, { text, today }) =>
		withdrawMachine(db, { machineId, reason: text('raison'), today })
	),
	remettre: onThing('repair', (db, machineId) => restoreMachine(db, machineId))
};
