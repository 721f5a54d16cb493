import { createPublicKey, verify } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { publicKey } from '#lib/features/lobby/allow-lists/index.server.ts';
import {
	addKiosk,
	enrolKiosk,
	giveKioskCode,
	revokeKiosk
} from '#lib/features/lobby/kiosks/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { canonical } from '../../../../../../deploy/kiosk/agent/signed.mjs';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { endsAsked } from './ends-asked.ts';
import { endVisit } from './end-visit.ts';

const KEY = Buffer.alloc(32, 5);
const world = useTestDatabase();
const brel = { id: '' };
const digue = { id: '' };
let hall = '';

const house = (seconds = 0) => ({
	...{ database: world.app, now: () => A_TUESDAY.add({ seconds }) },
	secrets: { kiosks: KEY } as never
});
const as = <T>(
	role: 'direction' | 'accueil' | 'animateur',
	work: (db: Db) => Promise<T>,
	{ seconds = 0, centre = brel } = {}
) =>
	asActing(
		world.app,
		{ staffId: null, role, centres: [centre.id], at: A_TUESDAY.add({ seconds }) },
		work
	);

/** A kiosk that a machine holds, and when it began to. */
async function install(name: string, centre = brel): Promise<string> {
	const { id } = done(await as('direction', (db) => addKiosk(db, name), { centre }));
	const { code } = done(
		await as('direction', (db) => giveKioskCode(db, { kioskId: id, key: KEY }), { centre })
	);
	expect(await enrolKiosk(house(), code)).not.toBeNull();
	return id;
}

beforeAll(async () => {
	brel.id = await world.addCentre('jacques-brel');
	digue.id = await world.addCentre('la-digue');
	hall = await install('Borne du hall');
});

const rows = async () => (await world.owner.query('select id from kiosk_visit_ends')).rows.length;
const waitsForATurn = async () =>
	(
		await world.owner.query(`select from pg_locks where not granted and locktype = 'advisory'
			and database = (select oid from pg_database where datname = current_database())`)
	).rows.length > 0;
const told = async (seconds: number, centre = brel) =>
	(await endsAsked(house(seconds), centre)).map(({ borne }) => borne);

test('the desk ends a visit: the machine of that kiosk is told, signed, and for some seconds', async () => {
	const ended = done(await as('accueil', (db) => endVisit(db, hall), { seconds: 100 }));
	expect(ended).toEqual({ ended: 'Borne du hall' });
	const [end, ...others] = await endsAsked(house(103), brel);
	expect(others).toEqual([]);
	const { signature, ...said } = end!;
	expect(said).toEqual({
		...{ fin: expect.any(String), borne: hall },
		jusqu: A_TUESDAY.add({ seconds: 103, minutes: 10 }).toString()
	});
	const isSigned = (value: object) =>
		verify(
			null,
			Buffer.from(canonical(value)),
			createPublicKey(publicKey(KEY)),
			Buffer.from(signature, 'base64')
		);
	expect([isSigned(said), isSigned({ ...said, borne: 'une autre' })]).toEqual([true, false]);
	// Asked again before it is forgotten, it is the same end, which a machine obeys once.
	expect((await endsAsked(house(119), brel))[0]!.fin).toBe(said.fin);
	expect(await told(120)).toEqual([]);
	expect(await told(103, digue)).toEqual([]);
});

test('pressed twice, or by two colleagues, it is asked once; later, again', async () => {
	const before = await rows();
	done(await as('accueil', (db) => endVisit(db, hall), { seconds: 200 }));
	done(await as('animateur', (db) => endVisit(db, hall), { seconds: 219 }));
	expect(await rows()).toBe(before + 1);
	done(await as('accueil', (db) => endVisit(db, hall), { seconds: 221 }));
	expect(await rows()).toBe(before + 2);
});

test('pressed by two colleagues at the very same moment, it is asked once', async () => {
	const before = await rows();
	// The first has read that nothing was asked, and waits; the second comes meanwhile.
	const first = Promise.withResolvers<void>();
	const second = Promise.withResolvers<void>();
	const one = as(
		'accueil',
		async (db) => {
			const ended = await endVisit(db, hall);
			first.resolve();
			await second.promise;
			return ended;
		},
		{ seconds: 260 }
	);
	await first.promise;
	const other = as('animateur', (db) => endVisit(db, hall), { seconds: 260 });
	// It waits for its turn; without one, it would be done.
	let isOver = false;
	void other.finally(() => (isOver = true));
	await expect.poll(async () => isOver || (await waitsForATurn()), { timeout: 30_000 }).toBe(true);
	second.resolve();
	done(await one);
	done(await other);
	expect(await rows()).toBe(before + 1);
});

test('nobody ends a visit at the kiosk of a neighbour, nor at one that no machine holds', async () => {
	const before = await rows();
	const next = await install('Borne de la Digue', digue);
	const named = done(await as('direction', (db) => addKiosk(db, 'Borne de l’étage'))).id;
	const gone = await install('Borne volée');
	done(await as('direction', (db) => revokeKiosk(db, gone), { seconds: 1 }));
	for (const id of [next, named, gone, 'hall', '']) {
		const refused = await as('accueil', (db) => endVisit(db, id), { seconds: 300 });
		expect(refused).toMatchObject({ refusal: 'not-installed' });
	}
	expect(await rows()).toBe(before);
});
