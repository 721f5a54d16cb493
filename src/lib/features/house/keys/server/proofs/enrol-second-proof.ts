import { refuse } from '#lib/shared/refuse.ts';
import { ENTER_AGAIN, isEntitled, mayChangeKeys, type StaleRefusal } from '../../domain/proof.ts';
import { applicationKey } from '../../domain/recovery-code.ts';
import { countAttempt, forgiveAttempt } from '../door/attempts.ts';
import { fewAtOnce } from '../door/few-at-once.ts';
import type { SignIn } from '../sign-ins/find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';
import { prepareApplication, prepareSheet } from './second-factor.ts';
import type { Caller } from '../sign-ins/sign-in.ts';

/**
 * What is shown once: the address the application reads, its letters, and ten recovery codes (null:
 * those of a sheet already printed go on).
 */
export type SecondProofOffer = { uri: string; letters: string; recoveryCodes: string[] | null };

export type EnrolRefusal =
	StaleRefusal | { refusal: 'password' | 'already' | 'no-account' | 'too-many'; message: string };

const NO_ACCOUNT: EnrolRefusal = refuse(
	'no-account',
	'Une seconde preuve tient à un compte, avec son adresse. Votre accès n’en a pas : il s’ouvre par un lien ou depuis la démonstration.'
);

/** Prepares an application of codes; it counts only once a first code has been typed. */
export async function offerSecondProof(
	keys: Keys,
	caller: Caller,
	signIn: SignIn,
	password: string | null,
	now: Temporal.Instant
): Promise<SecondProofOffer | EnrolRefusal> {
	const refusal = await refuseUnproved(keys, caller, signIn, password, now);
	if (refusal) return refusal;
	const email = await emailOf(keys, signIn.staffId);
	if (!email) return NO_ACCOUNT;
	const prepared = await prepareApplication(keys, signIn.staffId);
	if (!prepared) {
		return refuse(
			'already',
			'Votre application est déjà reliée. Tapez un de ses codes pour continuer.'
		);
	}
	return { ...applicationKey(prepared.secret, email), recoveryCodes: prepared.codes };
}

/** Ten codes on paper; as an only second proof, they count once one of them has been read back. */
export async function offerSheet(
	keys: Keys,
	caller: Caller,
	signIn: SignIn,
	password: string | null,
	now: Temporal.Instant
): Promise<{ codes: string[] } | EnrolRefusal> {
	const refusal = await refuseUnproved(keys, caller, signIn, password, now);
	if (refusal) return refusal;
	if (!signIn.hasAccount) return NO_ACCOUNT;
	return { codes: await prepareSheet(keys, signIn.staffId) };
}

/**
 * What she typed or showed less than ten minutes ago is not asked again; later, her password is, and
 * it is enough.
 */
async function refuseUnproved(
	keys: Keys,
	caller: Caller,
	signIn: SignIn,
	password: string | null,
	now: Temporal.Instant
): Promise<EnrolRefusal | null> {
	if (mayChangeKeys(signIn, now)) return null;
	const digest = isEntitled(signIn) ? await passwordDigest(keys, signIn.staffId) : null;
	if (!digest) return ENTER_AGAIN;
	const attempt = {
		kind: 'enrol',
		subject: signIn.staffId,
		knownDeviceId: signIn.deviceId,
		address: caller.address
	};
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return counted;
	const { password: passwords } = await keys.auth.$context;
	const typed = password ?? '';
	const isHers = await fewAtOnce(() => passwords.verify({ hash: digest, password: typed }));
	if (!isHers) {
		return refuse('password', 'Ce n’est pas votre mot de passe. Essayez de nouveau.');
	}
	await forgiveAttempt(keys, counted);
	return null;
}

async function passwordDigest(keys: Keys, staffId: string): Promise<string | null> {
	const row = await keys.database
		.selectFrom('key_accounts')
		.where('user_id', '=', staffId)
		.where('provider_id', '=', 'credential')
		.select('password')
		.executeTakeFirst();
	return row?.password ?? null;
}

async function emailOf(keys: Keys, staffId: string): Promise<string | null> {
	const row = await keys.database
		.selectFrom('key_holders')
		.where('id', '=', staffId)
		.select('email')
		.executeTakeFirst();
	return row?.email ?? null;
}
