import { sql } from 'kysely';
import { asActing, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { asItIs } from '#lib/platform/database/ask-in-one.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { World } from '#lib/platform/world.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { type CallOutcome, isStillToCall } from '../../domain/callbacks.ts';
import type { DecisionKind } from '../../domain/contribution-state.ts';
import type { Door, Subject } from '../../domain/doors.ts';
import { readSealed } from '../apart/read-sealed.ts';
import { lookupOf, openContact } from '../apart/seals.ts';

/** Somebody who left a telephone, and what came of the calls. */
export type Callback = {
	/** The message that she left it with. */
	id: string;
	door: Door;
	subject: Subject | null;
	words: string;
	language: string;
	saidAt: Temporal.Instant;
	/** What was decided of it last; null: nobody has read it yet. */
	decision: DecisionKind | null;
	/** The last call that stands; null: nobody has called. */
	last: { id: string; outcome: CallOutcome; at: Temporal.Instant; by: string | null } | null;
	/** Where to call; null: it is not to be called any more, or its number is erased. */
	phone: string | null;
};

type Row = Omit<Callback, 'last' | 'phone'> & {
	tryId: string | null;
	outcome: CallOutcome | null;
	triedAt: Temporal.Instant | null;
	by: string | null;
};

const MOST = 30;

/** Neither withdrawn, nor what perhaps a machine sent and nobody has looked at. */
const standing = sql`
		from contribution_callbacks k
		join contributions c on c.id = k.contribution_id
		left join lateral (select x.id, x.outcome, x.recorded_at, x.recorded_by from contribution_callback_tries x
			where x.contribution_id = k.contribution_id and x.undone_at is null order by x.id desc limit 1) t on true
		where not exists (select from contribution_decisions w
				where w.contribution_id = c.id and w.decision = 'withdraw')
			and not exists (select from contribution_holds h
				where h.contribution_id = c.id and h.released_at is null)`;
const toCall = sql`(t.id is null or t.outcome = 'left-word')`;

/** How many are to be called. */
export const callbacksToMake = asItIs(
	sql<number>`(select count(*)::integer ${standing} and ${toCall})`
);

/**
 * Who is to be called, the oldest first, with her number: it is opened for this list, and shown nowhere else. Or those
 * who were, the last first, without it.
 */
export async function listCallbacks(
	db: Db,
	{ database, secrets: { voices } }: Pick<World, 'database' | 'secrets'>
): Promise<{ toCall: Callback[]; called: Callback[] }> {
	const [open, ended] = await Promise.all([readCallbacks(db, true), readCallbacks(db, false)]);
	const phones = await openPhones(db, open, { database, voices });
	return {
		toCall: open.map((row) => tell(row, phones.get(row.id) ?? null)),
		called: ended.map((row) => tell(row, null))
	};
}

async function readCallbacks(db: Db, isOpen: boolean): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select c.id, c.door, c.subject, c.language, k.recorded_at as "saidAt", d.decision, v.words, t.id as "tryId",
			t.outcome, t.recorded_at as "triedAt", s.display_name as by
		from (select c.id, t.id as try_id ${standing} and ${toCall} = ${isOpen}) its
		join contribution_callbacks k on k.contribution_id = its.id
		join contributions c on c.id = its.id
		join lateral (select x.words from contribution_versions x
			where x.contribution_id = c.id and x.way = 'author' order by x.nth desc limit 1) v on true
		left join lateral (select x.decision from contribution_decisions x
			where x.contribution_id = c.id and x.undone_at is null order by x.id desc limit 1) d on true
		left join contribution_callback_tries t on t.id = its.try_id
		left join staff_members s on s.id = t.recorded_by
		order by case when ${isOpen} then k.recorded_at end, t.recorded_at desc, t.id desc, c.id limit ${MOST}`.execute(
		db
	);
	return rows;
}

const tell = (
	{ tryId, outcome, triedAt, by, ...callback }: Row,
	phone: string | null
): Callback => ({
	...{ ...callback, phone },
	last: tryId ? { id: tryId, outcome: outcome!, at: triedAt!, by } : null
});

/** What is sealed is opened in a transaction of its own, which reads nothing else. */
async function openPhones(
	db: Db,
	rows: readonly { id: string }[],
	{ database, voices }: { database: World['database']; voices: Buffer }
): Promise<Map<string, string>> {
	if (rows.length === 0) return new Map();
	const ids = new Map(rows.map(({ id }) => [lookupOf(voices, id).toString('hex'), id]));
	const { staffId, centres, at } = db.acting;
	const lookups = [...ids.keys()].map((hex) => Buffer.from(hex, 'hex'));
	const sealed = await asActing(database, { role: 'operator', staffId, centres, at }, (own) =>
		readSealed(own, voices, lookups)
	);
	return new Map(
		sealed.flatMap(({ lookup, holds, sealed: bytes }) => {
			if (holds !== 'contact') return [];
			const id = ids.get(lookup.toString('hex'))!;
			const contact = openContact(voices, id, bytes);
			return contact && 'phone' in contact ? [[id, contact.phone] as const] : [];
		})
	);
}

export type CallbackRefusal = Refusal<'unknown-callback' | 'already' | 'not-last'>;

/** What came of a call. Of two colleagues at once, one notes it and the other is told. */
export async function noteCallback(
	db: Db,
	id: string,
	{ outcome, after }: { outcome: CallOutcome; after: string | null }
): Promise<{ noted: string } | CallbackRefusal> {
	await takeTurn(db, `callback ${id}`);
	const asked = await db
		.selectFrom('contribution_callbacks')
		.where('contribution_id', '=', id)
		.select('centre_id')
		.executeTakeFirst();
	if (!asked) return refuse('unknown-callback', 'Cette personne n’est plus à rappeler.');
	const last = await readLast(db, id);
	if ((last?.id ?? null) !== after || !isStillToCall(last?.outcome ?? null)) {
		return refuse('already', 'Un ou une collègue vient de l’appeler. Rechargez la page.');
	}
	const { id: noted } = await db
		.insertInto('contribution_callback_tries')
		.values({ contribution_id: id, centre_id: asked.centre_id, outcome, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: `callback-${outcome}`, kind: 'contribution', id });
	return { noted };
}

/** It was a mistake: she is called as before. Only the last one may be taken back. */
export async function undoCallback(
	db: Db,
	tryId: string
): Promise<{ undone: string } | CallbackRefusal> {
	const row = await db
		.selectFrom('contribution_callback_tries')
		.where('id', '=', tryId)
		.select('contribution_id')
		.executeTakeFirst();
	if (!row) return refuse('unknown-callback', 'Cette personne n’est plus à rappeler.');
	const { contribution_id: id } = row;
	await takeTurn(db, `callback ${id}`);
	if ((await readLast(db, id))?.id !== tryId) {
		return refuse('not-last', 'Un autre appel a été noté depuis. Rechargez la page.');
	}
	await db
		.updateTable('contribution_callback_tries')
		.where('id', '=', tryId)
		.set({ undone_at: db.acting.at.toString(), undone_by_id: db.acting.staffId })
		.execute();
	await writeJournal(db, { action: 'callback-undo', kind: 'contribution', id });
	return { undone: id };
}

async function readLast(db: Db, id: string) {
	const { rows } = await sql<{ id: string; outcome: CallOutcome }>`
		select x.id, x.outcome from contribution_callback_tries x
		where x.contribution_id = ${id} and x.undone_at is null order by x.id desc limit 1`.execute(db);
	return rows[0] ?? null;
}
