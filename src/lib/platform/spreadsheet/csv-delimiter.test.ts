import { expect, test } from 'vitest';
import { sniffDelimiter } from './csv-delimiter.ts';

test.each([
	['a French spreadsheet', 'Nom;11/01;18/01\nMarie;X;A', ';'],
	['an English spreadsheet', 'Nom,11/01,18/01\nMarie,X,A', ','],
	['columns pasted with tabs', 'Nom\t11/01\t18/01\nMarie\tX\tA', '\t'],
	['names with a comma', 'Nom;Présence\nPetit, Marie;X\nLeroy, Paul;A', ';'],
	['decimal commas', 'Nom;Heures;Prix\nMarie;1,5;12,50\nPaul;2,5;10,00', ';'],
	['a title with a comma above', 'Atelier du jeudi, groupe 1\nNom;11/01\nMarie;X\nPaul;A', ';'],
	['remarks with semicolons', 'Nom,11/01,Note\nMarie,X,vient; repart\nPaul,A,\nLéa,X,', ','],
	['quoted delimiters', 'Nom,Note\n"a;b;c;d",1\n"e;f;g;h",2', ','],
	['quotes inside quotes', 'Nom,Note\n"dit ""Jo;jo;jo""",1\n"x;y",2', ','],
	['numbers only', '1,0,1\n0,1,1', ','],
	['rows of uneven length', 'Titre\n\nNom;Né en;Tél;11/01\nMarie;1950\nPaul;1951;;X', ';'],
	['a single column', 'Marie\nPaul', ';'],
	['nothing', '', ';']
])('%s', (_, text, delimiter) => {
	expect(sniffDelimiter(text)).toBe(delimiter);
});
