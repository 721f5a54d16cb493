import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type Agreement = {
	id: string;
	partnerId: string;
	partner: string;
	machines: string | null;
	hours: string | null;
	teachers: string | null;
	since: string | null;
	/** Since when it is open to the residents; null: not yet. */
	openSince: string | null;
	hasEnded: boolean;
};

export type AgreementRefusal = { refusal: 'partner' | 'unknown'; message: string };

const GONE: AgreementRefusal = refuse('unknown', 'Cet accord n’est pas celui de votre centre.');

/** The agreements of a programme, those that hold first. */
export async function listAgreements(db: Db, programmeId: string): Promise<Agreement[]> {
	const rows = await db
		.selectFrom('place_agreements as a')
		.innerJoin('partners as p', 'p.id', 'a.partner_id')
		.leftJoin('place_agreement_endings as x', 'x.agreement_id', 'a.id')
		.where('a.programme_id', '=', programmeId)
		.orderBy('p.name')
		.orderBy('a.id')
		.select([
			'a.id',
			'a.partner_id as partnerId',
			'p.name as partner',
			'a.machines',
			'a.hours',
			'a.teachers',
			'a.since',
			'a.open_since as openSince',
			'x.agreement_id as ended'
		])
		.execute();
	return rows
		.map(({ ended, ...row }) => ({ ...row, hasEnded: ended !== null }))
		.toSorted((one, other) => Number(one.hasEnded) - Number(other.hasEnded));
}

/** Writes an agreement, or changes the one that is named by its id. */
export async function saveAgreement(
	db: Db,
	{
		id,
		programmeId,
		...said
	}: Omit<Agreement, 'id' | 'partner' | 'hasEnded'> & { id: string | null; programmeId: string }
): Promise<{ id: string } | AgreementRefusal> {
	const partner = await db
		.selectFrom('partners')
		.where('id', '=', said.partnerId)
		.select('id')
		.executeTakeFirst();
	if (!partner) return refuse('partner', 'Ce partenaire n’est pas dans votre répertoire.');
	const values = {
		partner_id: said.partnerId,
		machines: said.machines || null,
		hours: said.hours || null,
		teachers: said.teachers || null,
		since: said.since || null,
		open_since: said.openSince || null,
		...recordedBy(db)
	};
	const saved = id
		? await db
				.updateTable('place_agreements')
				.set(values)
				.where('id', '=', id)
				.where('programme_id', '=', programmeId)
				.returning('id')
				.executeTakeFirst()
		: await db
				.insertInto('place_agreements')
				.values({ centre_id: centreOf(db), programme_id: programmeId, ...values })
				.returning('id')
				.executeTakeFirst();
	if (!saved) return GONE;
	await writeJournal(db, { action: id ? 'change' : 'add', kind: 'place-agreement', id: saved.id });
	return saved;
}

/** It holds no more; what was done there stays. */
export async function endAgreement(
	db: Db,
	id: string
): Promise<{ ended: string } | AgreementRefusal> {
	const known = await db
		.selectFrom('place_agreements')
		.where('id', '=', id)
		.select('id')
		.executeTakeFirst();
	if (!known) return GONE;
	const written = await db
		.insertInto('place_agreement_endings')
		.values({ agreement_id: id, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('agreement_id').doNothing())
		.returning('agreement_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'end', kind: 'place-agreement', id });
	return { ended: id };
}

/** It holds again. */
export async function resumeAgreement(db: Db, id: string): Promise<{ resumed: string }> {
	const { numDeletedRows } = await db
		.deleteFrom('place_agreement_endings')
		.where('agreement_id', '=', id)
		.executeTakeFirst();
	if (numDeletedRows > 0) await writeJournal(db, { action: 'resume', kind: 'place-agreement', id });
	return { resumed: id };
}
