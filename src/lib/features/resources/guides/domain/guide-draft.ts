import type { GuideStep, GuideText } from './guide.ts';

/** A step as it stands in the form of the team: every field is a text, blank where nothing is said. */
export type StepDraft = {
	title: string;
	text: string;
	picture: string;
	alt: string;
	kind: string;
	label: string;
	fact: string;
	/** One mistake a line. */
	errors: string;
	stuck: string;
};

/** A text of a guide as it stands in the form of the team. */
export type TextDraft = {
	title: string;
	why: string;
	/** One paper a line. */
	papers: string;
	steps: StepDraft[];
	next: string;
	scam: string;
};

/** What a button of the form does; all but `save` only give the form back, arranged. */
export type Gesture = { kind: 'save' } | { kind: 'add' | 'remove' | 'up' | 'down'; step: number };

const FIELDS = [
	'title',
	'text',
	'picture',
	'alt',
	'kind',
	'label',
	'fact',
	'errors',
	'stuck'
] as const;
/** How the fields of a step are called in the form: « etape-3-titre ». */
const STEP_FIELDS: Readonly<Record<keyof StepDraft, string>> = {
	title: 'titre',
	text: 'texte',
	picture: 'image',
	alt: 'description',
	kind: 'geste',
	label: 'action',
	fact: 'page',
	errors: 'erreurs',
	stuck: 'bloque'
};
/** How a field of the nth step is called in the form. */
export const stepField = (step: number, field: keyof StepDraft) =>
	`etape-${step + 1}-${STEP_FIELDS[field]}`;

const MOST_STEPS = 12;
const EMPTY: StepDraft = {
	...{ title: '', text: '', picture: 'list', alt: '', kind: '', label: '', fact: '' },
	...{ errors: '', stuck: '' }
};

/** The text as its form shows it. */
export function draftOf({ title, why, papers, steps, next, scam }: GuideText): TextDraft {
	return {
		...{ title, why, papers: papers.join('\n'), next, scam: scam ?? '' },
		steps: steps.map(({ title: named, text, picture, alt, action, errors, stuck }) => ({
			...{ title: named, text, picture, alt, stuck, errors: errors.join('\n') },
			kind: action?.kind ?? '',
			label: action?.label ?? '',
			fact: action?.kind === 'open-site' ? action.fact : ''
		}))
	};
}

/** What was sent, and what its button asks for. */
export function readDraft(form: FormData): { draft: TextDraft; gesture: Gesture; from: string } {
	const said = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
	};
	const steps: StepDraft[] = [];
	while (steps.length < MOST_STEPS && form.has(stepField(steps.length, 'title'))) {
		const at = steps.length;
		const step = FIELDS.map((field) => [field, said(stepField(at, field))]);
		steps.push(Object.fromEntries(step) as StepDraft);
	}
	const [kind, step] = said('geste').split('-');
	const isGesture = kind === 'add' || kind === 'remove' || kind === 'up' || kind === 'down';
	return {
		draft: {
			...{ title: said('titre'), why: said('pourquoi'), papers: said('papiers') },
			...{ steps, next: said('apres'), scam: said('arnaque') }
		},
		gesture: isGesture ? { kind, step: Number(step) } : { kind: 'save' },
		from: said('version')
	};
}

/** The form after a gesture: a step more, one less, one that changes places. */
export function arrange(draft: TextDraft, gesture: Gesture): TextDraft {
	if (gesture.kind === 'save') return draft;
	const { kind, step } = gesture;
	const steps = [...draft.steps];
	if (kind === 'add' && steps.length < MOST_STEPS) steps.splice(step + 1, 0, { ...EMPTY });
	if (kind === 'remove') steps.splice(step, 1);
	const other = kind === 'up' ? step - 1 : step + 1;
	if ((kind === 'up' || kind === 'down') && steps[step] && steps[other]) {
		[steps[step], steps[other]] = [steps[other], steps[step]];
	}
	return { ...draft, steps };
}

const lines = (said: string) =>
	said
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** What the form says, in the shape of a guide; `guideText` says whether it is one. */
export function textOf({ title, why, papers, steps, next, scam }: TextDraft): unknown {
	return {
		...{ title, why, papers: lines(papers), next },
		...(scam && { scam }),
		steps: steps.map((step): Omit<GuideStep, 'action'> & { action?: unknown } => ({
			...{ title: step.title, text: step.text, picture: step.picture, alt: step.alt },
			...{ errors: lines(step.errors), stuck: step.stuck },
			...(step.kind && {
				action: {
					...{ kind: step.kind, label: step.label },
					...(step.kind === 'open-site' && { fact: step.fact })
				}
			})
		}))
	};
}

/** What is missing, in words, each beside its field; none: it may be kept. */
export function missingIn({ title, why, steps, next }: TextDraft): Record<string, string> {
	const missing: [boolean, string, string][] = [
		[!title, 'titre', 'Donnez un titre.'],
		[!why, 'pourquoi', 'Dites à quoi cela sert, en une phrase.'],
		[!next, 'apres', 'Dites ce qui se passe ensuite.'],
		[steps.length < 5, 'titre', 'Un guide a cinq étapes au moins\u00a0: ajoutez-en.'],
		...steps.flatMap((step, at): [boolean, string, string][] => [
			[!step.title, stepField(at, 'title'), 'Donnez un titre à cette étape.'],
			[!step.text, stepField(at, 'text'), 'Dites ce qu’il faut faire.'],
			[!step.alt, stepField(at, 'alt'), 'Dites ce que montre le dessin.'],
			[!step.stuck, stepField(at, 'stuck'), 'Dites quoi faire si cela ne marche pas.'],
			[step.kind !== '' && !step.label, stepField(at, 'label'), 'Dites ce geste en quelques mots.'],
			[
				step.kind === 'open-site' && !step.fact,
				stepField(at, 'fact'),
				'Choisissez la page officielle qui donne cette adresse.'
			]
		])
	];
	return Object.fromEntries(
		missing.flatMap(([isMissing, field, words]) => (isMissing ? [[field, words]] : []))
	);
}
