import * as v from 'valibot';
import { isId } from '#lib/shared/identifier.ts';
import { type Door, isSubject, type Subject } from './doors.ts';

/** Remarks on one sheet of paper. */
export const PAPER_LINES = 12;
/** By which doors a walk speaks: news and services end on a day that a paper seldom says. */
export const PAPER_DOORS = ['problem', 'idea', 'tip'] as const satisfies readonly Door[];

export type PaperLine = {
	/** On the sheet, from one. */
	nth: number;
	door: (typeof PAPER_DOORS)[number];
	subject: Subject | null;
	words: string;
	street: string;
};

const MOST_WORDS = 600;
const MOST_STREET = 120;
const text = v.optional(v.pipe(v.string(), v.trim()), '');

const line = (nth: number) => ({
	[`porte-${nth}`]: text,
	[`sujet-${nth}`]: text,
	[`mots-${nth}`]: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(MOST_WORDS, `C’est trop long\u00a0: ${MOST_WORDS} signes au plus.`),
			v.check(
				(said) => said === '' || said.length >= 3,
				'Écrivez ce qui est dit, en quelques mots.'
			)
		),
		''
	),
	[`rue-${nth}`]: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(MOST_STREET, `C’est trop long\u00a0: ${MOST_STREET} signes au plus.`)
		),
		''
	)
});
const NTHS = Array.from({ length: PAPER_LINES }, (_, index) => index + 1);
/** What the whole sheet answers, among the themes of the centre; nothing: it answers none. */
const theme = {
	theme: v.optional(
		v.pipe(
			v.string(),
			v.check((chosen) => chosen === '' || isId(chosen), 'Choisissez un thème de la liste.')
		),
		''
	)
};
const Fields = v.object(Object.assign(theme, ...NTHS.map(line)) as ReturnType<typeof line>);
type Sent = Record<string, string>;

/** What is wrong of a line, and beside which of its fields; null: nothing is, or nothing is written there. */
function faultOf(sent: Sent, nth: number): [field: string, message: string] | null {
	const [door, subject, words, street] = ['porte', 'sujet', 'mots', 'rue'].map(
		(name) => sent[`${name}-${nth}`] ?? ''
	) as [string, string, string, string];
	if (!words) {
		return subject || street ? [`mots-${nth}`, 'Écrivez ce qui est dit, ou videz la ligne.'] : null;
	}
	if (!(PAPER_DOORS as readonly string[]).includes(door)) {
		return [`porte-${nth}`, 'Choisissez\u00a0: un problème, une idée ou un bon plan.'];
	}
	if (door === 'problem' && !isSubject(subject)) {
		return [`sujet-${nth}`, 'Choisissez de quoi il s’agit.'];
	}
	return null;
}

/** A sheet of twelve lines, each with its own faults; a line where nothing is written is left out. */
export const PaperForm = v.pipe(
	Fields,
	v.rawCheck(({ dataset, addIssue }) => {
		const sent = dataset.value as Sent;
		for (const nth of NTHS) {
			const fault = faultOf(sent, nth);
			if (!fault) continue;
			const [key, message] = fault;
			const path = { type: 'object', origin: 'value', input: sent, key, value: sent[key] } as const;
			addIssue({ message, path: [path] });
		}
	}),
	v.transform((sent: Sent): { themeId: string | null; lines: PaperLine[] } => ({
		themeId: sent.theme || null,
		lines: NTHS.flatMap((nth) => {
			const words = sent[`mots-${nth}`] ?? '';
			if (!words) return [];
			const door = sent[`porte-${nth}`] as PaperLine['door'];
			const subject = sent[`sujet-${nth}`] ?? '';
			return {
				...{ nth, door, words, street: sent[`rue-${nth}`] ?? '' },
				subject: door === 'problem' && isSubject(subject) ? subject : null
			};
		})
	}))
);
