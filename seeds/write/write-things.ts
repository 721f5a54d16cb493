import {
	addMachine,
	bookMachine,
	endRepair,
	lendMachine,
	returnLoan,
	sendToRepair
} from '#lib/features/learning/equipment/index.server.ts';
import type { MachineKind } from '#lib/features/learning/equipment/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

const THINGS: { kind: MachineKind; name: string; boughtDaysAgo: number }[] = [
	{ kind: 'printer-3d', name: 'Imprimante 3D', boughtDaysAgo: 1200 },
	{ kind: 'laptop', name: 'Portable n° 1', boughtDaysAgo: 2400 },
	{ kind: 'laptop', name: 'Portable n° 2', boughtDaysAgo: 2400 },
	{ kind: 'camera', name: 'Appareil photo', boughtDaysAgo: 1900 },
	{ kind: 'green-screen', name: 'Fond vert', boughtDaysAgo: 700 },
	{ kind: 'tablet', name: 'Tablette du club', boughtDaysAgo: 400 }
];

/** The things of the centre: one is late to come back, one is being mended, one is taken next week. */
export async function writeThings(
	db: Db,
	telling: DeskTelling,
	projects: Map<string, string>
): Promise<void> {
	const { today, timeZone, team, now } = telling;
	const animate = (day: string, clock: string) =>
		actAs(db, team.technique, momentOf(day, clock, timeZone, now));
	const known = daysBefore(today, 120);
	await animate(known, '10:00');
	const ids = new Map<string, string>();
	for (const { kind, name, boughtDaysAgo } of THINGS) {
		const boughtOn = daysBefore(today, boughtDaysAgo);
		ids.set(name, accepted(await addMachine(db, { kind, name, boughtOn, today: known })).id);
	}

	const lend = async (name: string, borrower: string, daysAgo: number, days: number) => {
		const day = daysBefore(today, daysAgo);
		await animate(day, '11:15');
		const loan = { borrower, dueOn: daysBefore(day, -days), today: day, timeZone };
		return accepted(await lendMachine(db, { ...loan, machineId: ids.get(name)! })).id;
	};
	const loanId = await lend('Tablette du club', 'Club de marche', 50, 14);
	const back = daysBefore(today, 37);
	await actAs(db, team.accueil, momentOf(back, '09:20', timeZone, now));
	accepted(await returnLoan(db, { loanId, note: 'chargeur compris', today: back }));
	await lend('Portable n° 1', 'Association des parents', 25, 14);
	await lend('Appareil photo', 'Comité de quartier', 5, 21);

	const mended = daysBefore(today, 70);
	await animate(mended, '14:00');
	const first = { machineId: ids.get('Imprimante 3D')!, fault: 'Buse bouchée', repairer: '' };
	const { id: repairId } = accepted(await sendToRepair(db, { ...first, today: mended }));
	const ended = daysBefore(today, 61);
	await animate(ended, '14:30');
	const end = { repairId, done: 'Buse changée', cost: '18,50', today: ended };
	accepted(await endRepair(db, end));
	const sent = daysBefore(today, 10);
	await animate(sent, '16:00');
	const fault = { fault: 'La batterie ne tient plus', repairer: 'Atelier du port', today: sent };
	accepted(await sendToRepair(db, { ...fault, machineId: ids.get('Portable n° 2')! }));

	await animate(daysBefore(today, 1), '15:00');
	const projectId = projects.get('Un décor pour la fête du quartier')!;
	const hours = { from: '14:00', until: '17:00', day: daysBefore(today, -2), today, timeZone };
	accepted(await bookMachine(db, { ...hours, projectId, machineId: ids.get('Imprimante 3D')! }));
}
