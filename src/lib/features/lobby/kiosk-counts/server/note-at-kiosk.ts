import { sql } from 'kysely';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import type { World } from '#lib/platform/world.ts';
import { countedKey, type KioskNote } from '../domain/kiosk-note.ts';
import { mondayOf } from '../domain/week.ts';

/** How long numbers wait in memory: whoever stands there waits for no disk. */
const EVERY_MS = 1_000;
/** Different numbers that wait: beyond, while the database is away, what is new is not counted. */
const MOST_WAITING = 500;

type CountingWorld = Pick<World, 'database' | 'now'>;
type Counted = Required<KioskNote>;
type Waiting = { byKiosk: Map<string, Map<string, Counted>>; timer: NodeJS.Timeout | null };
const waiting = new WeakMap<World['database'], Waiting>();

/** Adds to the numbers of a kiosk, written a second later with the others: no page waits, none fails. */
export function noteAtKiosk(
	world: CountingWorld,
	kiosk: Pick<EnrolledKiosk, 'id' | 'centre'>,
	...notes: readonly (Omit<KioskNote, 'week'> & Partial<KioskNote>)[]
): void {
	if (notes.length === 0) return;
	const kept = waiting.get(world.database) ?? { byKiosk: new Map(), timer: null };
	waiting.set(world.database, kept);
	const counts = kept.byKiosk.getOrInsertComputed(kiosk.id, () => new Map());
	const thisWeek = mondayOf({ at: world.now(), timeZone: kiosk.centre.timeZone });
	for (const { week = thisWeek, kind, key: said = '', n = 1, minutes = 0 } of notes) {
		const key = countedKey(kind, said);
		if (key !== null) addTo(counts, { week, kind, key, n, minutes });
	}
	kept.timer ??= setTimeout(() => {
		kept.timer = null;
		// What the database could not take is counted with the next.
		void writeKioskNotes(world).catch(() => {});
	}, EVERY_MS).unref();
}

/** Writes what waits; what fails waits again. */
export async function writeKioskNotes(world: CountingWorld): Promise<void> {
	const kept = waiting.get(world.database);
	if (!kept) return;
	const written = [...kept.byKiosk];
	kept.byKiosk = new Map();
	let failure: unknown = null;
	for (const [id, counts] of written) {
		try {
			await asKiosk(world, { id }, (db) =>
				sql`select count_at_kiosk(${JSON.stringify([...counts.values()])}::jsonb)`.execute(db)
			);
		} catch (error) {
			failure = error;
			const again = kept.byKiosk.getOrInsertComputed(id, () => new Map());
			for (const count of counts.values()) addTo(again, count);
		}
	}
	if (failure) throw failure;
}

function addTo(counts: Map<string, Counted>, note: Counted): void {
	const key = `${note.week} ${note.kind} ${note.key}`;
	const before = counts.get(key);
	if (!before && counts.size >= MOST_WAITING) return;
	counts.set(
		key,
		before ? { ...note, n: before.n + note.n, minutes: before.minutes + note.minutes } : note
	);
}
