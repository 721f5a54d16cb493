import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { bankIn } from '../../domain/bank/asked-bank.ts';
import type { Bank, Grade } from '../../domain/bank.ts';
import type { CalibrationProposal } from '../../domain/calibration/calibrate-proposal.ts';
import type { Answer } from '../../domain/engine/model.ts';
import { readVersion, readVersionInForce } from '../bank/read-version.ts';

/** What a calibration starts from: the bank in force, and what was answered to it and no other. */
export async function readCalibrationData(db: Db): Promise<{ bank: Bank; rows: Answer[][] }> {
	const name = await readVersionInForce(db);
	const { rows } = await sql<{ answers: Record<string, Grade> }>`
		select jsonb_object_agg(a.item, a.answer) as answers
		from placement_answers a join placements p on p.id = a.placement_id
		where a.answer is not null and p.bank_version = ${name}
			and not exists (select from placement_undos u where u.placement_id = p.id)
		group by p.id`.execute(db);
	return {
		bank: bankIn(null, await readVersion(db, name)),
		rows: rows.map(({ answers }) =>
			Object.entries(answers).map(([item, answer]) => ({ item, answer }))
		)
	};
}

export type NothingProposed = {
	refusal: 'too-few-answers' | 'not-settled' | 'already-proposed';
	message: string;
};

/** Records a proposal for the coordination to answer; until then nobody is asked anything with it. */
export async function recordProposal(
	db: Db,
	proposal: CalibrationProposal
): Promise<{ id: string; version: string } | NothingProposed> {
	const { from, to, people, moved, stayed, means, least, bank, settled } = proposal;
	if (moved.length === 0) {
		return refuse(
			'too-few-answers',
			`Aucune question n’a ${least} réponses\u00a0: rien n’est proposé. Attendez-en davantage.`
		);
	}
	if (!settled) {
		return refuse(
			'not-settled',
			'Le calcul ne s’est pas posé\u00a0: rien n’est proposé. Attendez davantage de réponses.'
		);
	}
	const known = await sql`select from bank_calibrations where version = ${to}`.execute(db);
	if (known.rows.length > 0) {
		return refuse('already-proposed', `La version ${to} est déjà proposée.`);
	}
	const { id } = await db
		.insertInto('bank_calibrations')
		.values({
			from_version: from,
			version: to,
			people,
			items: JSON.stringify(bank.items),
			changes: JSON.stringify({ moved, stayed, means, least }),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'propose', kind: 'bank', id });
	return { id, version: to };
}
