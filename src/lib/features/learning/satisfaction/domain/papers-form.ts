import * as v from 'valibot';
import { counted } from '#lib/shared/french-plural.ts';
import { typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import { ASKED, LONGEST_SENTENCE, type Moment, WORDINGS } from './questions.ts';
import type { Tally, Three } from './tally.ts';

/** More papers than any group has people. */
const MOST_PAPERS = 60;

const THREE_NUMBERS = /^\D*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})\D*$/;

/** « 8 2 1 »: how many ticked each of the three boxes, from left to right as on the sheet. */
const three = v.pipe(
	v.string(),
	v.regex(THREE_NUMBERS, 'Écrivez trois nombres, par exemple 8 2 1.'),
	v.transform((typed): Three => {
		const [, ...numbers] = THREE_NUMBERS.exec(typed)!;
		return numbers.map(Number) as unknown as Three;
	})
);

const papers = v.pipe(
	typedNumber(),
	wholeNumber(
		'Écrivez le nombre de feuilles.',
		[1, 'Il faut une feuille au moins.'],
		[MOST_PAPERS, `Recopiez ${MOST_PAPERS} feuilles au plus à la fois.`]
	)
);

const sentences = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) =>
		typed
			.split(/\r?\n/)
			.map((line) => line.replaceAll(/\s+/g, ' ').trim())
			.filter((line) => line !== '')
	),
	v.check(
		(lines) => lines.every((line) => line.length <= LONGEST_SENTENCE),
		`Une phrase est trop longue\u00a0: ${LONGEST_SENTENCE} signes au plus par ligne.`
	)
);

const sum = (line: Three) => line[0] + line[1] + line[2];

/** The three numbers of a line are all the papers, no more and no fewer. */
const areAll = (line: Three, papersTyped: number) => sum(line) === papersTyped;

const recount =
	(field: string) =>
	({ input }: { input: { feuilles: number } }): string => {
		const line = (input as unknown as Readonly<Record<string, Three>>)[field]!;
		return `${line.join(' + ')} font ${sum(line)}, et il y a ${counted(input.feuilles, 'feuille')}. Recomptez cette ligne.`;
	};

const BeforePapers = v.pipe(
	v.object({ feuilles: papers, confiance: three }),
	v.forward(
		v.check((sent) => areAll(sent.confiance, sent.feuilles), recount('confiance')),
		['confiance']
	)
);

const AfterPapers = v.pipe(
	v.object({
		feuilles: papers,
		contenus: three,
		seances: three,
		clarte: three,
		confiance: three,
		rencontres: three,
		phrases: sentences
	}),
	v.forward(
		v.check((sent) => areAll(sent.contenus, sent.feuilles), recount('contenus')),
		['contenus']
	),
	v.forward(
		v.check((sent) => areAll(sent.seances, sent.feuilles), recount('seances')),
		['seances']
	),
	v.forward(
		v.check((sent) => areAll(sent.clarte, sent.feuilles), recount('clarte')),
		['clarte']
	),
	v.forward(
		v.check((sent) => areAll(sent.confiance, sent.feuilles), recount('confiance')),
		['confiance']
	),
	v.forward(
		v.check((sent) => areAll(sent.rencontres, sent.feuilles), recount('rencontres')),
		['rencontres']
	),
	v.forward(
		v.check(
			(sent) => sent.phrases.length <= sent.feuilles,
			'Il y a plus de phrases que de feuilles\u00a0: une ligne par phrase.'
		),
		['phrases']
	)
);

/** A pile of papers, typed again at once. */
export const PAPERS_FORMS = { before: BeforePapers, after: AfterPapers } as const;

type Sent = v.InferOutput<typeof BeforePapers> | v.InferOutput<typeof AfterPapers>;

/** The pile as one tally: which paper said what is not told. */
export function tallyOfPapers(moment: Moment, sent: Sent): Tally {
	const lines = sent as unknown as Readonly<Record<string, Three>>;
	return {
		counts: Object.fromEntries(
			ASKED[moment].map((question) => [question, lines[WORDINGS[question].field]!])
		),
		sentences: 'phrases' in sent ? sent.phrases : []
	};
}
