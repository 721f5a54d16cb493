import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for: one given for a partner opens no place. */
export type LinkPurpose = 'partner-link' | 'place-link' | 'town-link';

const UUID = /^[0-9a-f]{32}$/;
/** Sixteen bytes of link, six of seconds; then thirty-two of signature, in letters of an address. */
const SHAPE = /^([\w-]{30})\.([\w-]{43})$/;

/** The part of an address that opens a link: which one, until when, and the proof that we gave it. */
export function sealLink(
	key: Buffer,
	purpose: LinkPurpose,
	link: { id: string; expiresAt: Temporal.Instant }
): string {
	const body = Buffer.alloc(22);
	body.write(link.id.replaceAll('-', ''), 'hex');
	body.writeUIntBE(Math.floor(link.expiresAt.epochMilliseconds / 1000), 16, 6);
	const text = body.toString('base64url');
	return `${text}.${sign(key, purpose, text)}`;
}

/**
 * The link of a token that this installation signed and whose time has not come, or null. Nothing is
 * asked of the database before: a token made up costs us a digest, and tells its maker nothing.
 */
export function openLinkToken(
	key: Buffer,
	purpose: LinkPurpose,
	token: string,
	now: Temporal.Instant
): string | null {
	const [, text, signature] = SHAPE.exec(token) ?? [];
	if (!text || !signature) return null;
	if (!timingSafeEqual(Buffer.from(sign(key, purpose, text)), Buffer.from(signature))) return null;
	const body = Buffer.from(text, 'base64url');
	const hex = body.toString('hex', 0, 16);
	const isOpen = now.epochMilliseconds < body.readUIntBE(16, 6) * 1000;
	if (!isOpen || !UUID.test(hex)) return null;
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sign(key: Buffer, purpose: LinkPurpose, body: string): string {
	return createHmac('sha256', key).update(`${purpose} ${body}`).digest('base64url');
}
