import { createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addKiosk, asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import { AlreadyHandled, type Post } from '#lib/platform/database/handled-post.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { canonicalJson, type Said } from '../domain/canonical-json.ts';
import { isAccord, openSite, releasePages } from './allow-at-kiosk.ts';
import { deskCodeSince, giveDeskCode, readDeskCode } from './desk-code.ts';
import { publicKey } from './signing.ts';

const KEY = Buffer.alloc(32, 5);
const world = useTestDatabase();
const house = () => ({
	...{ database: world.app, now: () => A_TUESDAY },
	secrets: { kiosks: KEY } as never
});

/** A centre, its kiosk and the figures of its desk. */
async function lobby(slug: string) {
	const id = await world.addCentre(slug);
	const direction = <T>(work: Parameters<typeof world.as<T>>[2]) => world.as('direction', id, work);
	const added = done(await direction((db) => addKiosk(db, 'Borne du hall')));
	const { code } = await direction((db) => giveDeskCode(db, KEY));
	const centre = { id, slug, name: slug, timeZone: 'Europe/Paris' };
	const kiosk: EnrolledKiosk = { id: added.id, name: added.name, centre };
	return { kiosk, code, direction };
}

const openings = async () =>
	(await world.owner.query(`select kiosk_id, host, pages from kiosk_openings order by id`)).rows;
const isSigned = ({ signature, ...said }: { signature: string } & Record<string, Said>) =>
	verify(
		null,
		Buffer.from(canonicalJson(said)),
		createPublicKey(publicKey(KEY)),
		Buffer.from(signature, 'base64')
	);

test('with the figures of the desk, a site opens at that kiosk, signed, and nobody is written', async () => {
	const { kiosk, code } = await lobby('jacques-brel');
	const typed = { typed: 'WWW.Mairie.example', code: `${code.slice(0, 3)} ${code.slice(3)}` };
	const opened = done(await openSite(house(), kiosk, typed));
	expect(opened).toEqual({
		...{ site: 'www.mairie.example', borne: kiosk.id },
		jusqu: A_TUESDAY.add({ minutes: 10 }).toString(),
		signature: expect.any(String)
	});
	expect(isSigned(opened)).toBe(true);
	expect(isSigned({ ...opened, site: 'www.autre.example' })).toBe(false);
	expect(isSigned({ ...opened, borne: '0' })).toBe(false);
	expect(await openings()).toContainEqual({
		...{ kiosk_id: kiosk.id, host: 'www.mairie.example', pages: null }
	});
});

test('and pages beyond five are released, up to fifty', async () => {
	const { kiosk, code } = await lobby('la-digue');
	const released = done(await releasePages(house(), kiosk, { pages: 12, code }));
	expect(released).toMatchObject({ kiosk: kiosk.id, pages: 12 });
	expect(isSigned(released)).toBe(true);
	expect(isSigned({ ...released, pages: 50 })).toBe(false);
	const before = await openings();
	for (const pages of [0, -1, 51, 1.5, Number.NaN]) {
		expect(await releasePages(house(), kiosk, { pages, code })).toMatchObject({ refusal: 'pages' });
	}
	expect(await openings()).toEqual(before);
});

test('other figures, those of before, those of the centre next door open nothing', async () => {
	const here = await lobby('le-portel');
	const next = await lobby('desvres');
	const before = here.code;
	const { code } = await here.direction((db) => giveDeskCode(db, KEY));
	const kept = await openings();
	const wrong = [before, next.code, '', '12345', '1234567', 'abcdef'].filter((one) => one !== code);
	for (const one of wrong) {
		const typed = { typed: 'www.mairie.example', code: one };
		expect(await openSite(house(), here.kiosk, typed)).toMatchObject({ refusal: 'code' });
	}
	expect(await openings()).toEqual(kept);
	done(await openSite(house(), here.kiosk, { typed: 'www.mairie.example', code }));
});

test('neither a number, nor an address, nor the house’s own network is opened', async () => {
	const { kiosk, code } = await lobby('samer');
	const kept = await openings();
	for (const typed of ['192.168.1.1', 'https://www.caf.fr', 'box.local', 'file:///etc', '*']) {
		expect(await openSite(house(), kiosk, { typed, code })).toMatchObject({ refusal: 'site' });
	}
	expect(await openings()).toEqual(kept);
});

test('where the desk was given no figures, nothing opens', async () => {
	const id = await world.addCentre('marquise');
	const added = done(await world.as('direction', id, (db) => addKiosk(db, 'Borne')));
	const centre = { id, slug: 'marquise', name: 'Marquise', timeZone: 'Europe/Paris' };
	const kiosk = { id: added.id, name: 'Borne', centre };
	expect(await world.as('direction', id, deskCodeSince)).toBeNull();
	const typed = { typed: 'www.mairie.example', code: '000000' };
	expect(await openSite(house(), kiosk, typed)).toMatchObject({ refusal: 'code' });
});

test('a kiosk neither reads the digest of the figures, nor writes that it was allowed', async () => {
	const { kiosk, code } = await lobby('wimille');
	expect(readDeskCode(code)).toBe(code);
	const seen = await asKiosk(house(), kiosk, (db) =>
		db.selectFrom('kiosk_desk_codes').select('id').execute()
	);
	expect(seen).toEqual([]);
	const written = asKiosk(house(), kiosk, (db) =>
		db
			.insertInto('kiosk_openings')
			.values({
				...{ centre_id: kiosk.centre.id, kiosk_id: kiosk.id, host: 'www.mairie.example' },
				recorded_at: A_TUESDAY.toString()
			})
			.execute()
	);
	await expect(written).rejects.toThrow(/permission denied/);
});

test('an accord whose address was kept is none after ten minutes, elsewhere, or of another site', async () => {
	const { kiosk, code } = await lobby('condette');
	const typed = { typed: 'www.mairie.example', code };
	const { signature, ...said } = done(await openSite(house(), kiosk, typed));
	const later = (minutes: number) => ({ ...house(), now: () => A_TUESDAY.add({ minutes }) });
	const isOurs = (when = later(0), changed: object = {}, until = said.jusqu) =>
		isAccord(when, { ...said, ...changed }, { until, signature });
	expect(isOurs()).toBe(true);
	expect(isOurs(later(9))).toBe(true);
	expect(isOurs(later(10))).toBe(false);
	// Whoever keeps the address changes it as he likes: what was signed is what is read.
	const tomorrow = A_TUESDAY.add({ hours: 24 }).toString();
	expect(isOurs(later(11), { jusqu: tomorrow }, tomorrow)).toBe(false);
	expect(isOurs(later(0), { site: 'www.autre.example' })).toBe(false);
	expect(isOurs(later(0), { borne: (await lobby('isques')).kiosk.id })).toBe(false);
	const released = done(await releasePages(house(), kiosk, { pages: 5, code }));
	const pages = { kiosk: kiosk.id, until: released.until, pages: 5 };
	const isReleased = (changed: object = {}) =>
		isAccord(
			house(),
			{ ...pages, ...changed },
			{ until: pages.until, signature: released.signature }
		);
	expect([isReleased(), isReleased({ pages: 50 })]).toEqual([true, false]);
});

describe('pressed twice at the desk’s screen', () => {
	/** One press of the form, as its second time says it: the same words, with the same key. */
	const pressed = (): Post => ({ digest: randomBytes(32), request: randomUUID(), done: false });

	test('the site is opened, and the pages released, once', async () => {
		const { kiosk, code } = await lobby('nesles');
		for (const press of [
			(post: Post) => openSite({ ...house(), post }, kiosk, { typed: 'www.mairie.example', code }),
			(post: Post) => releasePages({ ...house(), post }, kiosk, { pages: 8, code })
		]) {
			const before = (await openings()).length;
			const first = pressed();
			done(await press(first));
			const again = { ...first, request: randomUUID(), done: false };
			await expect(press(again)).rejects.toThrow(AlreadyHandled);
			expect((await openings()).length - before).toBe(1);
			// Another form is another press.
			done(await press(pressed()));
			expect((await openings()).length - before).toBe(2);
		}
	});
});
