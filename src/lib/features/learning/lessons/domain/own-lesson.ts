import * as v from 'valibot';
import { countWords, LINES, MOST_LETTERS, MOST_WORDS } from './lesson.ts';

/** What a centre wrote of a content of its own: what was done, an exercise, a guide to go on with. */
export type OwnLesson = {
	content: string;
	lines: string[];
	exercise: string | null;
	guide: string | null;
};

const line = v.optional(
	v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(
			MOST_LETTERS.done,
			`Cette ligne est trop longue\u00a0: ${MOST_LETTERS.done} lettres au plus.`
		),
		v.check(
			(said) => countWords(said) <= MOST_WORDS.done,
			`Dites-le en ${MOST_WORDS.done} mots au plus\u00a0: la feuille est écrite en gros.`
		)
	),
	''
);

/** The fields of its form, one after the other. */
export const LINE_FIELDS = Array.from({ length: LINES }, (_, nth) => `ligne${nth + 1}` as const);

/** A content, its three lines, its exercise and its guide; all left blank: nothing is said of it any more. */
export const OwnLessonForm = v.pipe(
	v.object({
		sujet: v.pipe(v.string(), v.metadata({ isUnseen: true })),
		ligne1: line,
		ligne2: line,
		ligne3: line,
		exercice: v.optional(
			v.pipe(
				v.string(),
				v.trim(),
				v.maxLength(
					MOST_LETTERS.exercise,
					`Cet exercice est trop long\u00a0: ${MOST_LETTERS.exercise} lettres au plus.`
				),
				v.check(
					(said) => countWords(said) <= MOST_WORDS.exercise,
					`Dites-le en ${MOST_WORDS.exercise} mots au plus\u00a0: la feuille est écrite en gros.`
				)
			),
			''
		),
		guide: v.optional(
			v.pipe(v.string(), v.regex(/^([a-z0-9-]{1,60})?$/, 'Choisissez un guide de la liste.')),
			''
		)
	}),
	v.transform(({ sujet, ligne1, ligne2, ligne3, exercice, guide }): OwnLesson => ({
		content: sujet,
		lines: [ligne1, ligne2, ligne3].filter(Boolean),
		exercise: exercice || null,
		guide: guide || null
	}))
);
