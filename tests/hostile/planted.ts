import { Parser } from 'htmlparser2';
import * as make from '#lib/features/house/confidential/domain/corpus/make-secrets.fixture.ts';

/** An element that no page of ours has: read as one, what was typed was written unescaped. */
export const ELEMENT = 'attaque-plantee';
/** A cell that a table would compute. */
export const FORMULA = "=cmd|' /C calc'!A0";
/** Where an answer must never lead. */
export const ELSEWHERE = 'ailleurs-plante.invalid';

/** Numbers that nobody keeps, of nobody: one of each kind, drawn. */
export function secretsOf(seed: number): Readonly<Record<string, string>> {
	const draw = make.drawsOf(seed);
	return {
		'a number of social security': make.nir(draw, '12'),
		'a card': make.card(draw, [16]),
		'an IBAN': make.iban(draw, 'FR')
	};
}

/** Whether a page holds, as an element or an attribute, what was only typed. */
export function isPlantedIn(html: string): boolean {
	if (!html.includes(ELEMENT)) return false;
	let isPlanted = false;
	const parser = new Parser({
		onopentag(tag, attributes) {
			isPlanted ||= tag === ELEMENT || ELEMENT in attributes;
		}
	});
	parser.end(html);
	return isPlanted;
}

/** Whether a table that is read as text begins a cell with the formula. */
export const computes = (csv: string) => /(?:^|[;,\t\n"])=cmd\|/.test(csv);
