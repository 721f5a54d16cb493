import { TEXTS, type TextName } from './guide.ts';

/** Who says a guide, from the lowest: the product, the network, a centre. */
const LAYERS = ['shipped', 'network', 'centre'] as const;
export type Layer = (typeof LAYERS)[number];

/** A version of a guide, without its words. */
export type VersionLine = {
	id: string;
	guide: string;
	layer: Layer;
	/** Digests of its texts and of its pages; null: from then on, again what stands below. */
	digests: { texts: Partial<Record<TextName, string>>; pages: Record<string, string> } | null;
};

/** Who read a text, and when to look again; which pages were read, and when. */
export type Readings = {
	/** By guide, text and digest. */
	texts: ReadonlyMap<string, TextReading>;
	/** By guide and digest: the day. */
	pages: ReadonlyMap<string, string>;
};
export type TextReading = {
	readOn: string;
	lookAgainOn: string;
	/** Where whoever read it works; null: for the network. */
	centreId: string | null;
};

/** Under what a reading of a text is found. */
export const textKey = (guide: string, text: TextName, digest: string) =>
	`${guide} ${text} ${digest}`;
/** Under what a reading of an official page is found. */
export const pageKey = (guide: string, digest: string) => `${guide} ${digest}`;

/** The versions of a guide that are still said: after the last return to what stands below, the newest first. */
function standing(versions: readonly VersionLine[], layer: Layer): VersionLine[] {
	const own = versions.filter((one) => one.layer === layer);
	const back = own.findIndex(({ digests }) => digests === null);
	return back === -1 ? own : own.slice(0, back);
}

/** What the team works on: the newest version of the highest layer. Versions come the newest first. */
export function workedOn(versions: readonly VersionLine[]): VersionLine | null {
	return LAYERS.toReversed().flatMap((layer) => standing(versions, layer).slice(0, 1))[0] ?? null;
}

/** What stands below a layer, and would be said if it were silent. */
export function below(versions: readonly VersionLine[], layer: Layer): VersionLine | null {
	const lower = LAYERS.slice(0, LAYERS.indexOf(layer));
	return workedOn(versions.filter((one) => lower.includes(one.layer)));
}

/**
 * What residents read: the newest version that somebody of the team has read, in the highest layer that
 * has one; each of its pages was opened too. None: the guide is a draft.
 */
export function published(
	versions: readonly VersionLine[],
	readings: Readings
): VersionLine | null {
	return (
		LAYERS.toReversed()
			.flatMap((layer) => standing(versions, layer).filter((one) => isRead(one, readings)))
			.at(0) ?? null
	);
}

/** Somebody read its French, and opened every page that says a fact of it. */
export function isRead({ guide, digests }: VersionLine, { texts, pages }: Readings): boolean {
	return (
		digests !== null &&
		texts.has(textKey(guide, 'fr', digests.texts.fr ?? '')) &&
		Object.values(digests.pages).every((page) => pages.has(pageKey(guide, page)))
	);
}

/**
 * The texts of a version that residents are offered. A translation that nobody has read is not, where a
 * right is at stake; easy French never is, unread.
 */
export function offered(
	{ guide, digests }: VersionLine,
	isRight: boolean,
	{ texts }: Readings
): TextName[] {
	return TEXTS.filter((text) => {
		const digest = digests?.texts[text];
		if (digest === undefined) return false;
		const mayBeUnread = !isRight && (text === 'en' || text === 'ar');
		return mayBeUnread || texts.has(textKey(guide, text, digest));
	});
}

/** The day when each page of a version was read, by fact. */
export function readPages(
	{ guide, digests }: VersionLine,
	{ pages }: Readings
): Map<string, string> {
	return new Map(
		Object.entries(digests?.pages ?? {}).flatMap(([fact, digest]) => {
			const day = pages.get(pageKey(guide, digest));
			return day ? [[fact, day] as [string, string]] : [];
		})
	);
}
