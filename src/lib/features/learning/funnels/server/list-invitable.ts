import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { mayApproach } from '#lib/features/people/rights-asked/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import { uninvitable, UNINVITABLE_NAMES } from '../domain/invitation-rules.ts';
import { readFacts } from './read-facts.ts';

type Invitable = {
	entryId: string;
	personId: string;
	/** What keeps her from being invited, said after her name; null: nothing. */
	whyNot: string | null;
};

/** Everybody who waits for a programme or waited for it, and whether she may be invited today. */
export async function listInvitable(
	db: Db,
	asked: { programmeId: string; today: string }
): Promise<Invitable[]> {
	const facts = await readFacts(db, { programmeId: asked.programmeId }, asked.today);
	const people = facts.map(({ personId }) => personId);
	const objections = await objectionsOf(db, people);
	return facts.flatMap((one) => {
		if (!one.entryId) return [];
		const objected = !mayApproach(objections.get(one.personId) ?? null, 'pre-list-call');
		const why = uninvitable(funnelStatus(one, asked.today), objected);
		const whyNot = why && UNINVITABLE_NAMES[why];
		return [{ entryId: one.entryId, personId: one.personId, whyNot }];
	});
}
