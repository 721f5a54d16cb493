import { refuse } from '#lib/shared/refuse.ts';
import { TOO_MANY_PINS, type TooManyRefusal } from '../../domain/attempt-limits.ts';
import { addSignIn } from '../sign-ins/add-sign-in.ts';
import { countAttempt, forgiveAttempt } from '../door/attempts.ts';
import { findDesk } from './find-desk.ts';
import { noteDevicePerson } from '../door/recognise-device.ts';
import type { Keys } from '../door/open-keys.ts';
import { isSamePin } from './pin-digest.ts';
import type { KeptCookie } from '../door/sign-in-cookie.ts';
import type { Caller } from '../sign-ins/sign-in.ts';
import { signOut } from '../sign-ins/sign-out.ts';

export type PinEntryRefusal =
	{ refusal: 'wrong-pin' | 'no-desk'; message: string } | TooManyRefusal;

const WRONG: PinEntryRefusal = refuse(
	'wrong-pin',
	'Ce code PIN ne convient pas. Vérifiez la personne choisie, puis tapez-le de nouveau.'
);
const NO_DESK: PinEntryRefusal = refuse(
	'no-desk',
	'Cet ordinateur n’est plus un poste partagé. Entrez avec votre mot de passe.'
);

/**
 * Somebody of the desk's centre takes the desk with her PIN: whoever was there before is signed
 * out of it.
 */
export async function enterWithPin(
	keys: Keys,
	caller: Caller,
	typed: { membershipId: string; pin: string; former: string | undefined },
	now: Temporal.Instant
): Promise<{ cookie: KeptCookie; staffId: string } | PinEntryRefusal> {
	const desk = await findDesk(keys, caller.deviceToken);
	if (!desk) return NO_DESK;
	const person = desk.people.find(({ membershipId }) => membershipId === typed.membershipId);
	if (!person) return WRONG;
	const { staffId, membershipId } = person;
	const attempt = {
		kind: 'pin',
		subject: staffId,
		knownDeviceId: desk.deviceId,
		address: caller.address
	};
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return TOO_MANY_PINS;
	const kept = await keys.database
		.selectFrom('key_pins')
		.where('staff_id', '=', staffId)
		.select(['digest', 'salt'])
		.executeTakeFirst();
	if (!kept || !(await isSamePin(keys, typed.pin, kept))) return WRONG;
	await forgiveAttempt(keys, counted);
	await signOut(keys, typed.former);
	await noteDevicePerson(keys, { deviceId: desk.deviceId, staffId, hasProved: false }, now);
	const { deviceId } = desk;
	const entry = { staffId, membershipId, proof: 'pin' as const, deviceId };
	return {
		cookie: await addSignIn(keys, { ...entry, userAgent: caller.userAgent }, now),
		staffId
	};
}
