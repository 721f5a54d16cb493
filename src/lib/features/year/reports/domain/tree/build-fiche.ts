import { carriedText } from '../figures/carried-text.ts';
import { chosenFigures, type Choice } from '../figures/chosen-figures.ts';
import type { FicheNode, PhotoNode, QuoteNode, RubricNode } from './document.ts';
import {
	CONTRACT_OBJECTIVES,
	RUBRIC_ORDER,
	rubricHeading,
	type NarrativeRubric,
	type RubricKey
} from '../text/fiche-rubrics.ts';
import { publicLine } from '../sentences/public-line.ts';
import { figuresSentence } from '../sentences/figures-sentence.ts';
import { NBSP } from '../text/french.ts';
import type { Fiche } from '../figures/report.ts';
import { sentenceFigures } from '../figures/sentence-figures.ts';
import type { Statements } from '../figures/statements.ts';

/** What is written by hand on a fiche. */
export type FicheNarrative = Statements & {
	animators: string[];
	places: string[];
	/** Who works with the activity, as the registers say; stands while nothing is written. */
	partners: string[];
	photos: {
		fileId: string;
		alternative: string;
		caption: string;
		/** Without a recorded consent the photo is never printed. */
		consentRecordedOn: string | null;
	}[];
	/** Films and photos of children, each with everybody's agreement in force (study-2.6). */
	creations: { fileId: string; alternative: string; caption: string }[];
	quotes: { text: string; source: string }[];
	/**
	 * The rubric `Chiffres`: the computed sentence and what follows it, or the director's own text, its figures
	 * corrected. Her text is compared with the registers either way.
	 */
	figuresWording: 'computed' | 'own';
};

export const EMPTY_NARRATIVE: FicheNarrative = {
	texts: {},
	typed: [],
	animators: [],
	places: [],
	partners: [],
	photos: [],
	creations: [],
	quotes: [],
	figuresWording: 'computed'
};

export type FicheLayout = {
	/** False for a fiche that begins with its name, as the Numéri'Kids one does (study-2.6). */
	hasBannerLine: boolean;
};

/**
 * One programme's fiche: the annex's rubrics in its order, `Chiffres` phrased, and for each
 * contradiction only the figure the director chose (study-2.6; docs/report-rules.md).
 */
export function buildFicheNode(
	fiche: Fiche,
	narrative: FicheNarrative,
	{ year, choices, layout }: { year: number; choices: readonly Choice[]; layout: FicheLayout }
): FicheNode {
	const chosen = chosenFigures(fiche.contradictions, choices);
	const written = (rubric: NarrativeRubric) =>
		paragraphsOf(carriedText(fiche, rubric, { statements: narrative, year, chosen }));
	const own = narrative.figuresWording === 'own' ? written('figures') : [];
	const sentence = figuresSentence(sentenceFigures(fiche, year, chosen));
	const { programme } = fiche.counts;
	const paragraphs = (key: RubricKey): string[] => {
		if (key === 'name') return [programme.name];
		if (key === 'animators') return present(narrative.animators.join(', '));
		if (key === 'place') return present(narrative.places.join(', '));
		if (key === 'objectives') return present(objectivesLine(fiche));
		if (key === 'figures') return own.length > 0 ? own : [sentence, ...fiche.further];
		const text = written(key);
		if (text.length > 0) return text;
		if (key === 'public') return present(publicLine(fiche.counts.people));
		return key === 'partners' ? present(narrative.partners.join(', ')) : text;
	};
	return {
		kind: 'fiche',
		programme: programme.slug,
		name: programme.name,
		rubrics: RUBRIC_ORDER.map((key): RubricNode => {
			const heading = key === 'name' && !layout.hasBannerLine ? '' : rubricHeading(key, year);
			const rubric = { key, heading, paragraphs: paragraphs(key) };
			if (key !== 'objectives') return rubric;
			return { ...rubric, subheading: CONTRACT_OBJECTIVES, objectives: programme.objectives };
		}),
		photos: [
			...narrative.photos.flatMap(printable),
			...narrative.creations.map((one): PhotoNode => ({ kind: 'photo', ...one }))
		],
		quotes: narrative.quotes.map((quote): QuoteNode => ({ kind: 'quote', ...quote }))
	};
}

/** « Accompagner les habitants (Qualification) ; Rassembler… (Mixité) » (study-2.6). */
function objectivesLine(fiche: Fiche): string {
	return fiche.counts.programme.objectives
		.map(({ text, tag }) => (tag ? `${text} (${tag})` : text))
		.join(`${NBSP}; `);
}

function printable(photo: FicheNarrative['photos'][number]): PhotoNode[] {
	if (photo.consentRecordedOn === null) return [];
	const { fileId, alternative, caption } = photo;
	return [{ kind: 'photo', fileId, alternative, caption }];
}

function present(line: string): string[] {
	return line === '' ? [] : [line];
}

function paragraphsOf(text: string): string[] {
	return text
		.split(/\n+/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}
