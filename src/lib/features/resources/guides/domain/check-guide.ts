import plain from '#content/plain-words.json' with { type: 'json' };
import { type Guide, type GuideText, linesOf, type TextName } from './guide.ts';
import { readabilityOf, sentencesOf, wordsOf } from './readability.ts';

/** What a text must reach, in French. */
export const GATES = {
	fr: { kandelMoles: 75, lix: 38, sentence: 20 },
	facile: { kandelMoles: 85, lix: 32, sentence: 15 }
} as const;
const LEAST_WORDS = 120;
const MOST_SENTENCES = 3;

/** Why a guide is not ready, in French, each with where it is; none: it is. */
export function guideFaults(guide: Guide): string[] {
	const facts = new Set(guide.facts.map(({ id }) => id));
	const texts = Object.entries(guide.texts) as [TextName, GuideText][];
	const asked = [
		...texts.flatMap(([, { steps }]) =>
			steps.flatMap(({ action }) => (action?.kind === 'open-site' ? action.fact : []))
		),
		...(guide.price ? [guide.price.fact] : [])
	];
	return [
		...[...new Set(asked)].filter((id) => !facts.has(id)).map((id) => `fait inconnu\u00a0: ${id}`),
		...texts.flatMap(([name, text]) =>
			textFaults(name, text).map((fault) => `${name}\u00a0: ${fault}`)
		)
	];
}

function textFaults(name: TextName, text: GuideText): string[] {
	const long = text.steps.filter((step) => sentencesOf(step.text).length > MOST_SENTENCES);
	const shape = long.map(({ title }) => `plus de trois phrases\u00a0: «\u202f${title}\u202f»`);
	if (name === 'en' || name === 'ar') return shape;
	return [...shape, ...(name === 'facile' ? easyFaults(text) : []), ...readingFaults(name, text)];
}

function readingFaults(name: 'fr' | 'facile', text: GuideText): string[] {
	const gate = GATES[name];
	const lines = linesOf(text);
	const read = readabilityOf(lines.join('\n'))!;
	const faults: [boolean, string][] = [
		[read.kandelMoles < gate.kandelMoles, `Kandel-Moles ${read.kandelMoles.toFixed(1)}`],
		[read.lix > gate.lix, `LIX ${read.lix.toFixed(1)}`],
		[
			read.longest > gate.sentence,
			`${read.longest} mots\u00a0: «\u202f${read.longestSentence}\u202f»`
		],
		[name === 'fr' && read.words < LEAST_WORDS, `${read.words} mots en tout`]
	];
	return faults.flatMap(([isFault, fault]) => (isFault ? fault : []));
}

const NEGATION = /^(?:ne|n)$/i;
const LINKED = /^(?:qui|dont)$/i;

/** What easy French does not do (plain-french). */
function easyFaults(text: GuideText): string[] {
	return linesOf(text)
		.flatMap(sentencesOf)
		.flatMap((sentence) => {
			const words = wordsOf(sentence);
			const faults: [boolean, string][] = [
				[/[()]/.test(sentence), 'une parenthèse'],
				[words.filter((word) => NEGATION.test(word)).length > 1, 'deux négations'],
				[words.filter((word) => LINKED.test(word)).length > 1, 'deux «\u202fqui\u202f»'],
				[/\d\s*%/.test(sentence), 'un pourcentage'],
				[words.some((word) => foreign.has(word.toLowerCase())), 'un mot anglais']
			];
			return faults.flatMap(([isFault, fault]) =>
				isFault ? `${fault}\u00a0: «\u202f${sentence}\u202f»` : []
			);
		});
}

/** English that everybody says. */
const SAID = new Set(['e-mail', 'mail', 'sms', 'wifi', 'internet']);
const foreign = new Set(plain.english.filter((word) => !SAID.has(word)));
