import { SIGN_IN_HOURS } from '#lib/platform/auth/open-auth.ts';
import { isStrict, type Proof } from '../../domain/proof.ts';
import { listPlaces } from './list-places.ts';
import type { Keys } from '../door/open-keys.ts';

/**
 * Completes a sign-in that better-auth has just opened: where she is (her only place, or the one
 * she had last), from which browser, and how she proved it.
 */
export async function settleSignIn(
	keys: Keys,
	opened: { token: string; staffId: string; proof: Proof; deviceId: string | null },
	now: Temporal.Instant
): Promise<void> {
	const membershipId = await usualPlace(keys, opened.staffId);
	await keys.database
		.updateTable('key_sign_ins')
		.set({
			membership_id: membershipId,
			device_id: opened.deviceId,
			proof: opened.proof,
			seen_at: now.toString(),
			expires_at: now.add({ hours: SIGN_IN_HOURS }).toString()
		})
		.where('token', '=', opened.token)
		.where('user_id', '=', opened.staffId)
		.execute();
}

/** Whether one of her places asks for a second proof each time. */
export async function hasStrictPlace(keys: Keys, staffId: string): Promise<boolean> {
	return (await listPlaces(keys, staffId)).some(({ role }) => isStrict(role));
}

/** What the clocks show where she usually works. */
export async function findTimeZone(keys: Keys, staffId: string): Promise<string> {
	const usual = await usualPlace(keys, staffId);
	const row = await keys.database
		.selectFrom('memberships as m')
		.innerJoin('centres as c', 'c.id', 'm.centre_id')
		.where('m.staff_id', '=', staffId)
		.where('m.ended_at', 'is', null)
		.$if(usual !== null, (places) => places.where('m.id', '=', usual!))
		.orderBy('c.name')
		.select('c.time_zone')
		.executeTakeFirst();
	return row?.time_zone ?? 'Europe/Paris';
}

/** Her only place, or the one of several where she was last; null when she must choose. */
export async function usualPlace(keys: Keys, staffId: string): Promise<string | null> {
	const places = await listPlaces(keys, staffId);
	if (places.length === 1) return places[0]!.membershipId;
	const last = await keys.database
		.selectFrom('key_sign_ins')
		.where('user_id', '=', staffId)
		.where('membership_id', 'is not', null)
		.orderBy('seen_at', 'desc')
		.select('membership_id')
		.executeTakeFirst();
	return places.some(({ membershipId }) => membershipId === last?.membership_id)
		? last!.membership_id
		: null;
}
