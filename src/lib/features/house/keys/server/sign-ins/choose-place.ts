import { refuse } from '#lib/shared/refuse.ts';
import type { SignIn } from './find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';

export type PlaceRefusal = { refusal: 'place'; message: string };

/** From now on this sign-in is in that place; it must be one of hers, today. */
export async function choosePlace(
	keys: Keys,
	signIn: SignIn,
	membershipId: string
): Promise<{ chosen: string } | PlaceRefusal> {
	const { numUpdatedRows } = await keys.database
		.updateTable('key_sign_ins as k')
		.from('memberships as m')
		.set({ membership_id: membershipId })
		.where('k.id', '=', signIn.id)
		.where('m.id', '=', membershipId)
		.whereRef('m.staff_id', '=', 'k.user_id')
		.where('m.ended_at', 'is', null)
		.executeTakeFirst();
	if (numUpdatedRows > 0n) return { chosen: membershipId };
	return refuse('place', 'Choisissez un des lieux de la liste.');
}
