/** The alphabet of SMS in the order of its places, but for the escape (3GPP TS 23.038, 6.2.1). */
const BASIC =
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ' +
	'!"#¤%&\'()*+,-./0123456789:;<=>?' +
	'¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§' +
	'¿abcdefghijklmnopqrstuvwxyzäöñüà';
const ESCAPE = 0x1b;

/** Those that come after an escape, and so take two places (6.2.1.1); each by the basic sign of its place. */
const EXTENSION = '\f^{}\\[~]|€';
const EXTENSION_PLACES = '\nΛ()/<=>¡e';

/** Every sign that GSM-7 can write. */
export const GSM_SIGNS = BASIC + EXTENSION;

const placeOf = (sign: string) => {
	const at = BASIC.indexOf(sign);
	return at < ESCAPE ? at : at + 1;
};

const SEPTETS = new Map([
	...Array.from(BASIC, (sign): [string, number[]] => [sign, [placeOf(sign)]]),
	...Array.from(EXTENSION, (sign, at): [string, number[]] => [
		sign,
		[ESCAPE, placeOf(EXTENSION_PLACES[at]!)]
	])
]);
const ALONE = signsOf(([first]) => first !== ESCAPE);
const ESCAPED = signsOf(([first]) => first === ESCAPE);

function signsOf(which: (septets: number[]) => boolean): Map<number, string> {
	const those = Array.from(SEPTETS).filter(([, septets]) => which(septets));
	return new Map(those.map(([sign, septets]) => [septets.at(-1)!, sign]));
}

/** How many septets a sign takes in GSM-7; null when it is not there. */
export function septetsOf(sign: string): number | null {
	return SEPTETS.get(sign)?.length ?? null;
}

/** A text in GSM-7, a byte for each septet; null when one of its signs is not there. */
export function encodeGsm(text: string): Uint8Array | null {
	const septets: number[] = [];
	for (const sign of text) {
		const own = SEPTETS.get(sign);
		if (!own) return null;
		septets.push(...own);
	}
	return Uint8Array.from(septets);
}

/**
 * What septets say, a byte each. After an escape, a place that holds nothing is read as the basic alphabet
 * does (6.2.1.1); a byte that is no septet shows as lost (U+FFFD), and never as another sign.
 */
export function decodeGsm(septets: Uint8Array): string {
	let text = '';
	let isEscaped = false;
	for (const septet of septets) {
		if (septet === ESCAPE) {
			isEscaped = true;
			continue;
		}
		text += (isEscaped && ESCAPED.get(septet)) || (ALONE.get(septet) ?? '\ufffd');
		isEscaped = false;
	}
	return text;
}
