import { readPartner } from '#lib/features/desk/partners/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type OfferedByRefusal = { refusal: 'unknown-partner'; message: string };

/** Who offers a programme that the centre animates; null when it is the centre itself. */
export async function offeredBy(
	db: Db,
	programmeId: string
): Promise<{ id: string; name: string } | null> {
	const said = await db
		.selectFrom('programme_partners')
		.where('programme_id', '=', programmeId)
		.select('partner_id')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!said?.partner_id) return null;
	const partner = await readPartner(db, said.partner_id);
	return partner && { id: said.partner_id, name: partner.name };
}

/** Says who offers it from now on: a partner of the directory, or the centre itself (null). */
export async function sayOfferedBy(
	db: Db,
	{ programmeId, partnerId }: { programmeId: string; partnerId: string | null }
): Promise<{ partnerId: string | null } | OfferedByRefusal> {
	if (partnerId !== null && !(await readPartner(db, partnerId))) {
		return refuse('unknown-partner', 'Choisissez un partenaire de la liste.');
	}
	const known = await offeredBy(db, programmeId);
	if ((known?.id ?? null) === partnerId) return { partnerId };
	await db
		.insertInto('programme_partners')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			partner_id: partnerId,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'say-partner', kind: 'programme', id: programmeId });
	return { partnerId };
}
