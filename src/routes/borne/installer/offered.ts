import type { RequestEvent } from '@sveltejs/kit';
import {
	countAttempt,
	type CountedAttempt,
	forgiveAttempt
} from '#lib/features/house/keys/index.server.ts';
import {
	centreOfKioskCode,
	kioskOffered,
	readKioskCode
} from '#lib/features/lobby/kiosks/index.server.ts';

/** Wrong, past or used: said alike, whatever it was. */
export const NOTHING =
	'Ce code n’installe aucune borne. Un code sert une fois, pendant dix minutes. Demandez-en un autre à la direction du centre.';
const TOO_OFTEN =
	'Trop de codes ont été essayés ici. Attendez un quart d’heure, puis demandez un nouveau code à la direction du centre.';

type Refused = { status: 404 | 429; message: string };
type Asking = Pick<RequestEvent, 'locals' | 'getClientAddress'>;

/**
 * The kiosk that a code would install; each wrong one is counted, wherever it is asked: for the network it is
 * typed on, and for the centre that gave it once, where somebody did. After five of them the right one waits too.
 */
export async function offeredTo(
	{ locals, getClientAddress }: Asking,
	typed: string
): Promise<Refused | { code: string; offered: { kiosk: string; centre: string } }> {
	const { keys, world } = locals;
	const code = readKioskCode(typed);
	// Anything else may be a secret, and is no code: nothing is learnt by trying it.
	if (!code) return { status: 404, message: NOTHING };
	const address = getClientAddress();
	const centre = await centreOfKioskCode(world, code);
	const counted: CountedAttempt[] = [];
	for (const attempt of [
		{ kind: 'kiosk', subject: null, knownDeviceId: null, address },
		...(centre ? [{ kind: 'kiosk-code', subject: null, knownDeviceId: centre, address }] : [])
	]) {
		const one = await countAttempt(keys, attempt, world.now());
		if ('refusal' in one) return { status: 429, message: TOO_OFTEN };
		counted.push(one);
	}
	const offered = await kioskOffered(world, code);
	if (!offered) return { status: 404, message: NOTHING };
	for (const one of counted) await forgiveAttempt(keys, one);
	return { code, offered };
}
