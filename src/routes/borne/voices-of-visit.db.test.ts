import { isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
	asAuthor,
	decide,
	listWaiting,
	nameDirector
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import { stampPage } from '#lib/features/outreach/place-requests/index.server.ts';
import { STAMP_FIELD } from '#lib/features/outreach/place-requests/index.ts';
import { stampMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { ME_TOO_FIELD } from '#lib/features/neighbourhood/town-answers/index.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import { done } from '../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import { actions as saying } from './[[texte=texte]]/quartier/dire/[porte]/+page.server.ts';
import { actions as reading } from './[[texte=texte]]/quartier/+page.server.ts';
import { voicesHere, voicesToSay } from './[[texte=texte]]/quartier/voices-here.ts';
import { endVisit, followVisit } from './follow-visit.ts';
import { forgetVisit } from './forget-visit.ts';
import { keptVoice } from './kept-voice.ts';

const world = useTestDatabase();
const KEY = Buffer.alloc(32, 7);
const kiosks: EnrolledKiosk[] = [];
let clock = A_TUESDAY;
let attempts: ReturnType<typeof openPool>;

beforeAll(async () => {
	attempts = openPool(keysUrl(world.ownerUrl));
	for (const slug of ['brel', 'la-digue']) {
		const id = await world.addCentre(slug);
		const { rows } = await world.owner.query(
			`insert into kiosks (centre_id, name, recorded_at) values ($1, 'Hall', now()) returning id`,
			[id]
		);
		kiosks.push({
			...{ id: rows[0].id, name: 'Hall' },
			centre: { id, slug, name: slug, timeZone: 'Europe/Paris' }
		});
	}
	await world.as('direction', kiosks[0]!.centre.id, (db) => nameDirector(db, 'Philippe Essai'));
});
afterAll(() => attempts?.destroy());
beforeEach(() => {
	clock = A_TUESDAY;
});

/** A machine of a lobby: what its browser keeps, and what is pressed on it. */
function machine(kiosk = kiosks[0]!) {
	const jar = new Map<string, string>();
	const given: [string, { path: string; maxAge?: number }][] = [];
	const cookies = {
		get: (name: string) => jar.get(name),
		getAll: () => [...jar].map(([name, value]) => ({ name, value })),
		set(name: string, value: string, options: { path: string; maxAge?: number }) {
			jar.set(name, value);
			given.push([name, options]);
		},
		delete: (name: string) => jar.delete(name)
	};
	const secrets = { kioskVisits: KEY, voices: KEY };
	const speech = { nameOf: (words: string) => (words.length < 2000 ? 'f'.repeat(40) : null) };
	const app = { database: world.app, now: () => clock, secrets, dataDir: '/nowhere', speech };
	const event = (path: string, sent: Record<string, string> = {}) => ({
		...{ cookies, url: new URL(`https://declic.test${path}`), getClientAddress: () => '192.0.2.7' },
		params: { porte: /dire\/([a-z-]+)/.exec(path)?.[1] },
		setHeaders: () => {},
		request: new Request(`https://declic.test${path}`, {
			...(Object.keys(sent).length > 0 && { method: 'POST', body: new URLSearchParams(sent) })
		}),
		locals: {
			...{ world: app, kiosk, post: null, isDemo: false },
			keys: {
				...{ isSecure: true, origin: 'https://declic.test' },
				...{ database: attempts, secret: KEY }
			}
		}
	});
	const see = () => followVisit(event('/borne/quartier') as never, kiosk, { text: 'fr' });
	see();
	return {
		...{ jar, given },
		/** The next screen of whoever stands there. */
		see,
		end() {
			endVisit(event('/borne/fin') as never, kiosk, 'fini');
			forgetVisit(event('/borne/fin') as never);
		},
		/** Nobody for a quarter of an hour, and no script to say so. */
		isLeft() {
			clock = clock.add({ minutes: 15 });
			see();
		},
		says: (words: string, porte = 'probleme', more: Record<string, string> = {}) =>
			led(() =>
				saying.envoyer!(
					event(`/borne/quartier/dire/${porte}`, {
						...(porte === 'probleme' && { sujet: 'lighting' }),
						...{ mots: words, ...more }
					}) as never
				)
			),
		presses: (id: string, asked = '') => {
			const sent = { parole: id, [ME_TOO_FIELD]: stampMeToo(KEY, id, systemClock({})()) };
			return led(() => reading.aussi!(event(`/borne/quartier?/aussi${asked}`, sent) as never));
		},
		reads: async (query = '') => voicesHere(event(`/borne/quartier${query}`) as never, 'fr'),
		hears: async () => {
			const of = event('/borne/quartier') as never;
			return voicesToSay(of, 'fr', await voicesHere(of, 'fr'))!.words;
		},
		ticket: () => keptVoice(event('/borne/quartier/ticket') as never, 'fr')
	};
}

/** Where a deed leads. */
async function led(deed: () => unknown): Promise<string> {
	const refused = await Promise.resolve(deed()).then(
		(answer) => answer,
		(thrown: unknown) => thrown
	);
	if (!isRedirect(refused)) throw new Error(JSON.stringify(refused) ?? String(refused));
	return refused.location;
}

const rowsOf = async (words: string) => {
	const { rows } = await world.owner.query(
		`select c.id, c.channel, h.reason from contributions c
		join contribution_versions v on v.contribution_id = c.id
		left join contribution_holds h on h.contribution_id = c.id where v.words = $1`,
		[words]
	);
	return rows;
};
async function publish(words: string): Promise<string> {
	const [{ id }] = await rowsOf(words);
	await world.as('animateur', kiosks[0]!.centre.id, async (db) => {
		const held = await listWaiting(db, { isHeld: true });
		const waiting = [...held.waiting, ...(await listWaiting(db)).waiting];
		const { versionId } = waiting.find((one) => one.id === id)!;
		done(
			await decide(db, id, { versionId }, { decision: 'publish', corrected: null, photo: null })
		);
	});
	return id;
}
const echoes = async (id: string) =>
	(await world.owner.query('select from contribution_echoes where contribution_id = $1', [id]))
		.rowCount;

test('said at a kiosk, it waits as of that machine, is read, then stands on its screen and is heard', async () => {
	const hall = machine();
	expect(await hall.says('La lampe du quai est cassée.')).toBe('/borne/quartier/ticket');
	const [row] = await rowsOf('La lampe du quai est cassée.');
	expect(row).toMatchObject({ channel: 'kiosk' });
	expect((await hall.reads()).shown).toEqual([]);
	const id = await publish('La lampe du quai est cassée.');
	expect((await hall.reads()).shown).toMatchObject([
		{ id, title: 'Problème\u00a0: éclairage', isProblem: true }
	]);
	expect(await hall.hears()).toContain('Problème\u00a0: éclairage. La lampe du quai est cassée.');
	// Next door, it is not of their quarter.
	expect((await machine(kiosks[1]).reads()).shown).toEqual([]);
});

test('her ticket opens her message for her visit alone, and the address of no screen says it', async () => {
	const hall = machine();
	const to = await hall.says('Un banc devant l’arrêt.', 'idee');
	const address = await hall.ticket();
	const ticket = address!.split('/').at(-1)!;
	expect(address).toBe(`https://declic.test/parole/${ticket}`);
	expect(to).not.toContain(ticket);
	expect(
		await asAuthor({ world: { database: world.app, now: () => clock } }, ticket, async () => true)
	).toBe(true);
	// Somebody else stands there, though nothing said that the first one had left.
	hall.isLeft();
	expect(await hall.ticket()).toBeNull();
});

test('a page that ends a visit while the server is away takes the key of it away, and her ticket opens no more', async () => {
	const hall = machine();
	await hall.says('Un abri pour les vélos.', 'idee');
	expect(await hall.ticket()).not.toBeNull();
	hall.jar.delete('__Secure-declic.cle-de-visite');
	expect(await hall.ticket()).toBeNull();
});

test('the end of the visit leaves no cookie of it, whatever was done', async () => {
	const hall = machine();
	await hall.says('Un arbre de plus.', 'idee');
	await hall.presses(await publish('Un arbre de plus.'));
	const names = [...hall.jar.keys()].map((name) => name.replace('__Secure-', ''));
	expect(names.toSorted()).toEqual([
		'declic.cle-de-visite',
		'declic.parole',
		'declic.parole-ticket',
		'declic.visite'
	]);
	expect(hall.given.every(([, { path }]) => path === '/borne')).toBe(true);
	// Without an age, a browser that is closed keeps nothing either; a ticket has its own minutes.
	expect(hall.given.filter(([name, { maxAge }]) => maxAge && !name.endsWith('ticket'))).toEqual([]);
	hall.end();
	expect([...hall.jar]).toEqual([]);
	expect(await hall.ticket()).toBeNull();
});

test('« moi aussi » counts once a visit, and whoever stands there next may say it too', async () => {
	const hall = machine();
	await hall.says('Le trottoir est creusé.');
	const id = await publish('Le trottoir est creusé.');
	expect(await hall.presses(id)).toBe(`/borne/quartier?aussi=${id}#parole-${id}`);
	// On the screen of those before, she stays there.
	expect(await hall.presses(id, `&apres=${id}`)).toBe(
		`/borne/quartier?apres=${id}&aussi=${id}#parole-${id}`
	);
	expect(await echoes(id)).toBe(1);
	expect((await hall.reads(`?aussi=${id}`)).shown.find((one) => one.id === id)!.isCounted).toBe(
		true
	);
	hall.end();
	clock = clock.add({ minutes: 1 });
	hall.see();
	await hall.presses(id);
	expect(await echoes(id)).toBe(2);
	// Of another machine, in the same second.
	clock = A_TUESDAY;
	await machine(kiosks[1]).presses(id);
	expect(await echoes(id)).toBe(3);
	// Where no visit runs, nobody is there to say it.
	const nobody = machine();
	nobody.jar.clear();
	await nobody.presses(id);
	expect(await echoes(id)).toBe(3);
});

test('the fourth message of a visit waits apart and is kept; the first of the next one does not', async () => {
	const hall = machine();
	const reasons = [];
	for (const nth of [1, 2, 3, 4]) {
		await hall.says(`Message ${nth}.`, 'idee', stamped());
		reasons.push((await rowsOf(`Message ${nth}.`))[0].reason);
	}
	// Nothing said that she had left: whoever comes next is somebody else all the same.
	hall.isLeft();
	await hall.says('Le suivant.', 'idee', stamped());
	reasons.push((await rowsOf('Le suivant.'))[0].reason);
	expect(reasons).toEqual([null, null, null, 'same-browser', null]);
});

test('without anybody who answers for it, a kiosk shows that nobody may write, and keeps nothing', async () => {
	const next = machine(kiosks[1]);
	expect((await next.reads()).isOpen).toBe(false);
	expect(await next.says('Personne ne lira ceci.', 'idee')).toBe('/borne/quartier');
	expect(await rowsOf('Personne ne lira ceci.')).toEqual([]);
});

/** The stamp of a page that was opened a minute ago. */
function stamped(): Record<string, string> {
	const opened = Temporal.Now.instant().subtract({ minutes: 1 });
	return { [STAMP_FIELD]: stampPage(KEY, kiosks[0]!.centre.id, opened) };
}
