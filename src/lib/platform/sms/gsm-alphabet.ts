/** The alphabet of SMS in the order of its places, but for the escape (3GPP TS 23.038, 6.2.1). */
const BASIC =
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ' +
	'!"#¤%&\'()*+,-./0123456789:;<=>?' +
	'¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§' +
	'¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Those that come after an escape, and so take two places (6.2.1.1). */
const EXTENSION = '\f^{}\\[~]|€';

/** Every sign that GSM-7 can write. */
export const GSM_SIGNS = BASIC + EXTENSION;

const SEPTETS = new Map([
	...Array.from(BASIC, (sign): [string, number] => [sign, 1]),
	...Array.from(EXTENSION, (sign): [string, number] => [sign, 2])
]);

/** How many septets a sign takes in GSM-7; null when it is not there. */
export function septetsOf(sign: string): number | null {
	return SEPTETS.get(sign) ?? null;
}
