/** Codes left on a sheet below which a new one is proposed. */
export const FEW_CODES = 3;

/** A recovery code without what the hand adds or changes: spaces, dash, capitals. */
export function bareCode(typed: string): string {
	return typed.replace(/[\s-]/g, '').toUpperCase();
}

/** What the telephone's application reads in the drawing, and its letters to type (RFC 4648). */
export function applicationKey(secret: string, email: string): { uri: string; letters: string } {
	const letters = base32(new TextEncoder().encode(secret));
	const issuer = encodeURIComponent('Déclic');
	const uri = `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${letters}&issuer=${issuer}&digits=6&period=30`;
	return { uri, letters };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Uint8Array): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? [])
		.map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)])
		.join('');
}
