/** How somebody asked for the screen, until her visit ends. */
export type KioskSettings = {
	size: 1 | 2 | 3;
	hasContrast: boolean;
	/** What she presses stands in the lower half, for a child or from a wheelchair. */
	isLowered: boolean;
};

export const PLAIN_SETTINGS: KioskSettings = { size: 1, hasContrast: false, isLowered: false };

/** The cookie that keeps them; the script of the screen writes it too (static/borne/settings.js). */
export const SETTINGS_COOKIE = 'declic.reglages';

/** « 210 »: the size, whether there is contrast, whether the screen is lowered. */
const WRITTEN = /^([123])([01])([01])$/;

/** The settings that a cookie says; anything else says none. */
export function readSettings(written: string | undefined): KioskSettings {
	const [, size, contrast, lowered] = WRITTEN.exec(written ?? '') ?? [];
	if (!size) return PLAIN_SETTINGS;
	return {
		size: Number(size) as KioskSettings['size'],
		hasContrast: contrast === '1',
		isLowered: lowered === '1'
	};
}

/** The settings as a cookie keeps them. */
export const writeSettings = ({ size, hasContrast, isLowered }: KioskSettings): string =>
	`${size}${Number(hasContrast)}${Number(isLowered)}`;

/** What the address of a setting asks for, one at a time; what it does not name stays. */
export function changeSettings(now: KioskSettings, asked: URLSearchParams): KioskSettings {
	const size = /^[123]$/.exec(asked.get('taille') ?? '')?.[0];
	const said = (field: string, before: boolean) =>
		asked.has(field) ? asked.get(field) === '1' : before;
	return {
		size: size ? (Number(size) as KioskSettings['size']) : now.size,
		hasContrast: said('contraste', now.hasContrast),
		isLowered: said('bas', now.isLowered)
	};
}
