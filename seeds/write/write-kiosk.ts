import { sql } from 'kysely';
import {
	endOf,
	follow,
	type KioskNote,
	type KioskVisit,
	type SeenAtKiosk
} from '#lib/features/lobby/kiosk-counts/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { type Chance, chanceOf } from '../plan/seeded-random.ts';
import { actAs, OPERATOR } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** What people come for, the last screen of its guide, and where many of them stop. */
const GUIDES: readonly (readonly [{ slug: string; of: number; hard: number }, number])[] = [
	[{ slug: 'carte-vitale', of: 9, hard: 3 }, 5],
	[{ slug: 'declaration-trimestrielle-caf', of: 9, hard: 5 }, 4],
	[{ slug: 'acte-de-naissance', of: 9, hard: 0 }, 3],
	[{ slug: 'payer-une-amende', of: 8, hard: 0 }, 2],
	[{ slug: 'imprimer-un-document', of: 8, hard: 0 }, 2]
];
/** Guides of a visit: often one, sometimes none. */
const HOW_MANY = [
	[0, 2],
	[1, 6],
	[2, 2]
] as const;
const TEXTS: readonly (readonly [PublicText, number])[] = [
	['fr', 14],
	['facile', 4],
	['ar', 3],
	['en', 1]
];
const HOSTS = ['www.leboncoin.fr', 'www.youtube.com', 'enthdf.fr', 'mail.google.com'] as const;
/** From Monday: the lobby is closed on the others. */
const OPEN_DAYS = [0, 1, 2, 3, 4] as const;

/** A kiosk that stands in the lobby since so many weeks, and what it told; no machine holds it. */
export async function writeKiosk(
	db: Db,
	telling: Telling,
	{ weeks, mostVisits }: { weeks: number; mostVisits: number }
): Promise<void> {
	const { now, today, timeZone, team } = telling;
	const monday = daysBefore(today, Temporal.PlainDate.from(today).dayOfWeek - 1);
	const first = daysBefore(monday, 7 * weeks);
	await actAs(db, team.direction, momentOf(first, '09:00', timeZone, now));
	const { id } = await db
		.insertInto('kiosks')
		.values({ centre_id: centreOf(db), name: 'Hall d’accueil', ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	const chance = chanceOf(`kiosk ${weeks}`);
	const notes: KioskNote[] = [];
	for (let ago = weeks; ago >= 0; ago -= 1) {
		const week = daysBefore(monday, 7 * ago);
		for (let left = chance.between(Math.ceil(mostVisits / 3), mostVisits); left > 0; left -= 1) {
			const day = daysBefore(week, -chance.pick(OPEN_DAYS));
			const clock = `${chance.between(9, 16)}`.padStart(2, '0');
			const at = momentOf(day, `${clock}:${chance.between(10, 59)}`, timeZone, now);
			notes.push(...drawVisit(chance, at, timeZone));
			if (chance.hits(0.06)) notes.push({ week, kind: 'blocked-host', key: chance.pick(HOSTS) });
			if (chance.hits(0.3)) notes.push({ week, kind: 'print', n: chance.between(1, 3) });
		}
	}
	await actAs(db, { staffId: null, role: 'kiosk', subject: id }, now);
	await sql`select count_at_kiosk(${JSON.stringify(
		notes.map(({ week, kind, key = '', n = 1, minutes = 0 }) => ({ week, kind, key, n, minutes }))
	)}::jsonb)`.execute(db);
	await actAs(db, OPERATOR, now);
}

/** Somebody's screens: the home, a guide up to where she stops, perhaps another one. */
function drawVisit(chance: Chance, begun: Temporal.Instant, timeZone: string): KioskNote[] {
	const text = chance.weighted(TEXTS);
	const screens: SeenAtKiosk[] = [{ text }];
	const guides = chance.weighted(HOW_MANY);
	for (let nth = 0; nth < guides; nth += 1) {
		const { slug, of, hard } = chance.weighted(GUIDES);
		for (let step = 0; step <= of; step += 1) {
			screens.push({ text, guide: { slug, step, of } });
			if (chance.hits(step === hard && hard > 0 ? 0.75 : 0.05)) break;
		}
	}
	const notes: KioskNote[] = [];
	let at = begun;
	let running: KioskVisit | null = null;
	for (const screen of screens) {
		const next = follow(running, screen, { at, timeZone });
		notes.push(...next.notes);
		running = next.visit;
		at = at.add({ seconds: chance.between(15, 110) });
	}
	return running ? [...notes, ...endOf(running, chance.hits(0.3), { at, timeZone })] : notes;
}
