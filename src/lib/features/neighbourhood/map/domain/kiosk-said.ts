import { ASKING_WORDS, SHELL_WORDS } from '#lib/features/lobby/kiosk-screens/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { spokenLines } from '#lib/shared/spoken-lines.ts';
import { kioskWordsOf } from './kiosk-words.ts';
import type { ToldCard } from './told-card.ts';

/** A place as the list of a kiosk writes it. */
export type KioskLine = {
	id: string;
	name: string;
	lines: readonly string[];
	/** As it is read aloud: nobody dials on a kiosk. */
	phone: string | null;
	isRefuge: boolean;
};
type KioskList = {
	/** What was pressed; null: nothing, or words that were typed. */
	label: string | null;
	isAsked: boolean;
	calls: readonly { number: string; words: string }[];
	found: readonly KioskLine[];
};

/** A voice of another language says no French name that anybody knows: it says that all of it is in French. */
const isFrench = (text: PublicText) => text === 'fr' || text === 'facile';
const inFrenchAlone = (text: PublicText) =>
	spokenLines([...ASKING_WORDS[text].placesOnlyFrench, SHELL_WORDS[text].help]);

/** What is heard of the places that were found, in the order of what is seen. */
export function saidOfKioskList(
	text: PublicText,
	{ label, isAsked, calls, found }: KioskList
): string {
	if (!isFrench(text)) return inFrenchAlone(text);
	const words = kioskWordsOf(text);
	if (!isAsked) return spokenLines([words.title, words.label, words.hint, words.tiles, words.map]);
	return spokenLines([
		label ?? words.title,
		...calls.flatMap((call) => [`${words.call} le ${call.number}`, call.words]),
		...(found.length === 0 ? [words.nothing, words.instead] : [words.found(found.length)]),
		...found.flatMap(({ name, lines, phone, isRefuge }) => [
			...[name, ...lines, isRefuge ? words.noAddress : null],
			phone && `${words.phone}\u00a0: ${phone}`
		])
	]);
}

/** What is heard of a card. */
export function saidOfKioskCard(text: PublicText, card: ToldCard): string {
	if (!isFrench(text)) return inFrenchAlone(text);
	const words = kioskWordsOf(text);
	return spokenLines([
		...[card.name, card.kind, card.summary],
		card.phone && `${words.phone}\u00a0: ${card.phone.written}`,
		card.isRefuge ? words.noAddress : null,
		...[card.open, ...card.week.map(({ label, hours }) => `${label}\u00a0: ${hours}`)],
		...[card.address, card.more, card.landmark, card.reach, card.stepFree],
		card.needs.length > 0 ? `${words.needs}\u00a0: ${card.needs.join(', ')}` : null,
		...card.facts.map((fact) => `${fact.label}\u00a0: ${fact.text}`),
		card.fresh
	]);
}

/** What is heard of the map: how it is used, and that the list says the same. */
export function saidOfKioskMap(text: PublicText): string {
	if (!isFrench(text)) return inFrenchAlone(text);
	const { mapTitle, mapLead, list } = kioskWordsOf(text);
	return spokenLines([mapTitle, ...mapLead, list]);
}
