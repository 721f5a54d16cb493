import { createHash, timingSafeEqual } from 'node:crypto';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { ProviderRequest } from './sms-provider.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** Whether two secrets are one, in a time that says nothing of either. */
export function isSameSecret(given: string, expected: string): boolean {
	return expected !== '' && timingSafeEqual(digestOf(given), digestOf(expected));
}

/** What a request asks in its address; nothing when it has none that can be read. */
export function queryOf({ url }: ProviderRequest): URLSearchParams {
	const base = 'http://localhost';
	return URL.canParse(url, base) ? new URL(url, base).searchParams : new URLSearchParams();
}

/** Whether the address of a request holds the secret that we gave with it. */
export function hasKey(request: ProviderRequest, secret: string): boolean {
	return isSameSecret(queryOf(request).get('key') ?? '', secret);
}

/** The address that a provider calls, with its secret. */
export function withKey(address: string, secret: string): URL {
	const url = new URL(address);
	url.searchParams.set('key', secret);
	return url;
}

export function unauthentic(): Refusal<'unauthentic'> {
	return refuse('unauthentic', 'Cet appel ne vient pas du fournisseur de SMS.');
}

export function unreadable(): Refusal<'unreadable'> {
	return refuse('unreadable', 'Cet appel du fournisseur de SMS est illisible.');
}

/** JSON, or undefined. */
export function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A number as providers write it (« 33612345678 »), in E.164; any other stays as it came. */
export function writtenE164(number: string): string {
	return number.trim().replace(/^(?:00)?(?=[1-9]\d{7,14}$)/, '+');
}

/** An instant that a provider wrote with its zone; null when it says nothing of the kind. */
export function readInstant(text: string | undefined): Temporal.Instant | null {
	try {
		return text ? Temporal.Instant.from(text) : null;
	} catch {
		return null;
	}
}
