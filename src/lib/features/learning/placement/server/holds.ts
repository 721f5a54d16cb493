import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';
import { ASKED_WITH } from './held/asked-with.ts';
import { CONVERSED } from './held/conversed.ts';
import { erasePastAnswers, erasePlacements } from './levels/erase-placements.ts';

/** What `placement` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: { ...CONVERSED, ...ASKED_WITH },
	contacts: ({ these }) => [
		sql`select w.person_id, w.day from placements w
		where w.id not in (select placement_id from placement_undos) and ${these('w.person_id')}`,
		sql`select w.person_id, w.day from told_levels w
		where w.source = 'her-word' and ${these('w.person_id')}`
	],
	erase: erasePlacements,
	erasePast: (db, { today }) => erasePastAnswers(db, today)
};
