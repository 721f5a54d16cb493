import { createPublicKey, verify } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import {
	keepShippedGuides,
	readGuide,
	workOnGuide,
	writeGuide
} from '#lib/features/resources/guides/index.server.ts';
import type { Guide } from '#lib/features/resources/guides/index.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { canonicalJson, type Said } from '../domain/canonical-json.ts';
import { makeAllowList } from './make-allow-list.ts';
import { publicKey } from './signing.ts';

const KEY = Buffer.alloc(32, 5);
const ORIGIN = 'https://declic.exemple.fr';
const VITALE = 'carte-vitale';
const world = useTestDatabase();
const centres = { brel: '', digue: '' };

beforeAll(async () => {
	await keepShippedGuides(world.app, A_TUESDAY);
	centres.brel = await world.addCentre('jacques-brel');
	centres.digue = await world.addCentre('la-digue');
});

const network = <T>(work: (db: Db) => Promise<T>) =>
	asActing(world.app, { staffId: null, role: 'coordination', centres: [], at: A_TUESDAY }, work);
const brel = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centres.brel, work);

/** Reads a guide as its team does: every page, and its French texts. */
async function readWhole(db: Db) {
	const { versionId, pages } = (await workOnGuide(db, VITALE))!;
	const texts = ['fr', 'facile'] as const;
	return done(
		await readGuide(db, {
			...{ guide: VITALE, versionId, texts, today: TODAY, lookAgainOn: '2027-11-24' },
			pages: pages.map(({ id }) => id)
		})
	);
}

const listOf = (slug: 'jacques-brel' | 'la-digue') =>
	makeAllowList(
		{ database: world.app, now: () => A_TUESDAY, secrets: { kiosks: KEY } as never },
		{ id: slug === 'la-digue' ? centres.digue : centres.brel, slug },
		ORIGIN
	);
const isSigned = (said: Said, signature: string, key = publicKey(KEY)) =>
	verify(
		null,
		Buffer.from(canonicalJson(said)),
		createPublicKey(key),
		Buffer.from(signature, 'base64')
	);

test('where nobody has read a guide, a kiosk opens our own pages and nothing else', async () => {
	const { hosts, policies } = await listOf('jacques-brel');
	expect(hosts).toEqual(['declic.exemple.fr']);
	expect(policies).toMatchObject({
		...{
			URLBlocklist: expect.arrayContaining(['*']),
			URLAllowlist: ['https://.declic.exemple.fr']
		},
		...{
			DeveloperToolsAvailability: 2,
			IncognitoModeAvailability: 1,
			PasswordManagerEnabled: false
		}
	});
});

test('a guide that residents may read opens its sites, and where one signs in for them', async () => {
	await network(readWhole);
	const { hosts, policies } = await listOf('jacques-brel');
	expect(hosts).toEqual(
		expect.arrayContaining(['declic.exemple.fr', 'www.ameli.fr', 'assure.ameli.fr'])
	);
	expect(policies.URLAllowlist).toEqual(hosts.map((host) => `https://.${host}`));
	// What no guide leads to stays closed.
	expect(hosts).not.toContain('connect.caf.fr');
});

test('each centre has the sites of its own guides', async () => {
	const own = (was: Guide): Guide => ({
		...was,
		facts: was.facts.map((fact) => ({ ...fact, page: 'https://www.chez-nous.example/ici' }))
	});
	await brel(async (db: Db) => {
		const { versionId } = (await workOnGuide(db, VITALE))!;
		await writeGuide(db, { guide: VITALE, from: versionId, change: own });
		await readWhole(db);
	});
	const [here, next] = [await listOf('jacques-brel'), await listOf('la-digue')];
	expect(here.hosts).toContain('www.chez-nous.example');
	expect(next.hosts).not.toContain('www.chez-nous.example');
	expect(next.hosts).toContain('www.ameli.fr');
});

test('the public key alone tells that it is ours, of that centre, to the last byte', async () => {
	const { signature, ...list } = await listOf('jacques-brel');
	const said = { centre: 'jacques-brel', ...list };
	expect(publicKey(KEY)).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
	expect(isSigned(said, signature)).toBe(true);
	expect(isSigned({ ...said, centre: 'la-digue' }, signature)).toBe(false);
	expect(isSigned({ ...said, hosts: [...list.hosts, 'mal.example'] }, signature)).toBe(false);
	const looser = { ...list.policies, DeveloperToolsAvailability: 1 };
	expect(isSigned({ ...said, policies: looser }, signature)).toBe(false);
	const bytes = Buffer.from(signature, 'base64');
	bytes[7]! ^= 1;
	expect(isSigned(said, bytes.toString('base64'))).toBe(false);
	expect(isSigned(said, signature, publicKey(Buffer.alloc(32, 6)))).toBe(false);
	// The same for all: nothing is drawn.
	expect((await listOf('jacques-brel')).signature).toBe(signature);
});
