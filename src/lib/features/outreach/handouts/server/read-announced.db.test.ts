import { beforeAll, describe, expect, test } from 'vitest';
import { cancelSlot, planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { addClosure } from '#lib/features/learning/closures/index.server.ts';
import { saveModel } from '#lib/features/learning/letters/index.server.ts';
import {
	cancelSeance,
	listProgrammes,
	moveSeance,
	planGroup,
	showGroup,
	startCentre
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { findAnnounced, listAnnounced, readDropInsOf, readProgramme } from './read-announced.ts';
import { readHandoutCentre } from './read-handout-centre.ts';

const world = useTestDatabase();
const HEAD = { senderAddress: '2 rue du Pont de Pierre\n62230 Outreau', phone: '03 21 00 00 00' };
let centreId: string;
let programmeId: string;
const act = <T>(work: (db: Db) => Promise<T>) => world.as('direction', centreId, work);
const plain = (lines: readonly string[] = []) => lines.map((line) => line.replace(/\u00a0/g, ' '));
const whenOf = async (id: string) => {
	const found = await act((db) => findAnnounced(db, id, TODAY));
	return found && plain(found.when);
};

async function plan(change: object = {}): Promise<{ id: string; seances: string[] }> {
	const group = {
		programmeId,
		...{ year: 2026, cycleLabel: 'décembre', groupLabel: 'A', seances: 3, animators: [] },
		...{ firstDay: '2026-12-01', startsAt: '14:00', endsAt: '16:00', skipped: [] },
		...change
	};
	const { id } = done(await act((db) => planGroup(db, group)));
	const found = (await act((db) => showGroup(db, id)))!;
	return { id, seances: found.seances.map((seance) => seance.id) };
}

const planSlot = (day: string, change: object = {}) =>
	act(async (db) =>
		done(await planDropIns(db, { day, startsAt: '09:00', endsAt: '12:00', capacity: 6, ...change }))
	);

beforeAll(async () => {
	const centre = { slug: 'jacques-brel', name: 'Centre social Jacques Brel' };
	centreId = done(await world.asOperator([], (db) => startCentre(db, centre))).id;
	programmeId = (await act(listProgrammes)).find(({ slug }) => slug === 'ateliers')!.id;
});

describe('a course is announced', () => {
	test('with what is to come of it, under its group, and the name of its cycle', async () => {
		const { id } = await plan({ groupLabel: 'B' });
		const courses = await act((db) => listAnnounced(db, TODAY));
		const own = courses.find((one) => one.id === id)!;
		expect(own.label).toBe('décembre');
		expect(own.announcement.title).toBe('Ateliers informatiques');
		expect(plain(own.announcement.when)).toEqual([
			'À partir du mardi 1er décembre, de 14 h à 16 h',
			'3 séances, le mardi, jusqu’au 15 décembre'
		]);
	});

	test('without its cancelled séances, and where and when it has moved', async () => {
		const { id, seances } = await plan({ groupLabel: 'C', venue: 'Médiathèque' });
		done(await act((db) => cancelSeance(db, { seanceId: seances[2]! })));
		const moved = {
			...{ seanceId: seances[0]!, day: '2026-12-03', startsAt: '10:00', endsAt: '11:30' },
			...{ venue: 'Mairie annexe', roomId: null, reason: '', despiteClosure: false }
		};
		done(await act((db) => moveSeance(db, moved)));
		const found = (await act((db) => findAnnounced(db, id, TODAY)))!;
		expect([plain(found.when), found.place]).toEqual([
			[
				'À partir du jeudi 3 décembre, de 10 h à 11 h 30',
				'2 séances, le jeudi et le mardi, jusqu’au 8 décembre'
			],
			'Mairie annexe'
		]);
	});

	test('once it has begun, by its next séance; once it is over, no more', async () => {
		const begun = await plan({ groupLabel: 'D', firstDay: '2026-11-17' });
		expect(await whenOf(begun.id)).toEqual([
			'Prochaine séance : mardi 24 novembre, de 14 h à 16 h',
			'Encore 2 séances, le mardi, jusqu’au 1er décembre'
		]);
		const over = await plan({ groupLabel: 'E', firstDay: '2026-11-03' });
		expect(await whenOf(over.id)).toBeNull();
	});

	test('by its own centre alone', async () => {
		const { id } = await plan({ groupLabel: 'F' });
		const neighbour = await world.addCentre('la-digue');
		const theirs = await world.as('direction', neighbour, async (db) => [
			await findAnnounced(db, id, TODAY),
			await listAnnounced(db, TODAY)
		]);
		expect(theirs).toEqual([null, []]);
	});
});

describe('the slots of a week are announced', () => {
	test('without those that are cancelled or past; none, and nothing is', async () => {
		await planSlot('2026-11-23');
		await planSlot('2026-11-26', { startsAt: '14:00', endsAt: '17:00' });
		const [slotId] = (await planSlot('2026-11-27')).ids;
		const read = () => act((db) => readDropInsOf(db, '2026-11-23', TODAY));
		expect(plain((await read())!.when)).toEqual([
			'Jeudi 26 novembre, de 14 h à 17 h',
			'Vendredi 27 novembre, de 9 h à 12 h'
		]);
		done(await act((db) => cancelSlot(db, { slotId: slotId! })));
		expect(plain((await read())!.when)).toEqual(['Jeudi 26 novembre, de 14 h à 17 h']);
		expect(await act((db) => findAnnounced(db, '2026-W48', TODAY))).toEqual(await read());
		expect(await act((db) => findAnnounced(db, '2026-W52', TODAY))).toBeNull();
	});

	test('a week that no calendar has is none', async () => {
		expect(await act((db) => findAnnounced(db, '2027-W53', TODAY))).toBeNull();
	});
});

test('the programme of a week has each séance at its own hour, the slots, and the days it is shut', async () => {
	const { seances } = await plan({ groupLabel: 'G', firstDay: '2026-12-30', seances: 2 });
	const moved = {
		...{ seanceId: seances[1]!, day: '2026-12-31', startsAt: '10:00', endsAt: '11:30' },
		...{ venue: '', roomId: null, reason: '', despiteClosure: true }
	};
	done(await act((db) => moveSeance(db, moved)));
	await planSlot('2026-12-29');
	const closing = { name: 'Inventaire', firstDay: '2027-01-02', lastDay: '2027-01-02' };
	done(await act((db) => addClosure(db, closing)));
	const { days, occasions, closed } = await act((db) => readProgramme(db, '2026-12-28'));
	expect([days[0], days.at(-1)]).toEqual(['2026-12-28', '2027-01-03']);
	expect(occasions.map(({ kind, day, startsAt }) => [kind, day, startsAt!.slice(0, 5)])).toEqual([
		['drop-in', '2026-12-29', '09:00'],
		['course', '2026-12-30', '14:00'],
		['course', '2026-12-31', '10:00']
	]);
	expect([...closed]).toEqual(['2027-01-01', '2027-01-02']);
});

test('school holidays shut no door', async () => {
	const outreau = { slug: 'outreau', name: 'Centre d’Outreau', commune: '62643' };
	const { id } = done(await world.asOperator([], (db) => startCentre(db, outreau)));
	const { closed } = await world.as('direction', id, (db) => readProgramme(db, '2026-12-28'));
	expect([...closed]).toEqual(['2027-01-01']);
});

test('the head of the letters says the address and the telephone; the desk reads it too', async () => {
	const page = 'https://declic.example/centres/jacques-brel';
	const centre = { name: 'Centre social Jacques Brel' };
	const read = () => world.as('accueil', centreId, (db) => readHandoutCentre(db, { centre, page }));
	expect(await read()).toMatchObject({ phone: null, address: [], isFree: false });
	const text = { subject: 'Réunion', body: 'Bonjour [prénom],' };
	done(await act((db) => saveModel(db, { ...HEAD, ...text }, centre.name)));
	expect(await read()).toEqual({
		name: centre.name,
		phone: '03 21 00 00 00',
		address: ['2 rue du Pont de Pierre', '62230 Outreau'],
		isFree: false,
		page
	});
});
