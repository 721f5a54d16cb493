import { refuse } from '#lib/shared/refuse.ts';
import { ENTER_AGAIN, isEntitled, type StaleRefusal } from '../../domain/proof.ts';
import { countAttempt, forgiveAttempt } from '../door/attempts.ts';
import type { SignIn } from '../sign-ins/find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';
import { type CodeRefusal, tooManyCodes } from './prove-code.ts';
import { noteDevicePerson } from '../door/recognise-device.ts';
import { codeOfSheet } from './second-factor.ts';
import type { Caller } from '../sign-ins/sign-in.ts';

const NOT_ON_IT: CodeRefusal = refuse(
	'code',
	'Ce code n’est pas sur votre dernière feuille. Recopiez-en un autre, ou imprimez une nouvelle feuille.'
);

/**
 * Her sheet is printed: she reads one of its codes back, which still serves. From now on it is her
 * second proof.
 */
export async function confirmSheet(
	keys: Keys,
	caller: Caller,
	signIn: SignIn,
	typed: string,
	now: Temporal.Instant
): Promise<{ confirmed: true } | CodeRefusal | StaleRefusal> {
	if (!isEntitled(signIn)) return ENTER_AGAIN;
	const { staffId, deviceId } = signIn;
	const attempt = { kind: 'code', subject: staffId, knownDeviceId: null, address: caller.address };
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return tooManyCodes(keys, staffId, counted, now);
	if (!(await codeOfSheet(keys, staffId, typed))) return NOT_ON_IT;
	await forgiveAttempt(keys, counted);
	await keys.database.transaction().execute(async (db) => {
		await db
			.updateTable('key_holders')
			.set({ two_factor_enabled: true })
			.where('id', '=', staffId)
			.execute();
		await db
			.updateTable('key_sign_ins')
			.set({ proof: 'password-code' })
			.where('id', '=', signIn.id)
			.execute();
	});
	if (deviceId) await noteDevicePerson(keys, { deviceId, staffId, hasProved: true }, now);
	return { confirmed: true };
}
