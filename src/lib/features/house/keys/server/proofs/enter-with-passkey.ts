import {
	type AuthenticationResponseJSON,
	type AuthenticatorTransport,
	generateAuthenticationOptions,
	verifyAuthenticationResponse
} from '@simplewebauthn/server';
import { refuse } from '#lib/shared/refuse.ts';
import type { PasskeyRefusal } from './add-passkey.ts';
import type { TooManyRefusal } from '../../domain/attempt-limits.ts';
import { addSignIn } from '../sign-ins/add-sign-in.ts';
import { type Attempt, countAttempt, forgiveAttempt } from '../door/attempts.ts';
import { findDesk } from '../desk/find-desk.ts';
import type { Keys } from '../door/open-keys.ts';
import { keepChallenge, takeChallenge } from './passkey-challenges.ts';
import {
	digestOf,
	findDevice,
	noteDevicePerson,
	recogniseDevice
} from '../door/recognise-device.ts';
import { usualPlace } from '../sign-ins/settle-sign-in.ts';
import type { Caller, SignedIn } from '../sign-ins/sign-in.ts';
import { signOut } from '../sign-ins/sign-out.ts';

const UNKNOWN: PasskeyRefusal = refuse(
	'passkey',
	'Cette clé d’accès n’ouvre rien ici. Entrez avec votre adresse et votre mot de passe.'
);

/**
 * What any device needs to answer with a passkey of this site: it names nobody, so its network alone
 * is counted, or a browser somebody already signed in from.
 */
export async function askPasskey(keys: Keys, caller: Caller, now: Temporal.Instant) {
	const knownDeviceId = await findDevice(keys, caller.deviceToken);
	const asked = { kind: 'passkey-ask', subject: null, knownDeviceId, address: caller.address };
	const counted = await countAttempt(keys, asked, now);
	if ('refusal' in counted) return counted;
	const options = await generateAuthenticationOptions({
		rpID: new URL(keys.origin).hostname,
		userVerification: 'required'
	});
	return { options, challenge: await keepChallenge(keys, options.challenge, now) };
}

/** Signs in whoever holds the passkey; at a shared desk, in its centre and in place of the former. */
export async function enterWithPasskey(
	keys: Keys,
	caller: Caller,
	given: { response: AuthenticationResponseJSON; challenge: string; former: string | undefined },
	now: Temporal.Instant
): Promise<SignedIn | PasskeyRefusal | TooManyRefusal> {
	const counted = await countAttempt(keys, await attemptOf(keys, caller, given.response.id), now);
	if ('refusal' in counted) return counted;
	const staffId = await verifyPasskey(keys, given, now);
	if (!staffId) return UNKNOWN;
	await forgiveAttempt(keys, counted);
	const desk = await findDesk(keys, caller.deviceToken);
	const atDesk = desk?.members.find((one) => one.staffId === staffId)?.membershipId;
	const device = await recogniseDevice(keys, caller.deviceToken, caller.userAgent, now);
	await signOut(keys, given.former);
	await noteDevicePerson(keys, { deviceId: device.id, staffId, hasProved: true }, now);
	const entry = {
		staffId,
		membershipId: atDesk ?? (await usualPlace(keys, staffId)),
		proof: 'passkey' as const,
		deviceId: device.id,
		userAgent: caller.userAgent
	};
	const cookies = [await addSignIn(keys, entry, now)];
	return { step: 'in', cookies, newDeviceToken: device.newToken };
}

/** Counted by passkey, known or not, and by network; apart on a browser known for its holder. */
async function attemptOf(keys: Keys, caller: Caller, credentialId: string): Promise<Attempt> {
	const known = await keys.database
		.selectFrom('key_passkeys as p')
		.innerJoin('key_device_people as d', 'd.staff_id', 'p.staff_id')
		.innerJoin('key_devices as v', 'v.id', 'd.device_id')
		.where('p.credential_id', '=', credentialId)
		.where('v.token_digest', '=', digestOf(caller.deviceToken ?? ''))
		.select('v.id')
		.executeTakeFirst();
	return {
		kind: 'passkey',
		subject: credentialId,
		knownDeviceId: known?.id ?? null,
		address: caller.address
	};
}

async function verifyPasskey(
	keys: Keys,
	given: { response: AuthenticationResponseJSON; challenge: string },
	now: Temporal.Instant
): Promise<string | null> {
	const expectedChallenge = await takeChallenge(keys, given.challenge, now);
	const kept = await keys.database
		.selectFrom('key_passkeys')
		.where('credential_id', '=', given.response.id)
		.where('ended_at', 'is', null)
		.select(['id', 'staff_id', 'credential_id', 'public_key', 'counter', 'transports'])
		.executeTakeFirst();
	if (!expectedChallenge || !kept) return null;
	const verified = await verifyAuthenticationResponse({
		response: given.response,
		expectedChallenge,
		expectedOrigin: keys.origin,
		expectedRPID: new URL(keys.origin).hostname,
		requireUserVerification: true,
		credential: {
			id: kept.credential_id,
			publicKey: Uint8Array.from(kept.public_key),
			counter: Number(kept.counter),
			transports: kept.transports as AuthenticatorTransport[]
		}
	}).catch(() => null);
	if (!verified?.verified) return null;
	await keys.database
		.updateTable('key_passkeys')
		.set({ counter: verified.authenticationInfo.newCounter, used_at: now.toString() })
		.where('id', '=', kept.id)
		.execute();
	return kept.staff_id;
}
