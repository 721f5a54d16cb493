import type { Cell } from '#lib/shared/workbook.ts';
import { isCouple, sexOfCivility } from './clean-name.ts';
import { dateOfPiece } from '../cells/date-piece.ts';
import type { Notebook } from '../../notebook.ts';
import { plain } from '../cells/plain-words.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import type { CellPlace, PlainDate } from '../../register.ts';

/** Boxes that say there is nothing: "néant", a dash, "pas de téléphone". */
export function isNothing(text: string): boolean {
	return /^(|-+|\?|x|\/|neant|aucune?|non|nc|nr|pas de tel.*|sans|n\/a)$/.test(plain(text));
}

/** F and H, M as masculin, words and civilities. */
export function readSex(text: string): 'female' | 'male' | undefined {
	const word = plain(text).replace('.', '');
	if (/^(f|femme|feminin|feminine|fille|mme|mlle|w)$/.test(word)) return 'female';
	if (/^(h|m|g|homme|masculin|garcon|mr)$/.test(word)) return 'male';
	return sexOfCivility(text);
}

/** The plain date of a cell, in a season when its year is not written. */
export function readDay(cell: Cell | undefined, year: number): PlainDate | undefined {
	const piece = readDatePiece(cell);
	return piece && dateOfPiece(piece, year, false);
}

/** Names that may hide two people, or that miss the part telling two people apart. */
export function reportName(
	name: { familyName: string; givenName: string },
	text: string,
	place: CellPlace,
	notebook: Notebook
): void {
	if (isCouple(text))
		notebook.report(
			place,
			'Cette ligne semble nommer deux personnes. Mettez une personne par ligne pour les compter toutes les deux.'
		);
	else if (name.givenName === '')
		notebook.report(
			place,
			'Le prénom manque. Ajoutez-le pour ne pas confondre deux personnes du même nom.'
		);
	else if (name.familyName === '')
		notebook.report(
			place,
			'Le nom de famille manque. Ajoutez-le pour ne pas confondre deux personnes du même prénom.'
		);
}
