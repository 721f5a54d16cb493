import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import type { WhereTo } from '../domain/where-to.ts';
import { type EntryRefusal } from './entry-refusal.ts';
import { readFacts } from './read-facts.ts';

/** Notes where somebody who stopped goes, null to take it back; the last word counts. */
export async function noteWhereTo(
	db: Db,
	step: { programmeId: string; personId: string; whereTo: WhereTo | null; today: string }
): Promise<{ noted: WhereTo | null } | EntryRefusal> {
	const { programmeId, personId, whereTo, today } = step;
	const [facts] = await readFacts(db, { programmeId, personId }, today);
	if (!facts || funnelStatus(facts, today).step !== 'dropped') {
		return refuse(
			'not-stopped',
			'Cette personne n’a pas arrêté\u00a0: notez d’abord son départ, ou retirez-la de la liste.'
		);
	}
	if (facts.whereTo === whereTo) return { noted: whereTo };
	const row = await db
		.insertInto('onward_steps')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			person_id: personId,
			where_to: whereTo,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'note', kind: 'onward-step', id: row.id });
	return { noted: whereTo };
}
