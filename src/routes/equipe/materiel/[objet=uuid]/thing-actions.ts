import * as v from 'valibot';
import {
	bookMachine,
	cancelMachineBooking,
	endRepair,
	lendMachine,
	restoreMachine,
	returnLoan,
	sendToRepair,
	withdrawMachine
} from '#lib/features/learning/equipment/index.server.ts';
import { pickPerson } from '#lib/features/people/people/index.server.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { projectsUnderWay } from './projects-under-way.ts';

type OnThing = Doing<'objet'>;
const words = v.pipe(v.string(), v.trim());
const LoanForm = v.object({ personne: words, 'personne-nom': words, autre: words, retour: words });
const BookingForm = v.object({ projet: words, jour: words, de: words, a: words });

export const thingActions = {
	preter: deed(
		'keep-equipment',
		LoanForm,
		async (db, sent, { params, today, timeZone }: OnThing) => {
			const picked = await pickPerson(db, { id: sent.personne, typed: sent['personne-nom'] });
			if ('refusal' in picked) return picked;
			const { person } = picked;
			const lent = await lendMachine(db, {
				machineId: params.objet,
				...(person && { personId: person.id }),
				borrower: sent.autre,
				dueOn: sent.retour,
				today,
				timeZone
			});
			// Whom she had chosen stays chosen.
			return 'refusal' in lent ? { ...lent, person } : lent;
		},
		here,
		{ 'choose-person': 'personne-nom', otherwise: '' }
	),
	rendre: deed(
		'keep-equipment',
		v.object({ pret: chosenId(), note: words }),
		(db, { pret, note }, { today }) => returnLoan(db, { loanId: pret, note, today }),
		here
	),
	reserver: deed(
		'keep-equipment',
		BookingForm,
		async (db, { projet, jour, de, a }, { params, today, timeZone }: OnThing) => {
			const known = await projectsUnderWay(db);
			if (!known.some(({ value }) => value === projet)) {
				return refuse('project', 'Choisissez le projet.');
			}
			const hours = { day: jour, from: de, until: a };
			const wanted = { machineId: params.objet, projectId: projet, ...hours };
			return bookMachine(db, { ...wanted, today, timeZone });
		},
		here
	),
	liberer: deed(
		'keep-equipment',
		v.object({ reservation: chosenId() }),
		(db, { reservation }, { params }: OnThing) =>
			cancelMachineBooking(db, { machineId: params.objet, bookingId: reservation }),
		here
	),
	reparer: deed(
		'keep-equipment',
		v.object({ panne: words, chez: words }),
		(db, { panne, chez }, { params, today }: OnThing) =>
			sendToRepair(db, { machineId: params.objet, fault: panne, repairer: chez, today }),
		here
	),
	repare: deed(
		'keep-equipment',
		v.object({ reparation: chosenId(), fait: words, cout: words }),
		(db, { reparation, fait, cout }, { today }) =>
			endRepair(db, { repairId: reparation, done: fait, cost: cout, today }),
		here
	),
	retirer: deed(
		'keep-equipment',
		v.object({ raison: words }),
		(db, { raison }, { params, today }: OnThing) =>
			withdrawMachine(db, { machineId: params.objet, reason: raison, today }),
		here
	),
	remettre: deed(
		'keep-equipment',
		v.object({}),
		(db, _nothing, { params }: OnThing) => restoreMachine(db, params.objet),
		here
	)
};
