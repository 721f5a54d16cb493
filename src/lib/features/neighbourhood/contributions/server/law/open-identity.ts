import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { readSealed } from '../apart/read-sealed.ts';
import { type Contact, lookupOf, openContact, openTrace, type Trace } from '../apart/seals.ts';

/** Who opens it, for which request, and why: kept for five years. */
export type Opening = { by: string; request: string; reason: string };

export type OpenedIdentity = {
	/** As it is sealed; the first instant of its day, where nothing is sealed any more. */
	saidAt: Temporal.Instant;
	channel: 'web' | 'kiosk' | 'paper';
	/** Which screen of everybody it came from. */
	kiosk: string | null;
	/** Null: it was never kept, or is erased. */
	trace: Trace | null;
	contact: Contact | null;
	/** The first day of the month in which the night has erased, or will erase, what was kept. */
	erasedFrom: string;
	outcome: 'told' | 'erased' | 'never-kept';
};

export type OpenRefusal = Refusal<
	'unknown-contribution' | 'by' | 'request' | 'reason' | 'other-key'
>;

/**
 * Opens what the law has kept of who sent a contribution (décret n° 2021-1362), and records it in the same transaction:
 * by whom, for which request, why; of what was read, nothing. The operator alone, with the key of the installation.
 */
export async function openIdentity(
	db: Db,
	id: string,
	opening: Opening,
	{ key, today }: { key: Buffer; today: string }
): Promise<OpenedIdentity | OpenRefusal> {
	const refused = refuseOpening(opening);
	if (refused) return refused;
	const said = await readSaid(db, id);
	if (!said) return refuse('unknown-contribution', 'Aucune parole ne porte cet identifiant.');
	const { centreId, ...told } = said;
	const kept = await readKept(db, id, key);
	if (kept === 'other-key') {
		return refuse(
			'other-key',
			'La clé de cette installation n’ouvre pas ces données\u00a0: elles ont été scellées par une autre.'
		);
	}
	const outcome = kept.trace || kept.contact ? 'told' : whyNothing(said, today);
	await db
		.insertInto('contribution_openings')
		.values({
			...{ centre_id: centreId, contribution_id: id, outcome },
			...{ opened_by: opening.by.trim(), request: opening.request.trim() },
			...{ reason: opening.reason.trim(), recorded_at: db.acting.at.toString() }
		})
		.execute();
	await writeJournal(db, { action: 'open-identity', kind: 'contribution', id, centreId });
	const { saidOn, ...its } = told;
	const { trace } = kept;
	const saidAt = trace ? Temporal.Instant.from(trace.at) : saidOn;
	return { ...its, ...kept, saidAt, kiosk: await kioskOf(db, trace), outcome };
}

const within = (words: string, least: number, most: number) =>
	words.trim().length >= least && words.trim().length <= most;

function refuseOpening({ by, request, reason }: Opening): OpenRefusal | null {
	if (!within(by, 2, 120)) return refuse('by', 'Dites qui ouvre ces données\u00a0: votre nom.');
	if (!within(request, 3, 200)) {
		return refuse('request', 'Dites quelle demande les ouvre\u00a0: son numéro et qui la signe.');
	}
	return within(reason, 3, 500) ? null : refuse('reason', 'Dites en une phrase pourquoi.');
}

type Said = Pick<OpenedIdentity, 'channel' | 'erasedFrom'> & {
	centreId: string;
	/** The day alone: the minute is sealed. */
	saidOn: Temporal.Instant;
};

async function readSaid(db: Db, id: string): Promise<Said | null> {
	// As the night reckons it: thirteen months after the first day of the month in which it was said.
	const { rows } = await sql<Said>`
		select c.centre_id as "centreId", c.recorded_at as "saidOn", c.channel,
			to_char(date_trunc('month', c.recorded_at at time zone e.time_zone) + interval '13 months', 'YYYY-MM-DD')
				as "erasedFrom"
		from contributions c
		join centres e on e.id = c.centre_id
		where c.id = ${id}`.execute(db);
	return rows[0] ?? null;
}

async function kioskOf(db: Db, trace: Trace | null): Promise<string | null> {
	if (!trace?.kioskId) return null;
	const kiosk = await db
		.selectFrom('kiosks')
		.where('id', '=', trace.kioskId)
		.select('name')
		.executeTakeFirst();
	return kiosk?.name ?? null;
}

/** Of a paper nothing was known; of the rest, something was until its year was over. */
const whyNothing = ({ channel, erasedFrom }: Said, today: string) =>
	channel === 'paper' || today < erasedFrom ? 'never-kept' : 'erased';

async function readKept(
	db: Db,
	id: string,
	key: Buffer
): Promise<{ trace: Trace | null; contact: Contact | null } | 'other-key'> {
	const rows = await readSealed(db, key, [lookupOf(key, id)]);
	const sealedOf = (holds: string) => rows.find((row) => row.holds === holds)?.sealed;
	const [ofTrace, ofContact] = [sealedOf('trace'), sealedOf('contact')];
	const trace = ofTrace ? openTrace(key, id, ofTrace) : null;
	const contact = ofContact ? openContact(key, id, ofContact) : null;
	// Whoever wants no answer has a contact that opens, and is nobody's.
	return ofTrace && !trace ? 'other-key' : { trace, contact };
}
