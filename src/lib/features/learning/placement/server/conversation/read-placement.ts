import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Grade } from '../../domain/bank.ts';
import { READING_QUESTION } from '../../domain/autonomy/before-questions.ts';
import type { Half } from '../../domain/bank/bank-halves.ts';
import type { FrozenVersion } from '../../domain/bank/calibrate-version.ts';
import type { HowEnded, Moment, Said, Way } from '../../domain/conversation/conversation.ts';
import type { Weights } from '../../domain/conversation/weights.ts';
import { listRetired } from '../bank/list-retired.ts';
import { readVersion } from '../bank/read-version.ts';

/** A conversation as it stands: all that was said, in the order it was. */
export type Placement = {
	id: string;
	centreId: string;
	personId: string;
	moment: Moment;
	way: Way;
	bankVersion: string;
	half: Half;
	seed: number;
	/** What the domains count for; null is what they do by default (study-2.2). */
	weights: Weights | null;
	day: string;
	/** Question of her situation → what she said; null is « je préfère ne pas dire ». */
	situation: Record<string, string | null>;
	said: Said[];
	ended: HowEnded | null;
	isUndone: boolean;
	version: FrozenVersion | null;
	retired: string[];
};

type Row = Omit<Placement, 'said' | 'situation' | 'version' | 'retired'> & {
	said: { item: string; answer: number | null }[];
	situation: Record<string, string | null> | null;
};

/** One conversation of whoever acts, or null: unknown, of another centre, or not the tablet's. */
export async function readPlacement(db: Db, id: string): Promise<Placement | null> {
	const { rows } = await sql<Row>`
		select p.id, p.centre_id as "centreId", p.person_id as "personId", p.moment, p.way,
			p.bank_version as "bankVersion", p.half, p.seed, p.weights, p.day,
			(select jsonb_object_agg(s.question, s.answer) from (
				select question, answer from placement_situations where placement_id = p.id
				union all
				select ${READING_QUESTION.id}, answer from placement_readings where placement_id = p.id) s
			) as situation,
			coalesce((select jsonb_agg(jsonb_build_object('item', a.item, 'answer', a.answer)
				order by a.rank) from placement_answers a where a.placement_id = p.id), '[]') as said,
			(select e.how from current_placement_endings() e where e.placement_id = p.id) as ended,
			exists (select from placement_undos u where u.placement_id = p.id) as "isUndone"
		from placements p where p.id = ${id}`.execute(db);
	const [row] = rows;
	if (!row) return null;
	return {
		...row,
		version: await readVersion(db, row.bankVersion),
		retired: await listRetired(db),
		situation: row.situation ?? {},
		said: row.said.map(({ item, answer }) => ({ item, answer: answer as Grade | null }))
	};
}

/** The same, once its turn has come: two answers at the same moment are written one after the other. */
export async function holdPlacement(db: Db, id: string): Promise<Placement | null> {
	// Not « for update »: a tablet may not change the conversation itself.
	await takeTurn(db, `placement ${id}`);
	return readPlacement(db, id);
}

export type ClosedConversation = {
	refusal: 'unknown-placement' | 'over';
	message: string;
};

/** What nothing more may be said to. */
export function refuseClosed(placement: Placement | null): ClosedConversation | null {
	if (!placement || placement.isUndone) {
		return refuse('unknown-placement', 'Cette conversation n’existe plus.');
	}
	if (placement.ended) {
		return refuse(
			'over',
			'Cette conversation est terminée. Reprenez-la d’abord, depuis son résultat.'
		);
	}
	return null;
}
