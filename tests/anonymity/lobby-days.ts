import { createHmac } from 'node:crypto';
import { requestFromCall, callHelp } from '#lib/features/lobby/help-calls/index.server.ts';
import { noteAtKiosk, writeKioskNotes } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import {
	appeal,
	decide,
	listWaiting,
	reportShown,
	sayAgain,
	shuffleContributions,
	withdraw
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { sayMeToo, stampMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import type { World } from '#lib/platform/world.ts';
import { rowMaker } from '../tenancy/rows.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { installKiosk } from '../../src/lib/features/lobby/help-calls/server/calls.fixture.ts';
import {
	done,
	KEY,
	type useContributions
} from '../../src/lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import {
	digestOfTicket,
	lookupOf
} from '../../src/lib/features/neighbourhood/contributions/server/apart/seals.ts';

export const RESIDENTS = 40;
const KIOSKS = 4;
const MINUTES_APART = 4;
const MONDAY = Temporal.Instant.from('2026-11-23T06:10:00Z');
const PHOTO = { redrawn: Buffer.alloc(900, 'photo'), width: 30, height: 20 };

type Contributions = ReturnType<typeof useContributions>;
/** Whose each row is, which no table says: by the value of one of its columns. */
type Secret = Map<string, string>;

/**
 * Two days in a lobby. Everybody calls a colleague from a kiosk, who notes what she came for under her name; and within
 * a minute says three things there that nobody signs. The next day she calls again, then says again, asks to be read
 * again, takes away, reports and says « moi aussi ». Four people at a time, each day in another order.
 */
export async function twoDaysInALobby({
	world,
	centres,
	staff,
	brel,
	say,
	visitor,
	author
}: Contributions) {
	const draw = drawing(50);
	const rows = rowMaker(world.owner, await readCatalogue(world.owner));
	const add = async (table: string) =>
		String((await rows.add(table, { centre_id: centres.brel })).id);
	const secret: Record<'said' | 'lookup' | 'ticket' | 'echo' | 'stamp' | 'guide', Secret> = {
		said: new Map(),
		lookup: new Map(),
		ticket: new Map(),
		echo: new Map(),
		stamp: new Map(),
		guide: new Map()
	};
	const residents: {
		id: string;
		nth: number;
		kiosk: string;
		said: { id: string; ticket: string }[];
	}[] = [];
	const kiosks: string[] = [];
	for (let nth = 0; nth < KIOSKS; nth += 1)
		kiosks.push(await installKiosk(world, centres.brel, `Borne ${nth}`));
	for (let nth = 0; nth < RESIDENTS; nth += 1) {
		residents.push({ id: await add('people'), nth, kiosk: kiosks[nth % KIOSKS]!, said: [] });
	}
	const at = (now: Temporal.Instant) => ({ database: world.app, now: () => now });

	/** Her name is on what she came for. */
	async function calls({ id, kiosk }: (typeof residents)[number], now: Temporal.Instant) {
		const from = { guide: null, step: null, language: 'fr' } as const;
		const call = done(await asKiosk(at(now), { id: kiosk }, (db) => callHelp(db, from)));
		const day = now.toString().slice(0, 10);
		const { request } = done(
			await brel((db) => requestFromCall(db, { id: call.id, day }), {
				at: now.add({ seconds: 40 })
			})
		);
		await world.owner.query('update requests set person_id = $1 where id = $2', [id, request]);
	}
	async function says(who: (typeof residents)[number], now: Temporal.Instant) {
		for (const words of ['Un banc', 'Une lampe', 'Un jardin']) {
			const said = done(
				await say(
					{ words: `${words} ${'ici '.repeat(1 + Math.floor(draw() * 20))}`, photo: PHOTO },
					{
						...{ channel: 'kiosk', contact: { phone: `+3363998${1000 + who.nth}` } },
						sending: { isTrapped: false, seconds: 60, sentBefore: 9 },
						trace: { address: '192.0.2.7', at: now.toString(), browser: null, kioskId: who.kiosk }
					},
					{ at: now }
				)
			);
			who.said.push(said);
			secret.said.set(said.id, who.id);
			secret.lookup.set(lookupOf(KEY, said.id).toString('hex'), who.id);
		}
		const kiosk = { id: who.kiosk, centre: { id: centres.brel, timeZone: 'Europe/Paris' } };
		secret.guide.set(`guide-${who.nth}`, who.id);
		noteAtKiosk(at(now), kiosk as never, { kind: 'guide', key: `guide-${who.nth}` });
		await writeKioskNotes(at(now));
	}
	/** A colleague reads all that waits, the day after. */
	async function isRead(now: Temporal.Instant) {
		const acts = <T>(work: Parameters<typeof brel<T>>[0]) =>
			brel(work, { at: now, staffId: staff.karim });
		for (;;) {
			const { waiting } = await acts((db) => listWaiting(db, { isHeld: true }));
			if (waiting.length === 0) return;
			for (const { id, versionId, words } of waiting) {
				const verdict = words.startsWith('Une lampe')
					? ({ decision: 'refuse', reason: 'insult', words: null } as const)
					: ({ decision: 'publish', corrected: null, photo: null } as const);
				done(await acts((db) => decide(db, id, { versionId }, verdict)));
			}
		}
	}
	async function comesBack(who: (typeof residents)[number], now: Temporal.Instant) {
		const [bench, lamp, garden] = who.said;
		await author(bench!.ticket, (db, id) => sayAgain(db, id, `Deux bancs ${who.nth}`), now);
		await author(lamp!.ticket, (db, id) => appeal(db, id, `Pourquoi ${who.nth}`), now);
		const other = residents[(who.nth * 7 + 3) % RESIDENTS]!.said[0]!.id;
		const [browser, day] = [`browser ${who.nth}`, now.toString().slice(0, 10)];
		const stamp = stampMeToo(KEY, other, now);
		const device = ['192.0.2.7', browser] as const;
		const pressed = { key: KEY, stamp, now, browser: null, device, day };
		done(await visitor((db) => sayMeToo(db, other, pressed), null, now));
		const mark = createHmac('sha256', KEY)
			.update(['me-too', 'stamp', other, stamp].join('\n'))
			.digest();
		secret.stamp.set(mark.toString('hex'), who.id);
		// Nobody else says it of that message.
		secret.echo.set(other, who.id);
		const { ticket } = done(
			await visitor(
				(db) =>
					reportShown(
						db,
						other,
						{ reason: 'false', words: 'Non. ' + 'x'.repeat(Math.floor(draw() * 90)) },
						{ isTrapped: false, seconds: 30, device: ['192.0.2.7', browser], key: KEY }
					),
				null,
				now
			)
		);
		secret.ticket.set(digestOfTicket(ticket, 'report')!.toString('hex'), who.id);
		await author(garden!.ticket, withdraw, now);
	}
	/** Everybody once, four at a time, in an order of that day. */
	async function aDay(from: Temporal.Instant, visit: typeof says) {
		const order = residents.map((who) => ({ who, by: draw() })).toSorted((a, b) => a.by - b.by);
		const moments = order.map(({ who }, nth) => ({
			who,
			now: from.add({ minutes: nth * MINUTES_APART })
		}));
		for (let nth = 0; nth < moments.length; nth += KIOSKS) {
			const few = moments.slice(nth, nth + KIOSKS);
			// One kiosk calls once at a time.
			for (const { who, now } of few) await calls(who, now);
			await Promise.all(few.map(({ who, now }) => visit(who, now.add({ seconds: 25 }))));
		}
	}
	const night = (now: Temporal.Instant) =>
		shuffleContributions(
			{ ...at(now), secrets: { voices: KEY } as World['secrets'] },
			{ at: 'night', centres: [centres.brel] }
		);

	await aDay(MONDAY, says);
	return {
		secret,
		/** The night, its reader in the morning, the day after, and its night. */
		async goOn(): Promise<void> {
			await night(MONDAY.add({ hours: 20 }));
			await isRead(MONDAY.add({ hours: 22 }));
			await aDay(MONDAY.add({ hours: 24 }), comesBack);
			await night(MONDAY.add({ hours: 44 }));
		},
		night
	};
}

function drawing(seed: number) {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}
