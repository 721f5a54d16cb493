/** What a kiosk counts; `step` and `guide-finished` say a guide and a step: `carte-vitale/3`. */
export type KioskKind =
	'visit' | 'guide' | 'step' | 'guide-finished' | 'language' | 'blocked-host' | 'print';

/** Something that happened at a kiosk, to add to its numbers. */
export type KioskNote = {
	/** The Monday of its week. */
	week: string;
	kind: KioskKind;
	/** Which guide, language or host; none of a visit or of pages printed. */
	key?: string;
	/** How many; one when not said. */
	n?: number;
	/** Of a visit alone. */
	minutes?: number;
};

const NOTHING = /^$/;
const STEP = /^[a-z0-9]+(-[a-z0-9]+)*\/[1-9]\d?$/;
const KEYS: Record<Exclude<KioskKind, 'blocked-host'>, RegExp> = {
	visit: NOTHING,
	guide: /^[a-z0-9]+(-[a-z0-9]+)*$/,
	step: STEP,
	'guide-finished': STEP,
	language: /^(?:fr|facile|en|ar)$/,
	print: NOTHING
};
const LONGEST_KEY = 120;

/** What a number is of, as it is counted; null: nothing that the database would take. */
export function countedKey(kind: KioskKind, key: string): string | null {
	if (kind === 'blocked-host') return countedHost(key);
	return key.length <= LONGEST_KEY && KEYS[kind].test(key) ? key : null;
}

/** Under which the hosts that are not told stand. */
export const OTHER_HOSTS = 'other';
const HOST =
	/^(?=.{4,100}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The host of a site that was refused, as it is counted: a host alone, or « other » for what is none. */
export function countedHost(typed: string): string {
	const host = typed.trim().toLowerCase().replace(/\.$/, '');
	return HOST.test(host) ? host : OTHER_HOSTS;
}
