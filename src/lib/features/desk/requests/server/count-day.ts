import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';

/** The requests of a day by family, in the order of the study; families nobody asked are left out. */
export async function countDay(
	db: Db,
	day: string
): Promise<{ family: FamilyCode; requests: number }[]> {
	const rows = await db
		.selectFrom('requests')
		.where('centre_id', '=', centreOf(db))
		.where('day', '=', day)
		.groupBy('family')
		.select(({ fn }) => ['family', fn.countAll<number>().as('requests')])
		.execute();
	const counts = new Map(rows.map(({ family, requests }) => [family, Number(requests)]));
	return FAMILIES.flatMap(({ code }) => {
		const requests = counts.get(code);
		return requests ? [{ family: code, requests }] : [];
	});
}
