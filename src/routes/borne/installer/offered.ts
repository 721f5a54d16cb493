import type { RequestEvent } from '@sveltejs/kit';
import { countAttempt, forgiveAttempt } from '#lib/features/house/keys/index.server.ts';
import { kioskOffered, readKioskCode } from '#lib/features/lobby/kiosks/index.server.ts';

/** Wrong, past or used: said alike, whatever it was. */
export const NOTHING =
	'Ce code n’installe aucune borne. Un code sert une fois, pendant dix minutes. Demandez-en un autre à la direction du centre.';
const TOO_OFTEN =
	'Trop de codes ont été essayés ici. Attendez un quart d’heure, puis demandez un nouveau code à la direction du centre.';

type Refused = { status: 404 | 429; message: string };
type Asking = Pick<RequestEvent, 'locals' | 'getClientAddress'>;

/** The kiosk that a code would install; each wrong one is counted, wherever it is asked. */
export async function offeredTo(
	{ locals, getClientAddress }: Asking,
	typed: string
): Promise<Refused | { code: string; offered: { kiosk: string; centre: string } }> {
	const { keys, world } = locals;
	const code = readKioskCode(typed);
	// Anything else may be a secret, and is no code: nothing is learnt by trying it.
	if (!code) return { status: 404, message: NOTHING };
	const attempt = {
		...{ kind: 'kiosk', subject: code, knownDeviceId: null },
		address: getClientAddress()
	};
	const counted = await countAttempt(keys, attempt, world.now());
	if ('refusal' in counted) return { status: 429, message: TOO_OFTEN };
	const offered = await kioskOffered(world, code);
	if (!offered) return { status: 404, message: NOTHING };
	await forgiveAttempt(keys, counted);
	return { code, offered };
}
