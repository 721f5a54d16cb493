import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { openUrn, type Sealed, sealUrn } from './seals.ts';

/** What waits in an urn: bytes are written in hexadecimal. */
const Waiting = v.array(
	v.object({
		lookup: v.string(),
		holds: v.picklist(['trace', 'contact']),
		sealed: v.string(),
		month: v.string()
	})
);
type Urn = { id: string; waiting: v.InferOutput<typeof Waiting> };

const FULL_BYTES = 65_536;

/**
 * Who sent something waits in the one row that everybody's waits in, in the transaction that keeps what was said: both
 * are kept, or neither. Nothing of that row says whose is in it, nor how many.
 */
export async function addToUrn(db: Db, key: Buffer, added: readonly Sealed[]): Promise<void> {
	await takeTurn(db, 'urn of contributions');
	// Beyond a size, another one begins: whoever sends a thousand has none of them read again for each.
	const [urn] = await readUrns(db, key, FULL_BYTES);
	const waiting = [...(urn?.waiting ?? []), ...added.map(written)];
	const sealed = sealUrn(key, JSON.stringify(waiting));
	// The night erases an urn that nothing was added to for longer than the law asks: no key opens it here.
	const { month } = added[0]!;
	if (urn) {
		await db
			.updateTable('contribution_urns')
			.where('id', '=', urn.id)
			.set({ sealed, month })
			.execute();
	} else {
		await db.insertInto('contribution_urns').values({ sealed, month }).execute();
	}
}

/** What waits and is of these, by their lookups. Asked by the operator alone. */
export async function findInUrn(
	db: Db,
	key: Buffer,
	lookups: readonly Buffer[]
): Promise<Sealed[]> {
	const asked = new Set(lookups.map((lookup) => lookup.toString('hex')));
	const urns = await readUrns(db, key);
	return urns.flatMap(({ waiting }) => waiting.filter(({ lookup }) => asked.has(lookup)).map(read));
}

/** Writes apart all that waits, in an order drawn by chance, and leaves the urns empty; gives how many. */
export async function pourUrns(db: Db, key: Buffer): Promise<number> {
	await takeTurn(db, 'urn of contributions');
	const urns = await readUrns(db, key);
	const waiting = urns.flatMap((urn) => urn.waiting.map(read));
	if (waiting.length > 0) {
		await sql`insert into contribution_identities (lookup, holds, sealed, month)
			select w.lookup, w.holds, w.sealed, w.month from unnest(
				${waiting.map(({ lookup }) => lookup)}::bytea[], ${waiting.map(({ holds }) => holds)}::text[],
				${waiting.map(({ sealed }) => sealed)}::bytea[], ${waiting.map(({ month }) => month)}::date[])
				as w (lookup, holds, sealed, month)
			order by random() on conflict do nothing`.execute(db);
	}
	for (const { id } of urns) {
		const sealed = sealUrn(key, '[]');
		await db.updateTable('contribution_urns').where('id', '=', id).set({ sealed }).execute();
	}
	return waiting.length;
}

/** Those that this key opens: another installation's, which was restored here, stay as they are. */
async function readUrns(db: Db, key: Buffer, lighterThan: number | null = null): Promise<Urn[]> {
	const { rows } = await sql<{ id: string; sealed: Buffer }>`
		select id, sealed from contribution_urns
		where ${lighterThan}::integer is null or octet_length(sealed) < ${lighterThan}::integer`.execute(
		db
	);
	return rows.flatMap(({ id, sealed }) => {
		const plain = openUrn(key, sealed);
		return plain === null ? [] : [{ id, waiting: v.parse(Waiting, JSON.parse(plain)) }];
	});
}

const written = ({ lookup, sealed, holds, month }: Sealed): Urn['waiting'][number] => ({
	lookup: lookup.toString('hex'),
	sealed: sealed.toString('hex'),
	holds,
	month
});
const read = ({ lookup, sealed, holds, month }: Urn['waiting'][number]): Sealed => ({
	lookup: Buffer.from(lookup, 'hex'),
	sealed: Buffer.from(sealed, 'hex'),
	holds,
	month
});
