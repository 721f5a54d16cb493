import { describe, expect, test } from 'vitest';
import { planMeeting } from '#lib/features/learning/funnels/index.server.ts';
import { cancelSeance, moveSeance } from '#lib/features/learning/workshops/index.server.ts';
import type { World } from '#lib/platform/world.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import {
	done,
	TODAY,
	useWorkshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';
import {
	drawToken,
	linkOfToken
} from '../../src/lib/features/learning/calendars/server/calendar-token.ts';
import {
	type CalendarScope,
	giveCalendarLink,
	revokeCalendarLinks
} from '../../src/lib/features/learning/calendars/server/give-calendar-link.ts';
import { readCalendarLink } from '../../src/lib/features/learning/calendars/server/read-calendar-link.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

const read = (token: string) =>
	readCalendarLink({ database: world.app, now: () => A_TUESDAY } as World, token);
const give = async (scope: CalendarScope) => (await act((db) => giveCalendarLink(db, scope))).token;
const titles = (text: string | null) =>
	[...(text ?? '').matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title);

describe('a secret address', () => {
	test('shows an animator her own séances, and the centre all of them, without a resident’s name', async () => {
		const own = await workshop.plan({ groupLabel: 'Le sien', animators: [workshop.animatorId] });
		const other = await workshop.plan({ groupLabel: 'Un autre', startsAt: '09:00' });
		await workshop.enrol(own, 'Wotanzelinda');
		await workshop.enrol(other, 'Wotanzelinda');
		const [hers, all] = [await read(await give('own')), await read(await give('centre'))];
		expect(new Set(titles(hers).map((title) => title!.split(', ').at(-1)))).toEqual(
			new Set(['Le sien'])
		);
		expect(titles(all)).toHaveLength(8);
		expect(`${hers}${all}`).not.toContain('Wotanzelinda');
	});

	test('says that a séance moved, under the same name, and that another is cancelled', async () => {
		const group = await workshop.plan({
			groupLabel: 'Qui bouge',
			startsAt: '11:00',
			endsAt: '12:00'
		});
		const seances = await workshop.seances(group);
		const token = await give('centre');
		done(
			await act((db) =>
				moveSeance(db, {
					seanceId: seances[3]!,
					day: '2026-12-04',
					startsAt: '18:00',
					endsAt: '19:30',
					venue: '',
					roomId: null,
					reason: '',
					despiteClosure: false
				})
			)
		);
		done(await act((db) => cancelSeance(db, { seanceId: seances[2]! })));
		const events = (await read(token))!.split('BEGIN:VEVENT');
		const of = (id: string) => events.find((event) => event.includes(`UID:seance-${id}@declic`))!;
		expect(of(seances[3]!)).toMatch(
			/DTSTART:20261204T170000Z\r\nDTEND:20261204T183000Z\r\nSEQUENCE:1/
		);
		expect(of(seances[2]!)).toMatch(/SEQUENCE:1\r\nSTATUS:CANCELLED/);
		expect(of(seances[1]!)).toMatch(/SEQUENCE:0\r\nSTATUS:CONFIRMED/);
	});

	test('shows the meetings that she leads, and the centre all of them, without who is invited', async () => {
		const programmeId = workshop.programmes.get('ateliers')!;
		const plan = {
			programmeId,
			endsAt: '18:30',
			place: 'Salle du jardin',
			capacity: 9,
			today: TODAY
		};
		const at = { day: '2026-12-10', startsAt: '18:00' };
		const led = { ...plan, ...at, animatorIds: [workshop.animatorId] };
		done(await act((db) => planMeeting(db, led)));
		done(await act((db) => planMeeting(db, { ...plan, ...at, startsAt: '18:10' })));
		const meetings = async (scope: CalendarScope) =>
			titles(await read(await give(scope))).filter((title) => title!.startsWith('Réunion'));
		expect(await meetings('own')).toHaveLength(1);
		expect(await meetings('centre')).toHaveLength(2);
		expect(await read(await give('own'))).toContain('DTSTART:20261210T170000Z');
	});

	test('opens nothing once it is taken back, or replaced by another', async () => {
		const first = await give('own');
		const second = await give('own');
		expect([await read(first), (await read(second)) !== null]).toEqual([null, true]);
		await act((db) => revokeCalendarLinks(db, 'own'));
		expect(await read(second)).toBeNull();
	});

	test('of a colleague who left opens nothing', async () => {
		const token = await give('own');
		await world.owner.query('update memberships set ended_at = now() where staff_id = $1', [
			workshop.animatorId
		]);
		expect(await read(token)).toBeNull();
		await world.owner.query('update memberships set ended_at = null where staff_id = $1', [
			workshop.animatorId
		]);
		expect(await read(token)).not.toBeNull();
	});

	test('that nobody gave, or that is none, opens nothing', async () => {
		expect(
			await Promise.all([drawToken(), '', 'x', '../..', `${await give('own')}x`].map(read))
		).toEqual([null, null, null, null, null]);
	});

	test('shows the séances of its own centre alone, and a neighbour cannot close it', async () => {
		const token = await give('centre');
		const neighbour = await world.addCentre('la-criee');
		await world.as('direction', neighbour, (db) => revokeCalendarLinks(db, 'centre'));
		expect(await read(token)).not.toBeNull();
		const { token: theirs } = await world.as('direction', neighbour, (db) =>
			giveCalendarLink(db, 'centre')
		);
		expect(titles(await read(theirs))).toEqual([]);
	});

	test('is kept nowhere: the database has only a number that gives nothing back', async () => {
		const token = await give('centre');
		const { rows } = await world.owner.query('select to_jsonb(l) as row from calendar_links l');
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(JSON.stringify(rows)).toContain(linkOfToken(token));
	});
});
