import { describe, expect, test } from 'vitest';
import { cancelSlot, restoreSlot, takeSeat } from '#lib/features/desk/drop-ins/index.server.ts';
import {
	cancelCycle,
	cancelSeance,
	moveSeance,
	restoreSeance
} from '#lib/features/learning/workshops/index.server.ts';
import { readPublicCalendar, showProgramme } from '#lib/features/outreach/agenda/index.server.ts';
import { done, SPAN, useAgenda } from './agenda-story.ts';

const story = useAgenda();
const { act, plan, slot, visit, world } = story;
const PAGE = 'https://exemple.fr/centres/jacques-brel';
const calendar = (centreId?: string) =>
	visit((db) => readPublicCalendar(db, { name: 'Jacques Brel', url: PAGE, span: SPAN }), centreId);
/** One event, its lines unfolded; undefined when it is not there. */
const event = async (uid: string) =>
	(await calendar())
		.replaceAll('\r\n ', '')
		.split('BEGIN:VEVENT')
		.find((text) => text.includes(`UID:${uid}@declic\r\n`));
const sequence = async (uid: string) => Number(/SEQUENCE:(\d+)/.exec((await event(uid))!)![1]);

describe('a séance', () => {
	test('is at its hours and its place, with the page that tells it, and no number of seats', async () => {
		const [, , first] = await story.seances(await plan({ venue: 'Médiathèque' }));
		expect(await event(`seance-${first}`)).toMatch(
			/DTSTART:20261124T130000Z\r\nDTEND:20261124T143000Z\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\nSUMMARY:Ateliers informatiques SENOU\r\nLOCATION:Médiathèque\r\nURL:https:\/\/exemple\.fr\/centres\/jacques-brel\r\n/
		);
	});

	test('of days gone by is not there', async () => {
		const [gone] = await story.seances(await plan());
		expect(await event(`seance-${gone}`)).toBeUndefined();
	});

	test('of a group where nobody may sit any more stays: who comes has it in her telephone', async () => {
		const groupId = await plan({ capacity: 1 });
		await story.enrol(groupId, 'Aubert');
		expect(await event(`seance-${(await story.seances(groupId)).at(-1)}`)).toBeDefined();
	});

	test('that is cancelled says so; put back, or moved, it has a later number each time', async () => {
		const id = (await story.seances(await plan())).at(-1)!;
		const numbers = [await sequence(`seance-${id}`)];
		done(await act((db) => cancelSeance(db, { seanceId: id, reason: 'Camille est malade' })));
		expect(await event(`seance-${id}`)).toMatch(/STATUS:CANCELLED\r\nSUMMARY:Annulé/);
		numbers.push(await sequence(`seance-${id}`));
		done(await act((db) => restoreSeance(db, id)));
		numbers.push(await sequence(`seance-${id}`));
		const move = {
			...{ seanceId: id, day: '2026-12-04', startsAt: '18:00', endsAt: '19:00', venue: '' },
			...{ roomId: null, reason: '', despiteClosure: false }
		};
		done(await act((db) => moveSeance(db, move)));
		expect(await event(`seance-${id}`)).toContain('DTSTART:20261204T170000Z');
		numbers.push(await sequence(`seance-${id}`));
		expect(numbers).toEqual([0, 1, 2, 3]);
		expect(await calendar()).not.toContain('malade');
	});

	test('of a cycle that is cancelled says so too', async () => {
		const id = (await story.seances(await plan({ cycleLabel: 'hiver' }))).at(-1)!;
		const programmeId = story.programmes.get('senou')!;
		await act((db) => cancelCycle(db, { programmeId, year: 2026, label: 'hiver' }));
		expect(await event(`seance-${id}`)).toContain('STATUS:CANCELLED');
	});

	test('that was cancelled before anybody could see it is never told', async () => {
		const programmeId = story.programmes.get('numerikids')!;
		const seances = await story.seances(await plan({ programmeId }));
		const [cancelled, held] = seances.slice(-2) as [string, string];
		done(await act((db) => cancelSeance(db, { seanceId: cancelled })));
		expect(await event(`seance-${held}`)).toBeUndefined();
		done(await act((db) => showProgramme(db, { programmeId, isShown: true })));
		await world.owner.query(
			`update programme_showings set recorded_at = recorded_at + interval '1 hour'`
		);
		expect(await event(`seance-${held}`)).toContain('STATUS:CONFIRMED');
		expect(await event(`seance-${cancelled}`)).toBeUndefined();
	});
});

describe('a slot', () => {
	test('is there, full or not, until it is cancelled, and says so then', async () => {
		const slotId = await slot({ capacity: 1, day: '2026-12-02' });
		done(await act((db) => takeSeat(db, { slotId })));
		expect(await event(`creneau-${slotId}`)).toMatch(
			/STATUS:CONFIRMED\r\nSUMMARY:Permanence numérique\r\nLOCATION:Jacques Brel\r\n/
		);
		const other = await slot({ day: '2026-12-02' });
		done(await act((db) => cancelSlot(db, { slotId: other })));
		expect(await event(`creneau-${other}`)).toMatch(/SEQUENCE:1\r\nSTATUS:CANCELLED/);
		done(await act((db) => restoreSlot(db, other)));
		expect(await event(`creneau-${other}`)).toContain('STATUS:CONFIRMED');
	});

	test('of another centre is not there', async () => {
		const slotId = await slot({ day: '2026-12-02' });
		const neighbour = await world.addCentre('la-criee');
		expect(await calendar(neighbour)).not.toContain(slotId);
		expect(await calendar(neighbour)).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/);
	});
});
