import { createCipheriv, createDecipheriv, randomBytes, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Moment } from '../domain/questions.ts';
import { added, emptyTally, mayBeOpened, type Tally, type Three } from '../domain/tally.ts';

/** Where answers are added up: a programme, a year, a moment. */
export type Urn = { programmeId: string; year: number; moment: Moment; centreId: string };

/** Whatever waits in it, an urn is of one size: nobody sees whether the last answer had a sentence. */
const SIZE = 16 * 1024;

/**
 * Adds to what waits, one transaction at a time. `isOver`: nobody is expected any more, and what waits
 * is poured into what is told, if it is so much that nobody can be picked out.
 */
export async function addToUrn(
	db: Db,
	urn: Urn,
	{ key, tally, isOver }: { key: Buffer; tally: Tally; isOver: boolean }
): Promise<void> {
	const waiting = added(await lockUrn(db, urn, key), tally);
	const isPoured = isOver && mayBeOpened(waiting);
	if (isPoured) await pour(db, urn, waiting);
	await fill(db, urn, key, isPoured ? emptyTally(urn.moment) : waiting);
}

/** Pours what waits, once nobody is expected; gives whether there was enough of it. */
export async function openUrn(db: Db, urn: Urn, key: Buffer): Promise<boolean> {
	const waiting = await lockUrn(db, urn, key);
	if (!mayBeOpened(waiting)) return false;
	await pour(db, urn, waiting);
	await fill(db, urn, key, emptyTally(urn.moment));
	return true;
}

async function lockUrn(db: Db, urn: Urn, key: Buffer): Promise<Tally> {
	const { programmeId, year, moment, centreId } = urn;
	await db
		.insertInto('satisfaction_urns')
		.values({
			programme_id: programmeId,
			year,
			moment,
			centre_id: centreId,
			sealed: sealed(urn, key, emptyTally(moment))
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = await db
		.selectFrom('satisfaction_urns')
		.where('programme_id', '=', programmeId)
		.where('year', '=', year)
		.where('moment', '=', moment)
		.select('sealed')
		.forUpdate()
		.executeTakeFirstOrThrow();
	// Another machine's key, after a restoration: what waited there cannot be read by anybody.
	return unsealed(urn, key, row.sealed) ?? emptyTally(moment);
}

async function fill(db: Db, urn: Urn, key: Buffer, waiting: Tally): Promise<void> {
	await db
		.updateTable('satisfaction_urns')
		.where('programme_id', '=', urn.programmeId)
		.where('year', '=', urn.year)
		.where('moment', '=', urn.moment)
		.set({ sealed: sealed(urn, key, waiting) })
		.execute();
}

async function pour(db: Db, { programmeId, year, moment, centreId }: Urn, poured: Tally) {
	await db
		.insertInto('satisfaction_tallies')
		.values({ programme_id: programmeId, year, centre_id: centreId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { counts } = poured;
	if (moment === 'before') {
		await sql`update satisfaction_tallies
			set confidence_before = ${plus('confidence_before', counts.confidence!)}
			where programme_id = ${programmeId} and year = ${year}`.execute(db);
		return;
	}
	const told = await db
		.selectFrom('satisfaction_tallies')
		.where('programme_id', '=', programmeId)
		.where('year', '=', year)
		.select('sentences')
		.forUpdate()
		.executeTakeFirstOrThrow();
	const sentences = shuffled([...told.sentences, ...poured.sentences]);
	await sql`update satisfaction_tallies set
			contents = ${plus('contents', counts.contents!)},
			seances = ${plus('seances', counts.seances!)},
			clarity = ${plus('clarity', counts.clarity!)},
			confidence = ${plus('confidence', counts.confidence!)},
			company = ${plus('company', counts.company!)},
			sentences = ${sentences}::text[]
		where programme_id = ${programmeId} and year = ${year}`.execute(db);
}

const plus = (column: string, [one, two, three]: Three) => {
	const own = sql.ref(column);
	return sql`array[${own}[1] + ${one}::integer, ${own}[2] + ${two}::integer, ${own}[3] + ${three}::integer]`;
};

/** In an order that says nothing of the one they came in (Fisher and Yates, drawn by the system). */
function shuffled<Item>(items: readonly Item[]): Item[] {
	const drawn = [...items];
	for (let last = drawn.length - 1; last > 0; last--) {
		const at = randomInt(last + 1);
		[drawn[last], drawn[at]] = [drawn[at]!, drawn[last]!];
	}
	return drawn;
}

const nameOf = ({ programmeId, year, moment }: Urn) =>
	Buffer.from(`${programmeId} ${year} ${moment}`);

/** Encrypted (AES-256-GCM) with a new nonce each time; an urn put in the place of another opens nothing. */
function sealed(urn: Urn, key: Buffer, { counts, sentences }: Tally): Buffer {
	const text = Buffer.from(JSON.stringify({ counts, sentences: shuffled(sentences) }));
	// Forty long sentences fit; beyond, it doubles rather than refuse somebody.
	let size = SIZE;
	while (size < text.length) size *= 2;
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	cipher.setAAD(nameOf(urn));
	const body = Buffer.concat([
		cipher.update(Buffer.concat([text, Buffer.alloc(size - text.length, ' ')])),
		cipher.final()
	]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function unsealed(urn: Urn, key: Buffer, bytes: Buffer): Tally | null {
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
		decipher.setAAD(nameOf(urn));
		decipher.setAuthTag(bytes.subarray(12, 28));
		const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
		return JSON.parse(text.toString()) as Tally;
	} catch {
		return null;
	}
}
