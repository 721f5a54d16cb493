import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Minutes an entry link stays open. */
export const ENTRY_LINK_MINUTES = 15;

/** A link that lets the holder of the machine's shell enter once as a member of a centre. */
export function sealEntryLink(key: Buffer, membershipId: string, at: Temporal.Instant): string {
	// Two links of one instant are two links: each opens once.
	const nonce = randomBytes(9).toString('base64url');
	const body = `${membershipId}.${at.epochMilliseconds}.${nonce}`;
	return `${body}.${sign(key, body)}`;
}

/** The membership of a link made here less than a quarter of an hour ago, or null. */
export function openEntryLink(key: Buffer, token: string, now: Temporal.Instant): string | null {
	const [membershipId, made, nonce, signature, ...rest] = token.split('.');
	if (!membershipId || !made || !nonce || !signature || rest.length > 0) return null;
	const expected = Buffer.from(sign(key, `${membershipId}.${made}.${nonce}`));
	const given = Buffer.from(signature);
	if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
	const age = now.epochMilliseconds - Number(made);
	return age >= 0 && age < ENTRY_LINK_MINUTES * 60_000 ? membershipId : null;
}

function sign(key: Buffer, body: string): string {
	return createHmac('sha256', key).update(`entry ${body}`).digest('base64url');
}
