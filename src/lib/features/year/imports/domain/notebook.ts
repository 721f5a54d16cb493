import { fingerprint } from './fingerprint.ts';
import type { CellPlace, Layout, Problem, Question, ReadingContext } from './register.ts';

/** What the reader writes down on its way: questions with their answers, problems, layouts. */
export type Notebook = {
	context: ReadingContext;
	questions: Question[];
	problems: Problem[];
	layouts: Layout[];
	/** Writes the question once and gives what to do: the person's answer, else the safest choice. */
	ask: (question: Omit<Question, 'id'> & { subject?: string }) => string;
	report: (place: CellPlace, message: string) => void;
	/** The first place seen for a key: what concerns every table of one layout is asked once, there. */
	anchor: (key: string, place: CellPlace) => CellPlace;
};

/** An empty notebook: a question or a problem written twice stays once. */
export function openNotebook(context: ReadingContext): Notebook {
	const questions = new Map<string, Question>();
	const problems = new Set<string>();
	const anchors = new Map<string, CellPlace>();
	const notebook: Notebook = {
		context,
		questions: [],
		problems: [],
		layouts: [],
		ask({ subject = '', ...asked }) {
			const id = questionId(asked.kind, asked.place, subject);
			if (!questions.has(id)) {
				const choices = asked.choices.map((choice) => ({ ...choice, label: french(choice.label) }));
				const question = { ...asked, id, text: french(asked.text), choices };
				questions.set(id, question);
				notebook.questions.push(question);
			}
			const answer = context.answers[id];
			const isChoice = asked.choices.some((choice) => choice.value === answer);
			return answer !== undefined && isChoice ? answer : asked.assumed;
		},
		report(place, message) {
			const problem: Problem = { ...place, message: french(message) };
			const key = `${place.file}\n${place.sheet}\n${place.cell}\n${message}`;
			if (problems.has(key)) return;
			problems.add(key);
			notebook.problems.push(problem);
		},
		anchor(key, place) {
			const first = anchors.get(key) ?? place;
			anchors.set(key, first);
			return first;
		}
	};
	return notebook;
}

export const YES_NO = [
	{ value: 'yes', label: 'Oui' },
	{ value: 'no', label: 'Non' }
];

/** Typographic apostrophes, and the spaces that never break before French punctuation. */
export function french(text: string): string {
	return text
		.replaceAll("'", '’')
		.replace(/ ([:;?!%])/g, '\u00a0$1')
		.replace(/« /g, '«\u202f')
		.replace(/ »/g, '\u202f»');
}

/** Ids travel in forms and addresses: the place and the subject are in it only as a fingerprint. */
function questionId(kind: string, place: CellPlace, subject: string): string {
	return `${kind}-${fingerprint([kind, place.file, place.sheet, place.cell, subject].join('\u0000'))}`;
}
