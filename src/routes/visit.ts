import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { readVisitedPhone } from '#lib/features/learning/letters/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';

type Visit = { locals: App.Locals };

/** Somebody without an account reads what is public, in the words of that centre. */
export function visit<Result>(
	{ locals }: Visit,
	centre: Pick<Centre, 'id'> | null,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	return asVisitor(locals.world, centre?.id ?? null, work);
}

/** Whom to call when one is stuck: the centre, its telephone as it is written and as it is dialled. */
export async function phoneOf(event: Visit, centre: Pick<Centre, 'id' | 'name'> | null) {
	if (!centre) return null;
	const phone = await visit(event, centre, readVisitedPhone);
	return phone && { centre: centre.name, ...phone };
}
