import { countAttempt, forgiveAttempt } from '#lib/features/house/keys/index.server.ts';
import { readDeskCode } from '#lib/features/lobby/allow-lists/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import { refuse } from '#lib/shared/refuse.ts';

const NO_CODE = refuse(
	'code',
	'Le code de l’accueil a six chiffres. Demandez à l’accueil de le taper.'
);
const TOO_OFTEN = refuse(
	'too-many',
	'Trop de codes ont été essayés sur cette borne. Attendez un quart d’heure, ou demandez à la direction.'
);

/**
 * One try of the figures of the desk, counted for that kiosk before it is made: whoever stands there alone
 * does not find them.
 */
export async function tryDeskCode<Done extends object>(
	{ keys, world }: App.Locals,
	kiosk: EnrolledKiosk,
	typed: string,
	work: (code: string) => Promise<Done>
): Promise<Done | typeof NO_CODE | typeof TOO_OFTEN> {
	const code = readDeskCode(typed);
	if (!code) return NO_CODE;
	const attempt = { kind: 'kiosk-desk', subject: null, knownDeviceId: kiosk.id, address: '' };
	const counted = await countAttempt(keys, attempt, world.now());
	if ('refusal' in counted) return TOO_OFTEN;
	const done = await work(code);
	if (!('refusal' in done)) await forgiveAttempt(keys, counted);
	return done;
}
