/** A cell named the way its spreadsheet names it. */
export type CellPlace = { sheet: string; cell: string };

/**
 * Why a file was not read at all. `refusal` may be logged; `message` is one sentence for the person
 * who dropped the file, without any value read in it (a tab's name and a cell's name are places).
 */
export type WorkbookRefusal =
	| { refusal: 'empty'; message: string }
	| { refusal: 'too-heavy'; message: string }
	| { refusal: 'too-many-rows'; message: string }
	| { refusal: 'too-large'; message: string; place: CellPlace }
	| { refusal: 'zip-bomb'; message: string }
	| { refusal: 'encrypted'; message: string }
	| { refusal: 'corrupt'; message: string }
	| { refusal: 'formula-without-value'; message: string; place: CellPlace }
	| { refusal: 'wrong-content'; message: string; found: string }
	| { refusal: 'unreadable-encoding'; message: string }
	| { refusal: 'abandoned'; message: string };

/**
 * Carries a refusal out of the parsers' callbacks, which can only throw.
 * It never leaves this folder: `readWorkbook` turns it back into a value.
 */
export class Refused extends Error {
	readonly refusal: WorkbookRefusal;

	constructor(refusal: WorkbookRefusal) {
		super(refusal.refusal);
		this.refusal = refusal;
	}
}

export const refuse = {
	/** Whoever sent it has left: nobody reads this sentence but a browser that comes back. */
	abandoned: () =>
		new Refused({
			refusal: 'abandoned',
			message:
				'L’envoi a été interrompu\u00a0: rien n’est enregistré. Déposez le fichier à nouveau.'
		}),
	empty: () =>
		new Refused({
			refusal: 'empty',
			message: 'Ce fichier est vide : vérifiez que vous avez choisi le bon, puis déposez-le.'
		}),
	tooHeavy: () =>
		new Refused({
			refusal: 'too-heavy',
			message:
				'Ce fichier dépasse 20 Mo : retirez-en les images ou gardez une seule saison, puis déposez-le à nouveau.'
		}),
	tooManyRows: () =>
		new Refused({
			refusal: 'too-many-rows',
			message:
				'Ce fichier va au-delà de 50 000 lignes : gardez une seule saison par fichier, puis déposez-le à nouveau.'
		}),
	tooLarge: (place: CellPlace) =>
		new Refused({
			refusal: 'too-large',
			message: `La feuille « ${place.sheet} » s’étend jusqu’à la cellule ${place.cell}, bien plus qu’un registre : effacez ce qui est en trop, puis déposez le fichier à nouveau.`,
			place
		}),
	zipBomb: () =>
		new Refused({
			refusal: 'zip-bomb',
			message:
				'Ce fichier deviendrait anormalement gros une fois ouvert, et n’a pas été lu par prudence : enregistrez-le de nouveau depuis votre tableur, puis déposez-le.'
		}),
	encrypted: () =>
		new Refused({
			refusal: 'encrypted',
			message:
				'Ce fichier est protégé par un mot de passe : ouvrez-le, enregistrez-le sans mot de passe, puis déposez-le à nouveau.'
		}),
	corrupt: () =>
		new Refused({
			refusal: 'corrupt',
			message:
				'Ce fichier est abîmé ou incomplet : ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis déposez-le.'
		}),
	brokenQuotes: (line: number) =>
		new Refused({
			refusal: 'corrupt',
			message: `Les guillemets sont mal fermés vers la ligne ${line} de ce fichier : corrigez cette ligne, enregistrez, puis déposez-le à nouveau.`
		}),
	formulaWithoutValue: (place: CellPlace) =>
		new Refused({
			refusal: 'formula-without-value',
			message: `La cellule ${place.cell} de la feuille « ${place.sheet} » contient une formule jamais calculée : ouvrez le fichier, enregistrez-le, puis déposez-le à nouveau.`,
			place
		}),
	wrongContent: (message: string, found: string) =>
		new Refused({ refusal: 'wrong-content', message, found }),
	unreadableEncoding: () =>
		new Refused({
			refusal: 'unreadable-encoding',
			message:
				'Les accents de ce fichier sont illisibles : ouvrez-le dans votre tableur, enregistrez-le au format « CSV UTF-8 », puis déposez-le à nouveau.'
		})
};

/** Tells a refusal from a workbook. */
export function isRefusal<Read extends object>(
	result: Read | WorkbookRefusal
): result is WorkbookRefusal {
	return 'refusal' in result;
}
