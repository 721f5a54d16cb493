import type { Role } from '#lib/features/house/staff/index.ts';
import { delayEnds } from '../../domain/proof-delay.ts';
import { isStrict } from '../../domain/proof.ts';
import type { Keys } from '../door/open-keys.ts';
import type { TeamMember } from '../invitations/list-team.ts';

/** How a colleague stands: `asked`: nothing was left to her yet, and days may be. */
export type TeamProof =
	| { stands: 'made' | 'asked' | 'none' }
	| { stands: 'left' | 'over'; until: Temporal.Instant; by: string | null };

/** The second proof of each colleague of a list, by membership, as the door knows it. */
export async function readTeamProofs(
	keys: Keys,
	members: readonly TeamMember[],
	now: Temporal.Instant
): Promise<Map<string, TeamProof>> {
	if (members.length === 0) return new Map();
	const rows = await keys.database
		.selectFrom('memberships as m')
		.leftJoin('key_holders as h', 'h.id', 'm.staff_id')
		.leftJoin('second_proof_delays as l', 'l.membership_id', 'm.id')
		.leftJoin('staff_members as b', 'b.id', 'l.recorded_by')
		.where(
			'm.id',
			'in',
			members.map(({ membershipId }) => membershipId)
		)
		.select([
			'm.id',
			'm.role',
			'h.id as holder',
			'h.two_factor_enabled',
			'l.recorded_at as left_at'
		])
		.select('b.display_name as left_by')
		.select((eb) =>
			eb
				.exists(
					eb
						.selectFrom('key_passkeys as p')
						.whereRef('p.staff_id', '=', 'm.staff_id')
						.where('p.ended_at', 'is', null)
						.select('p.id')
				)
				.as('has_passkey')
		)
		.execute();
	const standing = (row: (typeof rows)[number]): TeamProof => {
		// Whoever came by a link of the machine, or from the demonstration, is asked for none.
		if (!row.holder) return { stands: 'none' };
		if (row.two_factor_enabled || row.has_passkey) return { stands: 'made' };
		if (!row.left_at) return { stands: isStrict(row.role as Role) ? 'none' : 'asked' };
		const until = delayEnds(row.left_at);
		const stands = Temporal.Instant.compare(now, until) < 0 ? 'left' : 'over';
		return { stands, until, by: row.left_by };
	};
	return new Map(rows.map((row) => [row.id, standing(row)]));
}
