import { type PinRefusal, refusePin } from '../../domain/pin.ts';
import { ENTER_AGAIN, mayChangeKeys, type StaleRefusal } from '../../domain/proof.ts';
import type { SignIn } from '../sign-ins/find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';
import { digestPin } from './pin-digest.ts';

/** Keeps the PIN somebody chose; the former one opens nothing any more. */
export async function choosePin(
	keys: Keys,
	signIn: SignIn,
	pin: string,
	now: Temporal.Instant
): Promise<{ chosen: true } | PinRefusal | StaleRefusal> {
	if (!mayChangeKeys(signIn, now)) return ENTER_AGAIN;
	const refusal = refusePin(pin);
	if (refusal) return refusal;
	const kept = { ...(await digestPin(keys, pin)), recorded_at: now.toString() };
	await keys.database
		.insertInto('key_pins')
		.values({ staff_id: signIn.staffId, ...kept })
		.onConflict((conflict) => conflict.column('staff_id').doUpdateSet(kept))
		.execute();
	return { chosen: true };
}
