import { describe, expect, test } from 'vitest';
import {
	closePersonCalendar,
	givePersonCalendar,
	personCalendarSince,
	readPersonCalendar
} from '#lib/features/learning/calendars/index.server.ts';
import {
	invitePeople,
	meetingsOfPerson,
	noteCall,
	planMeeting
} from '#lib/features/learning/funnels/index.server.ts';
import {
	cancelSeance,
	putOnPreList,
	recordDeparture
} from '#lib/features/learning/workshops/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { World } from '#lib/platform/world.ts';
import { drawToken } from '../../src/lib/features/learning/calendars/server/calendar-token.ts';
import { erasePeople } from '../../src/lib/features/rights/rights/server/erase-people.ts';
import {
	done,
	useWorkshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import { TODAY } from '../database/story-centre.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

const read = (token: string) =>
	readPersonCalendar(
		{ database: world.app, now: () => A_TUESDAY } as World,
		token,
		meetingsOfPerson
	);
const give = async (personId: string) =>
	done(await act((db) => givePersonCalendar(db, personId))).token;
const told = (text: string | null, word: 'SUMMARY' | 'STATUS') =>
	[...(text ?? '').matchAll(new RegExp(`^${word}:(.*)\\r$`, 'gm'))].map(([, line]) => line);
const count = async () => (await world.owner.query('select from person_calendar_links')).rowCount!;
const personOf = async (enrolmentId: string) =>
	(
		await world.owner.query<{ person_id: string }>(
			'select person_id from enrolments where id = $1',
			[enrolmentId]
		)
	).rows[0]!.person_id;
let hour = 7;
async function enrolled(familyName: string) {
	hour += 1;
	const at = { startsAt: `${String(hour).padStart(2, '0')}:00`, endsAt: `${hour}:45` };
	const groupId = await workshop.plan({ groupLabel: `Niveau 0, ${hour} h`, ...at });
	const enrolmentId = await workshop.enrol(groupId, familyName);
	return { groupId, enrolmentId, personId: await personOf(enrolmentId) };
}

describe('the address of a resident', () => {
	test('shows her own séances, and says neither her name, nor the course, nor its level', async () => {
		const { groupId, personId } = await enrolled('Wotanzelinda');
		await enrolled('Quelquundautre');
		const seances = await workshop.seances(groupId);
		done(await act((db) => cancelSeance(db, { seanceId: seances[3]! })));
		const text = await read(await give(personId));
		expect(new Set(told(text, 'SUMMARY'))).toEqual(
			new Set(['Atelier au centre social', 'Annulé\u00a0: Atelier au centre social'])
		);
		expect(told(text, 'SUMMARY')).toHaveLength(seances.length);
		expect(told(text, 'STATUS').filter((word) => word === 'CANCELLED')).toHaveLength(1);
		expect(text).not.toMatch(/Wotanzelinda|Niveau|SÉNOU|Ateliers informatiques/i);
	});

	test('shows the meeting she is expected at, until she says that she cannot come', async () => {
		const { personId, groupId } = await enrolled('Invitée');
		const { rows } = await world.owner.query<{ id: string }>(
			`select p.id from programmes p where p.centre_id = $1
				and p.id <> (select c.programme_id from cycles c join workshop_groups g on g.cycle_id = c.id
					where g.id = $2) limit 1`,
			[workshop.centreId, groupId]
		);
		const programmeId = rows[0]!.id;
		const token = await give(personId);
		const plan = { programmeId, day: '2026-12-03', startsAt: '14:00', endsAt: '15:30' };
		const entryId = await act(async (db) => {
			const room = { place: 'Salle polyvalente', capacity: 9, today: TODAY };
			const meeting = done(await planMeeting(db, { ...plan, ...room }));
			const entry = done(await putOnPreList(db, { programmeId, personId }));
			const invited = { entryIds: [entry.id], channel: 'letter', meetingId: meeting.id } as const;
			done(await invitePeople(db, { ...invited, today: TODAY }));
			return entry.id;
		});
		expect(await read(token)).toMatch(
			/DTSTART:20261203T130000Z[\s\S]*SUMMARY:Réunion au centre social\r\nLOCATION:Salle polyvalente/
		);
		done(await act((db) => noteCall(db, { entryId, outcome: 'cannot-come', today: TODAY })));
		expect(await read(token)).not.toContain('Réunion');
	});

	test('shows nothing of a course from the day she left it', async () => {
		const { enrolmentId, personId } = await enrolled('Partie');
		const token = await give(personId);
		done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: TODAY, reason: '' })));
		const before = told(await read(token), 'SUMMARY').length;
		const { rows } = await world.owner.query<{ days: number }>(
			`select count(*)::int as days from seances s join enrolments e on e.group_id = s.group_id
			where e.id = $1 and s.day < $2`,
			[enrolmentId, TODAY]
		);
		expect(before).toBe(rows[0]!.days);
	});

	test('shows nothing of a course before the day she joined it', async () => {
		const { groupId, enrolmentId, personId } = await enrolled('Arrivée');
		const all = (await workshop.seances(groupId)).length;
		const { rows } = await world.owner.query<{ days: number }>(
			`with joined as (
				update enrolments set enrolled_on = (select min(day) + 1 from seances where group_id = $2)
				where id = $1
			)
			select count(*)::int as days from seances where group_id = $2
				and day > (select min(day) from seances where group_id = $2)`,
			[enrolmentId, groupId]
		);
		expect(rows[0]!.days).toBe(all - 1);
		expect(told(await read(await give(personId)), 'SUMMARY')).toHaveLength(all - 1);
	});

	test('opens nothing once it is closed, or replaced by another', async () => {
		const { personId } = await enrolled('Retirée');
		const first = await give(personId);
		const second = await give(personId);
		expect([await read(first), (await read(second)) !== null]).toEqual([null, true]);
		expect(await act((db) => personCalendarSince(db, personId))).not.toBeNull();
		await act((db) => closePersonCalendar(db, personId));
		expect(await read(second)).toBeNull();
		expect(await act((db) => personCalendarSince(db, personId))).toBeNull();
	});

	test('given twice at once, one of the two opens', async () => {
		const { personId } = await enrolled('Deux-fois');
		const tokens = await Promise.all([give(personId), give(personId)]);
		const texts = await Promise.all(tokens.map(read));
		expect(texts.filter((text) => text !== null)).toHaveLength(1);
	});

	test('dies with her record', async () => {
		const { personId } = await enrolled('Effacée');
		const token = await give(personId);
		const before = await count();
		await world.as('direction', workshop.centreId, (db) =>
			erasePeople(db, {
				personIds: [personId],
				holds: HOLDS,
				today: TODAY,
				closeYear: async () => ({})
			})
		);
		expect(await read(token)).toBeNull();
		expect(await count()).toBe(before - 1);
	});

	test('is given by no other centre, which neither sees nor closes it', async () => {
		const { personId } = await enrolled('Voisine');
		const token = await give(personId);
		const neighbour = await world.addCentre('une-voisine');
		const there = <T>(work: Parameters<typeof world.as<T>>[2]) =>
			world.as('direction', neighbour, work);
		expect(await there((db) => givePersonCalendar(db, personId))).toMatchObject({
			refusal: 'unknown-person'
		});
		await there((db) => closePersonCalendar(db, personId));
		expect(await there((db) => personCalendarSince(db, personId))).toBeNull();
		expect(await read(token)).not.toBeNull();
	});

	test('that nobody gave, or that is none, opens nothing', async () => {
		expect(await Promise.all([drawToken(), '', 'x', '../..'].map(read))).toEqual([
			null,
			null,
			null,
			null
		]);
	});
});
