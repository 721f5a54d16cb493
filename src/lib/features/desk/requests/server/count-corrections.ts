import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type FamilyMove = { from: string; to: string; times: number };

export type Corrections = {
	/** Requests that the rules had proposed a family for. */
	proposed: number;
	/** Of those, what the team keeps in another family than the proposed one. */
	chosen: FamilyMove[];
	/** What was put right afterwards, each time it was; a part of these also counts above. */
	corrected: FamilyMove[];
};

/** Where the rules that propose a family err, told by counts: no word of anybody leaves with them. */
export async function countCorrections(db: Db): Promise<Corrections> {
	const centre = centreOf(db);
	const { proposed } = await db
		.selectFrom('requests')
		.where('centre_id', '=', centre)
		.where('proposed_family', 'is not', null)
		.select(({ fn }) => fn.countAll<string>().as('proposed'))
		.executeTakeFirstOrThrow();
	const chosen = await db
		.selectFrom('requests')
		.where('centre_id', '=', centre)
		.whereRef('proposed_family', '<>', 'family')
		.groupBy(['proposed_family', 'family'])
		.select(({ fn }) => [
			'proposed_family as from',
			'family as to',
			fn.countAll<string>().as('times')
		])
		.execute();
	const corrected = await db
		.selectFrom('family_corrections')
		.where('centre_id', '=', centre)
		.groupBy(['was', 'became'])
		.select(({ fn }) => ['was as from', 'became as to', fn.countAll<string>().as('times')])
		.execute();
	return { proposed: Number(proposed), chosen: mostFirst(chosen), corrected: mostFirst(corrected) };
}

function mostFirst(rows: { from: string | null; to: string; times: string }[]): FamilyMove[] {
	return rows
		.map(({ from, to, times }) => ({ from: from!, to, times: Number(times) }))
		.sort((one, next) => next.times - one.times || (pathOf(one) < pathOf(next) ? -1 : 1));
}

const pathOf = ({ from, to }: FamilyMove) => `${from} ${to}`;
