import { expect, test } from 'vitest';
import { addPartner } from '#lib/features/desk/partners/index.server.ts';
import { partnerSheet } from '../../domain/programmes/partner-sheet.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';
import { offeredBy, sayOfferedBy } from './offered-by.ts';
import { readEnrolled } from './read-enrolled.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';

const workshop = useWorkshop();
const { act } = workshop;
const senou = () => workshop.programmes.get('senou')!;
const said = async () =>
	(await workshop.world.owner.query('select from programme_partners')).rowCount;

test('SÉNOU is the Ville’s from the day it is said, until the centre takes it back', async () => {
	const { id: partnerId } = done(
		await act((db) => addPartner(db, { name: 'Service Animations', kind: 'MUNI' }, PLACES_KEY))
	);
	expect(await act((db) => offeredBy(db, senou()))).toBeNull();
	const say = (partner: string | null) =>
		act((db) => sayOfferedBy(db, { programmeId: senou(), partnerId: partner }));
	done(await say(partnerId));
	done(await say(partnerId));
	expect(await said()).toBe(1);
	expect(await act((db) => offeredBy(db, senou()))).toEqual({
		id: partnerId,
		name: 'Service Animations'
	});
	expect(await say(crypto.randomUUID())).toMatchObject({ refusal: 'unknown-partner' });
	expect(await said()).toBe(1);
	done(await say(null));
	expect(await act((db) => offeredBy(db, senou()))).toBeNull();
});

test('its sheet has the names and times of who is enrolled, and nothing else of them', async () => {
	const groupId = await workshop.plan({ groupLabel: 'Jeudi', startsAt: '09:00', endsAt: '10:30' });
	await workshop.enrol(groupId, 'Aubert');
	const gone = await workshop.enrol(groupId, 'Berger');
	done(await act((db) => recordDeparture(db, { enrolmentId: gone, leftOn: TODAY })));
	const read = (year: number) =>
		act((db) => readEnrolled(db, { programmeId: senou(), year, today: TODAY }));
	const groups = await read(2026);
	expect(groups).toMatchObject([{ label: 'Jeudi', names: ['Jeanne Aubert'] }]);
	expect(await read(2025)).toEqual([]);
	const sheet = partnerSheet(
		{
			programmeName: 'SÉNOU',
			partnerName: 'Service Animations',
			year: 2026,
			groups,
			figures: [{ label: 'Présences', value: '12' }],
			until: '24 novembre 2026'
		},
		{ author: 'Jacques Brel', day: TODAY }
	);
	const tables = sheet.blocks.filter((block) => block.kind === 'table');
	expect(tables.map(({ rows }) => rows)).toEqual([[['1', 'Jeanne Aubert']], [['Présences', '12']]]);
});
