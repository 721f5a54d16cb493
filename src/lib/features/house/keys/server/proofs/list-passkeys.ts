import { ENTER_AGAIN, mayChangeKeys, type StaleRefusal } from '../../domain/proof.ts';
import type { SignIn } from '../sign-ins/find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';

export type Passkey = { id: string; label: string; since: Temporal.Instant };

/** The passkeys she made, the oldest first. */
export async function listPasskeys(keys: Keys, signIn: SignIn): Promise<Passkey[]> {
	const rows = await keys.database
		.selectFrom('key_passkeys')
		.where('staff_id', '=', signIn.staffId)
		.where('ended_at', 'is', null)
		.orderBy('recorded_at')
		.select(['id', 'label', 'recorded_at'])
		.execute();
	return rows.map((row) => ({ id: row.id, label: row.label, since: row.recorded_at }));
}

/** A passkey of hers opens nothing any more. */
export async function endPasskey(
	keys: Keys,
	signIn: SignIn,
	id: string,
	now: Temporal.Instant
): Promise<{ ended: string } | StaleRefusal> {
	if (!mayChangeKeys(signIn, now)) return ENTER_AGAIN;
	await keys.database
		.updateTable('key_passkeys')
		.set({ ended_at: now.toString() })
		.where('id', '=', id)
		.where('staff_id', '=', signIn.staffId)
		.where('ended_at', 'is', null)
		.execute();
	return { ended: id };
}
