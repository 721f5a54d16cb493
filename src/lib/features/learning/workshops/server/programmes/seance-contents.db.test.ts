import { describe, expect, test } from 'vitest';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { cancelSeance } from '../seances/cancel-seance.ts';
import { enrolmentsOf } from '../enrolments/enrolments-of.ts';
import { noteSeanceContents } from './note-seance-contents.ts';
import { readProgrammeContents, writeProgrammeContents } from './programme-contents.ts';
import { readAttended } from '../exits/read-attended.ts';
import { contentsDone, contentsToTick, readSeanceContents } from './read-seance-contents.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const [KEYS, CABLES, , FILES, STICK] = [
	'Le clavier, la souris, le processeur, la carte graphique',
	'Brancher les équipements',
	'',
	'Windows : créer un fichier, copier-coller',
	'La clé USB et le transfert des fichiers'
];

const ateliers = () => workshop.programmes.get('ateliers')!;
const plan = () => workshop.plan({ programmeId: ateliers() });
const say = (
	seanceId: string,
	contents: string[],
	rest: { known?: string | null; note?: string } = {}
) =>
	act((db) =>
		noteSeanceContents(db, { seanceId, contents, note: '', known: null, today: TODAY, ...rest })
	);
const written = async () =>
	(await workshop.world.owner.query('select from seance_contents')).rowCount;

describe('the list of a programme', () => {
	test('is the network’s, until a centre writes its own; ticked words stay those of their day', async () => {
		const [seance] = await workshop.seances(await plan());
		expect(await act((db) => readProgrammeContents(db, { programmeId: ateliers() }))).toMatchObject(
			{
				isOwn: false,
				contents: expect.arrayContaining([KEYS, 'Word'])
			}
		);
		done(await say(seance!, [KEYS!]));
		await act((db) =>
			writeProgrammeContents(db, { programmeId: ateliers(), contents: ['La tablette'] })
		);
		expect(await act((db) => readProgrammeContents(db, { programmeId: ateliers() }))).toEqual({
			programme: 'ateliers',
			format: 'course',
			isOwn: true,
			contents: ['La tablette']
		});
		const said = await act((db) => readSeanceContents(db, seance!));
		expect(said).toMatchObject({ contents: [KEYS], by: 'Camille Animatrice' });
		expect(await act((db) => contentsToTick(db, seance!))).toMatchObject({
			said,
			contents: ['La tablette', KEYS],
			programme: 'ateliers'
		});
		const neighbour = await workshop.world.addCentre('la-digue');
		expect(
			await workshop.world.as('animateur', neighbour, (db) =>
				readProgrammeContents(db, { programmeId: ateliers() })
			)
		).toEqual({ programme: null, format: null, contents: [], isOwn: false });
		await act((db) => writeProgrammeContents(db, { programmeId: ateliers(), contents: [] }));
		expect(await act((db) => readProgrammeContents(db, { programmeId: ateliers() }))).toMatchObject(
			{
				isOwn: false
			}
		);
	});
});

describe('what a séance did', () => {
	test('is said again as often as needed, the last counts, and the same is not written twice', async () => {
		const groupId = await plan();
		const [first] = await workshop.seances(groupId);
		done(await say(first!, [CABLES!, KEYS!], { note: ' deux souris en panne ' }));
		const said = await act((db) => readSeanceContents(db, first!));
		expect(said).toMatchObject({ contents: [KEYS, CABLES], note: 'deux souris en panne' });
		const rows = await written();
		expect(await say(first!, [KEYS!, CABLES!], { note: 'deux souris en panne' })).toEqual({
			noted: false
		});
		expect(await written()).toBe(rows);
		done(await say(first!, [KEYS!], { known: said!.id }));
		expect(await act((db) => askAlone(db, contentsDone(groupId)))).toMatchObject([
			{ seanceId: first, contents: [KEYS], note: null }
		]);
	});

	test('two who note at once: the second reads the first, and overwrites nothing', async () => {
		const [seance] = await workshop.seances(await plan());
		const note = (contents: string[]) => (db: Parameters<typeof noteSeanceContents>[0]) =>
			noteSeanceContents(db, { seanceId: seance!, contents, note: '', known: null, today: TODAY });
		const both = await atOnce(workshop, note([KEYS!]), note([STICK!]));
		expect(both).toMatchObject([{ noted: true }, { refusal: 'changed' }]);
		expect(await act((db) => readSeanceContents(db, seance!))).toMatchObject({ contents: [KEYS] });
	});

	test('is not noted ahead, nor of a séance that is cancelled, nor in words of nobody’s list', async () => {
		const [first, second, , fourth] = await workshop.seances(await plan());
		await act((db) => cancelSeance(db, { seanceId: second! }));
		const rows = await written();
		expect(await say(fourth!, [KEYS!])).toMatchObject({ refusal: 'not-yet' });
		expect(await say(second!, [KEYS!])).toMatchObject({ refusal: 'cancelled' });
		expect(await say(first!, ['Le macramé'])).toMatchObject({ refusal: 'unknown-content' });
		expect(await say(crypto.randomUUID(), [KEYS!])).toMatchObject({ refusal: 'unknown' });
		expect(await written()).toBe(rows);
	});
});

test('what somebody saw is what was done while she was there, late or not, and never what she missed', async () => {
	const groupId = await plan();
	const [ana, bea] = [
		await workshop.enrol(groupId, 'Aubert'),
		await workshop.enrol(groupId, 'Berger')
	];
	const seances = await workshop.seances(groupId);
	const told: [Mark, Mark, string[]][] = [
		[{ kind: 'present' }, { kind: 'present' }, [KEYS!, CABLES!]],
		[{ kind: 'absent' }, { kind: 'late', minutes: 10 }, [FILES!, KEYS!]],
		[{ kind: 'excused' }, { kind: 'absent' }, [STICK!]]
	];
	for (const [nth, [hers, theirs, contents]] of told.entries()) {
		const marks = new Map([
			[ana, hers],
			[bea, theirs]
		]);
		done(await act((db) => saveAttendance(db, { seanceId: seances[nth]!, marks, today: TODAY })));
		done(await say(seances[nth]!, contents));
	}
	const course = await act((db) => readAttended(db, groupId));
	expect(course).toMatchObject({
		taught: expect.arrayContaining(['Word']),
		people: [
			{ name: 'Jeanne Aubert', seen: [KEYS, CABLES] },
			{ name: 'Jeanne Berger', seen: [KEYS, CABLES, FILES] }
		]
	});
	const { rows } = await workshop.world.owner.query<{ id: string }>(
		'select person_id as id from enrolments where id = $1',
		[bea]
	);
	const read = (role: 'animateur' | 'accueil') =>
		workshop.world.as(role, workshop.centreId, (db) => enrolmentsOf(db, rows[0]!.id));
	expect(await read('animateur')).toMatchObject([{ seen: [KEYS, CABLES, FILES] }]);
	expect(await read('accueil')).toMatchObject([{ seen: null }]);
});
