import { beforeAll, beforeEach, expect, test } from 'vitest';
import { writeKioskNotes } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import {
	endVisit,
	followVisit,
	isFirstScreen,
	isOfVisit,
	markOfVisit,
	textOfVisit,
	type WhyEnded
} from './follow-visit.ts';

const world = useTestDatabase();
const KEY = Buffer.alloc(32, 5);
const KEY_OF_VISIT = '__Secure-declic.cle-de-visite';
const kiosks: EnrolledKiosk[] = [];
let clock = A_TUESDAY;

beforeAll(async () => {
	const id = await world.addCentre('brel');
	for (const name of ['Hall', 'Jardin']) {
		const { rows } = await world.owner.query(
			`insert into kiosks (centre_id, name, recorded_at) values ($1, $2, now()) returning id`,
			[id, name]
		);
		const centre = { id, slug: 'brel', name: 'Brel', timeZone: 'Europe/Paris' };
		kiosks.push({ id: rows[0].id, name, centre });
	}
});
beforeEach(async () => {
	await world.owner.query('delete from kiosk_counts');
	clock = A_TUESDAY;
});

/** A browser before a kiosk: its one cookie, and what was set with it. */
function browser(headers: Record<string, string> = {}) {
	const jar = new Map<string, string>();
	const settings: object[] = [];
	const event = {
		request: new Request('https://declic.test/borne', { headers }),
		locals: {
			world: { database: world.app, now: () => clock, secrets: { kioskVisits: KEY } },
			keys: { isSecure: true }
		},
		cookies: {
			get: (name: string) => jar.get(name),
			getAll: () => [...jar].map(([name, value]) => ({ name, value })),
			set(name: string, value: string, options: object) {
				jar.set(name, value);
				settings.push(options);
			},
			delete: (name: string) => jar.delete(name)
		}
	};
	const see = (step: number | null, kiosk = kiosks[0]!, text: PublicText = 'fr') => {
		const guide = step === null ? {} : { guide: { slug: 'carte-vitale', step, of: 5 } };
		followVisit(event as never, kiosk, { text, ...guide });
	};
	const end = (why: WhyEnded, kiosk = kiosks[0]!) => endVisit(event as never, kiosk, why);
	const reads = (kiosk = kiosks[0]!) => textOfVisit(event as never, kiosk);
	const mark = (kiosk = kiosks[0]!) => markOfVisit(event as never, kiosk);
	const isFirst = () => isFirstScreen(event as never, kiosks[0]!);
	const isHers = (at: Temporal.Instant) => isOfVisit(event as never, kiosks[0]!, at);
	return { jar, settings, see, end, reads, mark, isFirst, isHers };
}

const wait = (seconds: number) => (clock = clock.add({ seconds }));
async function told() {
	await writeKioskNotes({ database: world.app, now: () => clock });
	const { rows } = await world.owner.query<{ told: string }>(
		`select concat_ws(' ', kind, nullif(key, ''), n, nullif(minutes, 0)) as told from kiosk_counts order by 1`
	);
	return rows.map((row) => row.told);
}

test('the cookie is of the kiosk’s pages alone, sealed, and gone at the end', async () => {
	const her = browser();
	her.see(null);
	expect([...her.jar.keys()]).toEqual(['__Secure-declic.visite', KEY_OF_VISIT]);
	const ofKiosk = { path: '/borne', secure: true };
	expect(her.settings).toEqual([
		{ ...ofKiosk, httpOnly: true, sameSite: 'lax' },
		// The page takes it away as the visit ends.
		{ ...ofKiosk, httpOnly: false, sameSite: 'strict' }
	]);
	wait(90);
	her.see(0);
	wait(150);
	her.end('fini');
	expect(her.jar.size).toBe(0);
	her.end('fini');
	expect(await told()).toEqual(['guide carte-vitale 1', 'language fr 1', 'visit 1 4']);
});

test('she walked away: it ended when she was last seen', async () => {
	const her = browser();
	her.see(null);
	wait(60);
	her.see(1);
	wait(180);
	her.end('inactif');
	expect(await told()).toContain('visit 1 1');
});

test('she ended while the server was away: what is left of her opens nothing, and the next visit is another one', async () => {
	const her = browser();
	her.see(3, kiosks[0], 'ar');
	her.jar.set('__Secure-declic.ticket', 'hers');
	const mark = her.mark();
	wait(60);
	her.see(4, kiosks[0], 'ar');
	expect(her.mark()).toBe(mark);
	// All that a page can take away by itself.
	her.jar.delete(KEY_OF_VISIT);
	expect([her.mark(), her.reads()]).toEqual([null, 'fr']);
	wait(60);
	her.see(null);
	expect([...her.jar.keys()]).toEqual(['__Secure-declic.visite', KEY_OF_VISIT]);
	expect(her.mark()).not.toBe(mark);
	expect(await told()).toEqual(
		expect.arrayContaining(['visit 2 1', 'language ar 1', 'language fr 1'])
	);
});

test('what the machine keeps for the day without network is no visit', async () => {
	for (const [name, value] of [
		['x-declic-garde', '1'],
		['sec-purpose', 'prefetch']
	] as const) {
		const machine = browser({ [name]: value });
		machine.see(1);
		expect(machine.jar.size).toBe(0);
	}
	browser({ 'sec-fetch-dest': 'empty' }).see(null);
	expect(await told()).toEqual(['language fr 1', 'visit 1']);
});

test('damaged, of another kiosk or of another key, a cookie is nothing: another visit begins', async () => {
	const her = browser();
	her.see(2);
	const [[name, sealed]] = [...her.jar] as [[string, string]];
	const forged = Buffer.from(
		JSON.stringify({
			...JSON.parse(Buffer.from(sealed.split('.')[0]!, 'base64url').toString()),
			told: 0
		})
	).toString('base64url');
	for (const bad of [
		`${sealed}x`,
		sealed.replace(/^./, 'A'),
		`${forged.replace('e', 'f')}.${sealed.split('.')[1]}`,
		'..',
		'x'.repeat(9000)
	]) {
		her.jar.set(name, bad);
		her.end('fini');
		her.jar.set(name, bad);
		her.see(null);
	}
	her.jar.set(name, sealed);
	her.see(3, kiosks[1]);
	expect((await told()).filter((one) => one.startsWith('visit'))).toEqual(['visit 1', 'visit 6']);
});

test('the database away, the screen is shown, and counted when it is back', async () => {
	const her = browser();
	await world.owner.query('alter function count_at_kiosk(jsonb) rename to away');
	her.see(1);
	await expect(told()).rejects.toThrow('count_at_kiosk');
	await world.owner.query('alter function away(jsonb) rename to count_at_kiosk');
	expect(await told()).toEqual([
		'guide carte-vitale 1',
		'language fr 1',
		'step carte-vitale/1 1',
		'visit 1'
	]);
});

test('what the machine opens is in the text read last, of that kiosk alone, and French to whoever comes next', () => {
	const her = browser();
	expect(her.reads()).toBe('fr');
	her.see(null, kiosks[0], 'en');
	her.see(1, kiosks[0], 'ar');
	expect(her.reads()).toBe('ar');
	expect(her.reads(kiosks[1])).toBe('fr');
	her.see(2, kiosks[0], 'en');
	expect(her.reads()).toBe('en');
	her.end('fini');
	expect(her.reads()).toBe('fr');
});

test('what was done before she came is not hers; what nobody is seen to do is nobody’s', () => {
	const { see, end, isFirst, isHers } = browser();
	const before = clock;
	expect([isFirst(), isHers(before)]).toEqual([true, false]);
	wait(60);
	see(null);
	expect([isFirst(), isHers(before), isHers(clock)]).toEqual([false, false, true]);
	end('fini');
	expect([isFirst(), isHers(clock)]).toEqual([true, false]);
});

test('a machine that keeps a screen for later is nobody who comes', () => {
	expect(browser({ 'x-declic-garde': '1' }).isFirst()).toBe(false);
});
