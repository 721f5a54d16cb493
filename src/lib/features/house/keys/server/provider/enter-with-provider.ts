import { readIdentity } from '#lib/platform/auth/oidc-identity.ts';
import { addSignIn } from '../sign-ins/add-sign-in.ts';
import { admitFromProvider } from './admit-from-provider.ts';
import { findDesk } from '../desk/find-desk.ts';
import type { Keys } from '../door/open-keys.ts';
import { takeFlow } from './provider-flows.ts';
import { calmly, OFF, type ProviderRefusal, refuseProvider } from './provider-refusals.ts';
import { noteDevicePerson, recogniseDevice } from '../door/recognise-device.ts';
import { usualPlace } from '../sign-ins/settle-sign-in.ts';
import type { Caller, SignedIn } from '../sign-ins/sign-in.ts';
import { signOut } from '../sign-ins/sign-out.ts';

/** What the browser brings back from the provider, and what it had kept. */
export type Returned = {
	/** The query of the return address. */
	answer: URLSearchParams;
	browser: string | undefined;
	/** The cookie of whoever was signed in here before. */
	former: string | undefined;
};

/**
 * Signs in whoever comes back from the provider, if she may come in. It counts as one proof: a
 * second one is asked as after a password.
 */
export async function enterWithProvider(
	keys: Keys,
	caller: Caller,
	{ answer, browser, former }: Returned,
	now: Temporal.Instant
): Promise<(SignedIn & { back: string }) | ProviderRefusal> {
	const { provider } = keys;
	if (!provider) return OFF;
	const flow = await takeFlow(keys, browser, answer.get('state'), now);
	if (!flow) return refuseProvider(provider, 'stale');
	const error = answer.get('error');
	if (error !== null) return refuseProvider(provider, 'given-up', errorWord(error));
	const code = answer.get('code');
	if (!code) return refuseProvider(provider, 'answer', 'no-code');
	const request = { ...flow, state: answer.get('state')! };
	const given = { code, iss: answer.get('iss') };
	const identity = await calmly(provider, () =>
		readIdentity(provider, request, given, provider.patience(), now)
	);
	if ('refusal' in identity) return identity;
	const admitted = await admitFromProvider(keys, provider, identity, flow.invitation, now);
	if ('refusal' in admitted) return admitted;
	const { staffId } = admitted;
	const desk = await findDesk(keys, caller.deviceToken);
	const atDesk = desk?.members.find((one) => one.staffId === staffId)?.membershipId;
	const device = await recogniseDevice(keys, caller.deviceToken, caller.userAgent, now);
	await signOut(keys, former);
	await noteDevicePerson(keys, { deviceId: device.id, staffId, hasProved: false }, now);
	const entry = {
		staffId,
		membershipId: admitted.membershipId ?? atDesk ?? (await usualPlace(keys, staffId)),
		proof: 'oidc' as const,
		deviceId: device.id,
		userAgent: caller.userAgent
	};
	const cookies = [await addSignIn(keys, entry, now)];
	return { step: 'in', cookies, newDeviceToken: device.newToken, back: flow.back };
}

/** Words of the standard alone: whatever else is written there stays out of the log. */
function errorWord(error: string): string {
	return /^[a-z_]{1,40}$/.test(error) ? error : 'unknown-error';
}
