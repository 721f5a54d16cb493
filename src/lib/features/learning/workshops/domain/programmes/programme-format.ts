import { refuse } from '#lib/shared/refuse.ts';

export const PROGRAMME_FORMATS = ['course', 'questions', 'free', 'year'] as const;
/** How one comes to a programme: it decides the steps that it has (study-2.3). */
export type ProgrammeFormat = (typeof PROGRAMME_FORMATS)[number];

/** What stands between the one who asks and the séance; coming itself is no step. */
export type ProgrammeStep = 'list' | 'letters' | 'meeting' | 'commitment' | 'level-groups';

type Format = {
	name: string;
	/** What a director is told when she chooses. */
	explanation: string;
	steps: readonly ProgrammeStep[];
};

const FORMATS: Record<ProgrammeFormat, Format> = {
	course: {
		name: 'Formation suivie du début à la fin',
		explanation:
			'Une pré-liste, des lettres, une réunion d’information\u00a0; on s’engage, puis on forme des groupes de niveau.',
		steps: ['list', 'letters', 'meeting', 'commitment', 'level-groups']
	},
	questions: {
		name: 'Questions et réponses',
		explanation:
			'On s’inscrit et on vient poser ses questions. Ni réunion, ni lettre, ni engagement.',
		steps: ['list']
	},
	free: {
		name: 'Venue libre',
		explanation:
			'On vient quand on veut, pour apprendre, réparer ou porter un projet. Personne n’est absent\u00a0: on compte les venues et les projets.',
		steps: []
	},
	year: {
		name: 'Inscription à l’année',
		explanation:
			'On s’inscrit une fois pour l’année, un enfant avec l’adulte qui en répond. Ni réunion, ni engagement.',
		steps: ['list']
	}
};

/** The format as a title says it. */
export function formatName(format: ProgrammeFormat): string {
	return FORMATS[format].name;
}

/** What may be chosen, each with what it changes. */
export function formatChoices(): { value: ProgrammeFormat; label: string; hint: string }[] {
	return PROGRAMME_FORMATS.map((value) => ({
		value,
		label: FORMATS[value].name,
		hint: FORMATS[value].explanation
	}));
}

/** Whether a word of an address names a step. */
export function isStep(word: string | null): word is ProgrammeStep {
	return word !== null && Object.hasOwn(WITHOUT, word);
}

/** Whether a programme of that format has the step. */
export function hasStep(format: ProgrammeFormat, step: ProgrammeStep): boolean {
	return FORMATS[format].steps.includes(step);
}

/** Whether coming each time is expected: without it nobody is absent, and nobody drops out (study-2.3). */
export function countsRegularity(format: ProgrammeFormat): boolean {
	return format !== 'free';
}

/** The formats where coming each time is expected. */
export const REGULAR_FORMATS = PROGRAMME_FORMATS.filter(countsRegularity);

export type FormatRefusal = { refusal: 'other-format'; message: string };

const WITHOUT: Record<ProgrammeStep, string> = {
	list: 'n’a pas de liste\u00a0: on y vient sans s’inscrire',
	letters: 'n’envoie pas d’invitation\u00a0: inscrivez la personne dans un groupe',
	meeting: 'n’a pas de réunion d’information',
	commitment: 'ne demande pas de s’engager\u00a0: inscrivez la personne dans un groupe',
	'level-groups':
		'n’a pas de groupes de niveau\u00a0: préparez un groupe, puis inscrivez les personnes'
};

/** What is said of a step that the programme does not have; null when it has it. */
export function refuseStep(
	{ name, format }: { name: string; format: ProgrammeFormat },
	step: ProgrammeStep
): FormatRefusal | null {
	if (hasStep(format, step)) return null;
	return refuse('other-format', `«\u202f${name}\u202f» ${WITHOUT[step]}.`);
}
