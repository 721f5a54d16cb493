import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/** Who decides of what is everybody's: the coordination; where there is one centre only, its direction too. */
type Arbiter = 'coordination' | 'direction';

export async function whoArbitrates(db: Db): Promise<{ mayDecide: boolean; arbiter: Arbiter }> {
	const { count } = await db
		.selectFrom('centres')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	const arbiter = Number(count) === 1 ? 'direction' : 'coordination';
	const { role } = db.acting;
	const mayDecide = ['coordination', 'operator'].includes(role) || role === arbiter;
	return { mayDecide, arbiter };
}

/** Refused to whoever does not decide; null: she does. */
export async function refuseToOthers(db: Db, what: string): Promise<Refusal<'not-yours'> | null> {
	const { mayDecide, arbiter } = await whoArbitrates(db);
	if (mayDecide) return null;
	return arbiter === 'direction'
		? refuse('not-yours', `La direction du centre ${what}. Dites-le-lui.`)
		: refuse('not-yours', `La coordination du réseau ${what}. Dites-le-lui.`);
}
