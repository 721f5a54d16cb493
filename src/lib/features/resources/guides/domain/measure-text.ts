import { type Guide, type GuideText, linesOf, type TextName } from './guide.ts';
import { readabilityOf } from './readability.ts';
import { spokenParts } from './spoken-parts.ts';

/** How a text of a guide reads, as `declic guides --json` tells it; scores are those of French. */
export type MeasuredText = {
	id: string;
	lang: 'fr' | 'en' | 'ar';
	easy: boolean;
	steps: number;
	words: number;
	sentences: number;
	longestSentence: number;
	kandelMoles: number | null;
	lix: number | null;
	/** The day when somebody of the network read it; null: nobody has. */
	reviewed: string | null;
	lookAgainOn: string;
	/** Where its steps lead. */
	hosts: string[];
	/** What the team still has to check, pages that nobody has read included. */
	toVerify: number;
	/** Whether every step can be heard. */
	sound: boolean;
};

const LANGUAGES = { fr: 'fr', facile: 'fr', en: 'en', ar: 'ar' } as const;
const rounded = (score: number) => Math.round(score * 10) / 10;

/** What is known of a guide besides its words. */
export type KnownOfGuide = {
	/** The day when each text was read. */
	readOn: Partial<Record<TextName, string>>;
	/** The day that the last reading gave; null: that of the guide. */
	lookAgainOn: string | null;
	/** Pages that nobody has read. */
	unreadPages: number;
	/** Whether a voice says a text in that language. */
	speaks: (lang: 'fr' | 'en' | 'ar', text: string) => boolean;
};

/** Each text of a guide. */
export function measureTexts(guide: Guide, known: KnownOfGuide): MeasuredText[] {
	const texts = Object.entries(guide.texts) as [TextName, GuideText][];
	return texts.map(([name, text]) => {
		const read = readabilityOf(linesOf(text).join('\n'))!;
		const lang = LANGUAGES[name];
		const isFrench = lang === 'fr';
		return {
			...{ id: guide.id, lang, easy: name === 'facile', steps: text.steps.length },
			...{ words: read.words, sentences: read.sentences, longestSentence: read.longest },
			kandelMoles: isFrench ? rounded(read.kandelMoles) : null,
			lix: isFrench ? rounded(read.lix) : null,
			reviewed: known.readOn[name] ?? null,
			lookAgainOn: known.lookAgainOn ?? guide.lookAgainOn,
			hosts: hostsOf(guide, text),
			toVerify: guide.toVerify.length + known.unreadPages,
			sound: spokenParts(text, '').every((part) => known.speaks(lang, part))
		};
	});
}

function hostsOf({ facts }: Guide, { steps }: GuideText): string[] {
	const asked = steps.flatMap(({ action }) => (action?.kind === 'open-site' ? action.fact : []));
	const pages = facts.filter(({ id }) => asked.includes(id)).map(({ page }) => page);
	return [...new Set(pages.map((page) => new URL(page).host))].toSorted();
}
