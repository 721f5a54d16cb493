import { beforeAll, describe, expect, test } from 'vitest';
import { planDropIns, takeSeat, undoVisit } from '#lib/features/desk/drop-ins/index.server.ts';
import {
	cancelSeance,
	enrolPerson,
	listProgrammes,
	noteSeanceContents,
	planGroup,
	recordDeparture,
	saveAttendance,
	showGroup,
	startCentre,
	writeProgrammeContents
} from '#lib/features/learning/workshops/index.server.ts';
import type { Mark } from '#lib/features/learning/workshops/index.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { publishGuides } from '../../../../../../tests/database/publish-guides.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { lessonOf } from '../domain/shipped-lessons.ts';
import type { OwnLesson } from '../domain/own-lesson.ts';
import { gatherTakeHome } from './gather-take-home.ts';
import { ownLessonsOf, writeOwnLesson } from './own-lesson.ts';

const world = useTestDatabase();
let centreId: string;
let programmeId: string;
const act = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centreId, work);
const STICK = 'La clé USB et le transfert des fichiers';
const MACRAME = 'Le macramé';
const HOME = { origin: 'https://declic.example', centre: 'jacques-brel' };

beforeAll(async () => {
	await world.asOperator([], async (db) => {
		centreId = done(await startCentre(db, { slug: 'jacques-brel', name: 'Jacques Brel' })).id;
		programmeId = (await listProgrammes(db)).find(({ slug }) => slug === 'ateliers')!.id;
	});
	await act((db) => writeProgrammeContents(db, { programmeId, contents: [STICK, MACRAME] }));
});

let groups = 0;
/** A group of four Tuesdays, two of them behind us, and its people by first name. */
async function course(...names: string[]) {
	return act(async (db) => {
		const { id: groupId } = done(
			await planGroup(db, {
				programmeId,
				year: 2026,
				cycleLabel: 'novembre',
				groupLabel: `Groupe ${++groups}`,
				firstDay: '2026-11-17',
				seances: 3,
				startsAt: '14:00',
				endsAt: '15:30',
				venue: 'Salle bleue',
				animators: [],
				skipped: []
			})
		);
		const people = new Map<string, { personId: string; enrolmentId: string }>();
		for (const givenName of names) {
			const familyName = `Nom${people.size}`;
			const { id: personId } = done(await addPerson(db, { familyName, givenName }));
			const { id: enrolmentId } = done(await enrolPerson(db, { groupId, personId }));
			people.set(givenName, { personId, enrolmentId });
		}
		const seances = (await showGroup(db, groupId))!.seances.map(({ id }) => id);
		return { seances, of: (name: string) => people.get(name)! };
	});
}

const home = (seanceId: string, more: { today?: string; blanks?: number } = {}) =>
	act((db) =>
		gatherTakeHome(db, { seanceId, today: TODAY, exerciseOf: null, blanks: 0, home: HOME, ...more })
	);
const tick = (seanceId: string, contents: string[]) =>
	act((db) => noteSeanceContents(db, { seanceId, contents, note: '', known: null, today: TODAY }));

describe('what is taken home of a séance', () => {
	test('is for those who were there, or are expected until it is noted; in no name but the first', async () => {
		const { seances, of } = await course('Ana', 'Béa', 'Cléo', 'Dina');
		const [, today] = seances as [string, string];
		done(await tick(today, [STICK]));
		const marks = new Map<string, Mark>([
			[of('Ana').enrolmentId, { kind: 'present' }],
			[of('Béa').enrolmentId, { kind: 'late', minutes: 10 }],
			[of('Cléo').enrolmentId, { kind: 'absent' }]
		]);
		await act((db) => saveAttendance(db, { seanceId: today, marks, today: TODAY }));
		const taken = (await home(today, { blanks: 2 }))!;
		expect(taken.people.map(({ givenName }) => givenName)).toEqual([
			'Ana',
			'Béa',
			'Dina',
			null,
			null
		]);
		expect(JSON.stringify(taken)).not.toContain('Nom');
		expect(taken).toMatchObject({
			programmeName: 'Ateliers informatiques',
			contents: [{ content: STICK, done: lessonOf(STICK)!.home.done }],
			next: { day: '2026-12-01', startsAt: '14:00', endsAt: '15:30', venue: 'Salle bleue' }
		});
	});

	test('says when the group meets again: not a séance cancelled or gone by; nothing after the last', async () => {
		const { seances, of } = await course('Ana', 'Béa');
		const [first, today, last] = seances as [string, string, string];
		done(await tick(first, [STICK]));
		expect((await home(first))!.next).toMatchObject({ day: TODAY });
		// Printed a week later, what is gone by is not promised.
		expect((await home(first, { today: '2026-11-25' }))!.next).toMatchObject({ day: '2026-12-01' });
		await act((db) =>
			recordDeparture(db, { enrolmentId: of('Béa').enrolmentId, leftOn: '2026-11-30' })
		);
		const comesBack = async (seanceId: string) =>
			(await home(seanceId))!.people.map(({ givenName, comesBack: back }) => [givenName, back]);
		expect(await comesBack(today)).toEqual([
			['Ana', true],
			['Béa', false]
		]);
		expect((await home(last, { today: '2026-12-01' }))!.next).toBeNull();
		done(await act((db) => cancelSeance(db, { seanceId: last })));
		expect((await home(today))!.next).toBeNull();
	});

	test('finds the device each last came with on a free slot, unless that was a mistake', async () => {
		const { seances, of } = await course('Ana', 'Béa', 'Cléo');
		const came = (
			day: string,
			startsAt: string,
			name: string,
			device: 'ordinateur' | 'telephone' | 'tablette' | 'autre'
		) =>
			act(async (db) => {
				const { ids } = done(
					await planDropIns(db, { day, startsAt, endsAt: '17:00', capacity: 2 })
				);
				return done(await takeSeat(db, { slotId: ids[0]!, personId: of(name).personId, device }))
					.id;
			});
		await came('2026-11-25', '09:00', 'Ana', 'ordinateur');
		await came('2026-11-26', '09:00', 'Ana', 'telephone');
		await came('2026-11-27', '09:00', 'Ana', 'autre');
		await came('2026-11-25', '10:00', 'Béa', 'ordinateur');
		const mistaken = await came('2026-11-26', '10:00', 'Béa', 'tablette');
		await act((db) => undoVisit(db, mistaken));
		expect((await home(seances[0]!))!.people).toMatchObject([
			{ givenName: 'Ana', uses: 'telephone' },
			{ givenName: 'Béa', uses: 'computer' },
			{ givenName: 'Cléo', uses: null }
		]);
	});

	test('goes on with the first guide of its lesson that residents may read; with none that they may not', async () => {
		const { seances } = await course('Ana');
		done(await tick(seances[0]!, [STICK]));
		expect((await home(seances[0]!))!.contents).toMatchObject([{ guide: null }]);
		await publishGuides(world, ['photos-sur-une-cle', 'meteo']);
		expect((await home(seances[0]!))!.contents).toMatchObject([
			{
				guide: {
					title: 'Mettre ses photos sur une clé',
					written: 'declic.example/guides/photos-sur-une-cle',
					address: 'https://declic.example/guides/photos-sur-une-cle?centre=jacques-brel'
				}
			}
		]);
	});

	test('is of one’s own centre alone', async () => {
		const { seances } = await course('Ana');
		const neighbour = await world.addCentre('la-digue');
		const asked = { seanceId: seances[0]!, today: TODAY, exerciseOf: null, blanks: 0, home: HOME };
		expect(await world.as('animateur', neighbour, (db) => gatherTakeHome(db, asked))).toBeNull();
	});
});

describe('what a centre says of a content of its own', () => {
	const lesson = {
		content: MACRAME,
		lines: ['Nous avons fait trois nœuds.'],
		exercise: 'Un nœud.',
		guide: null
	};
	const write = (change: Partial<OwnLesson> = {}) =>
		act((db) => writeOwnLesson(db, { programmeId, lesson: { ...lesson, ...change } }));
	const written = async () => (await world.owner.query('select from content_lessons')).rowCount;

	test('is printed, said again as often as needed, and taken back by leaving it blank', async () => {
		const { seances } = await course('Ana');
		done(await tick(seances[0]!, [MACRAME]));
		expect((await home(seances[0]!))!.contents).toMatchObject([
			{ content: MACRAME, done: [], exercise: null }
		]);
		expect(await write()).toEqual({ written: true });
		expect(await write()).toEqual({ written: false });
		expect((await home(seances[0]!))!.contents).toMatchObject([
			{ content: MACRAME, done: lesson.lines, exercise: 'Un nœud.' }
		]);
		expect(await write({ lines: [], exercise: null })).toEqual({ written: true });
		expect(await act((db) => ownLessonsOf(db, programmeId))).toEqual(new Map());
		expect(await written()).toBe(2);
	});

	test('goes on with the guide that it chose; with one that nobody may read, it is refused', async () => {
		const { seances } = await course('Ana');
		done(await tick(seances[0]!, [MACRAME]));
		await write({ lines: [], exercise: null });
		expect(await write({ lines: [], exercise: null, guide: 'quoi-acheter' })).toMatchObject({
			refusal: 'guide'
		});
		expect(await write({ lines: [], exercise: null, guide: 'meteo' })).toEqual({ written: true });
		expect((await home(seances[0]!))!.contents).toMatchObject([
			{ content: MACRAME, done: [], guide: { title: 'Regarder la météo' } }
		]);
	});

	test('is refused of what is on no list, and of what the network teaches already', async () => {
		const before = await written();
		expect(await write({ content: 'Le tricot' })).toMatchObject({ refusal: 'unknown-content' });
		expect(await write({ content: STICK })).toMatchObject({ refusal: 'has-lesson' });
		expect(await written()).toBe(before);
	});
});
