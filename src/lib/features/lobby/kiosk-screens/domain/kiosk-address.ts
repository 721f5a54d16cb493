import type { PublicText } from '#lib/shared/public-text.ts';

/** Where a screen of the kiosk is, in a text: « /guides » is « /borne/ar/guides » in Arabic. */
export const kioskAddress = (text: PublicText, path = ''): string =>
	text === 'fr' ? `/borne${path}` : `/borne/${text}${path}`;

const OF_A_TEXT = /^\/borne(?:\/(?:facile|en|ar))?(?=\/|$)/;

/** The same screen in another text. */
export const inText = (text: PublicText, pathname: string): string =>
	pathname.replace(OF_A_TEXT, kioskAddress(text));

/** Where a setting leads back to: a screen of the kiosk, or its first one. */
export function screenToReturnTo(asked: string | null, text: PublicText): string {
	const isOfKiosk = /^\/borne(?:\/[\w%/-]*)?(?:\?[^#\s\\]*)?$/.test(asked ?? '');
	return isOfKiosk && asked ? asked : kioskAddress(text);
}
