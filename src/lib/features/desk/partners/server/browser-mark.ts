import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A random mark, kept by one browser in a cookie. */
export function newBrowserMark(): string {
	return randomBytes(32).toString('base64url');
}

/** A cookie as a browser sent it, or null when it is none of ours. */
export function readBrowserMark(cookie: string | undefined): string | null {
	return cookie && /^[\w-]{43}$/.test(cookie) ? cookie : null;
}

/** What is kept of it for one link: two links opened by one browser do not look alike. */
export function digestOfMark(linkId: string, mark: string): Buffer {
	return createHash('sha256').update(`${linkId} ${mark}`).digest();
}

/** Whether that browser is the one kept. */
export function isSameBrowser(kept: Buffer, linkId: string, mark: string | null): boolean {
	return mark !== null && timingSafeEqual(kept, digestOfMark(linkId, mark));
}
