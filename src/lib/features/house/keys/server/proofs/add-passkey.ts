import {
	generateRegistrationOptions,
	type RegistrationResponseJSON,
	verifyRegistrationResponse
} from '@simplewebauthn/server';
import { refuse } from '#lib/shared/refuse.ts';
import { ENTER_AGAIN, mayChangeKeys, type StaleRefusal } from '../../domain/proof.ts';
import { deviceLabel } from '../../domain/device-label.ts';
import type { SignIn } from '../sign-ins/find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';
import { keepChallenge, takeChallenge } from './passkey-challenges.ts';

export type PasskeyRefusal = { refusal: 'passkey'; message: string };

const NOT_ADDED: PasskeyRefusal = refuse(
	'passkey',
	'La clé d’accès n’a pas été ajoutée. Essayez de nouveau, ou gardez votre code.'
);

const NO_ACCOUNT: PasskeyRefusal = refuse(
	'passkey',
	'Une clé d’accès tient à un compte, avec son adresse. Votre accès n’en a pas\u00a0: il s’ouvre par un lien.'
);

type Offer = {
	options: Awaited<ReturnType<typeof generateRegistrationOptions>>;
	challenge: string;
};

/** What the device needs to make a passkey of hers for this site. */
export async function offerPasskey(
	keys: Keys,
	signIn: SignIn,
	now: Temporal.Instant
): Promise<Offer | PasskeyRefusal> {
	if (!signIn.hasAccount) return NO_ACCOUNT;
	const known = await keys.database
		.selectFrom('key_passkeys')
		.where('staff_id', '=', signIn.staffId)
		.where('ended_at', 'is', null)
		.select('credential_id')
		.execute();
	const options = await generateRegistrationOptions({
		rpName: 'Déclic',
		rpID: new URL(keys.origin).hostname,
		userName: signIn.name,
		userID: Uint8Array.from(Buffer.from(signIn.staffId.replaceAll('-', ''), 'hex')),
		attestationType: 'none',
		excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
		// The device asks for a finger, a face or its own code: two factors in one.
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
	return { options, challenge: await keepChallenge(keys, options.challenge, now) };
}

/** Keeps the passkey that her device made. */
export async function addPasskey(
	keys: Keys,
	signIn: SignIn,
	made: { response: RegistrationResponseJSON; challenge: string; userAgent: string | null },
	now: Temporal.Instant
): Promise<{ added: string } | PasskeyRefusal | StaleRefusal> {
	if (!mayChangeKeys(signIn, now)) return ENTER_AGAIN;
	if (!signIn.hasAccount) return NO_ACCOUNT;
	const expectedChallenge = await takeChallenge(keys, made.challenge, now);
	if (!expectedChallenge) return NOT_ADDED;
	const verified = await verifyRegistrationResponse({
		response: made.response,
		expectedChallenge,
		expectedOrigin: keys.origin,
		expectedRPID: new URL(keys.origin).hostname,
		requireUserVerification: true
	}).catch(() => null);
	if (!verified?.verified) return NOT_ADDED;
	const { credential } = verified.registrationInfo;
	const row = await keys.database
		.insertInto('key_passkeys')
		.values({
			staff_id: signIn.staffId,
			credential_id: credential.id,
			public_key: Buffer.from(credential.publicKey),
			counter: credential.counter,
			transports: credential.transports ?? [],
			label: deviceLabel(made.userAgent),
			recorded_at: now.toString()
		})
		.onConflict((conflict) => conflict.column('credential_id').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!row) return NOT_ADDED;
	// Asked for a second proof, she has just given one: the device has verified her.
	if (signIn.next === 'enrol') await noteProof(keys, signIn);
	return { added: row.id };
}

async function noteProof(keys: Keys, signIn: SignIn): Promise<void> {
	await keys.database
		.updateTable('key_sign_ins')
		.set({ proof: 'passkey' })
		.where('id', '=', signIn.id)
		.execute();
}
