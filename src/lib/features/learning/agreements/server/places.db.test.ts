import { beforeAll, expect, test } from 'vitest';
import { addPartner } from '#lib/features/desk/partners/index.server.ts';
import {
	addDefaultProgrammes,
	listProgrammes
} from '#lib/features/learning/workshops/index.server.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done, TODAY, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { endAgreement, listAgreements, resumeAgreement, saveAgreement } from './agreements.ts';
import { countWalkIn, readWalkIns, undoWalkIn } from './walk-ins.ts';

const centre = useStoryCentre('animateur');
const { act, world } = centre;
let programmeId: string;
let lycee: string;

beforeAll(async () => {
	await world.asOperator([centre.centreId], addDefaultProgrammes);
	programmeId = (await act(listProgrammes)).find(({ slug }) => slug === 'fablab')!.id;
	lycee = done(await act((db) => addPartner(db, { name: 'Lycée', kind: 'FABLAB' }, PLACES_KEY))).id;
});

const agreement = (change: object = {}) => ({
	id: null,
	programmeId,
	partnerId: lycee,
	machines: 'Imprimante 3D du lycée',
	hours: 'Les midis et en soirée',
	teachers: '',
	since: '2018-01-01',
	openSince: null,
	...change
});

test('an agreement says whose machines and when, opens to the residents, ends and holds again', async () => {
	const { id } = done(await act((db) => saveAgreement(db, agreement())));
	done(await act((db) => saveAgreement(db, agreement({ id, openSince: '2026-09-01' }))));
	const listed = () => act((db) => listAgreements(db, programmeId));
	expect(await listed()).toEqual([
		{
			id,
			partnerId: lycee,
			partner: 'Lycée',
			machines: 'Imprimante 3D du lycée',
			hours: 'Les midis et en soirée',
			teachers: null,
			since: '2018-01-01',
			openSince: '2026-09-01',
			hasEnded: false
		}
	]);
	done(await act((db) => endAgreement(db, id)));
	expect(await listed()).toMatchObject([{ hasEnded: true }]);
	await act((db) => resumeAgreement(db, id));
	expect(await listed()).toMatchObject([{ hasEnded: false }]);
});

test('a neighbour has no agreement with our partner, and ends none of ours', async () => {
	const { id } = done(await act((db) => saveAgreement(db, agreement())));
	const neighbour = await world.addCentre('la-criee');
	await world.as('animateur', neighbour, async (db) => {
		expect(await saveAgreement(db, agreement())).toMatchObject({ refusal: 'partner' });
		expect(await endAgreement(db, id)).toMatchObject({ refusal: 'unknown' });
		expect(await listAgreements(db, programmeId)).toEqual([]);
	});
});

test('people who walk in at noon are counted by one tap; the last one is taken back, of today alone', async () => {
	const count = (today: string) => act((db) => countWalkIn(db, { programmeId, today }));
	const undo = (today: string) => act((db) => undoWalkIn(db, { programmeId, today }));
	const seen = () => act((db) => readWalkIns(db, { programmeId, today: TODAY }));
	expect(await undo(TODAY)).toMatchObject({ refusal: 'none' });
	done(await count('2025-12-31'));
	done(await count('2026-11-17'));
	for (let nth = 0; nth < 3; nth += 1) done(await count(TODAY));
	expect(await seen()).toEqual({ today: 3, year: 4 });
	done(await undo(TODAY));
	expect(await seen()).toEqual({ today: 2, year: 3 });
	await Promise.all([undo(TODAY), undo(TODAY)]);
	expect(await undo(TODAY)).toMatchObject({ refusal: 'none' });
	expect(await seen()).toEqual({ today: 0, year: 1 });
});
