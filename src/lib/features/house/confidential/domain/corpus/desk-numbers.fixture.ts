import { luhnSum } from '../numbers/check-digits.ts';
import { type Draw, figures, oneOf } from './make-secrets.fixture.ts';
import { inGroups } from './write-number.fixture.ts';

const two = (value: number) => String(value).padStart(2, '0');
const gap = (draw: Draw) => oneOf(draw, ['', ' ', '.', '-', '\u00a0', '/']);

const phone = (draw: Draw) =>
	inGroups(`0${1 + draw(9)}${figures(draw, 8)}`, [2, 2, 2, 2, 2], gap(draw));
const date = (draw: Draw) => {
	const separator = oneOf(draw, ['/', '/', '-', '.', ' ']);
	return [two(1 + draw(28)), two(1 + draw(12)), String(1930 + draw(90))].join(separator);
};
const luhn = (body: string) => body + ((10 - (luhnSum(`${body}0`) % 10)) % 10);
const siret = (draw: Draw) => luhn(luhn(figures(draw, 8)) + figures(draw, 4));
/** Offices of La Poste: their figures add up to a multiple of five. */
const postOffice = (draw: Draw) => {
	const body = `356000000${figures(draw, 4)}`;
	const sum = [...body].reduce((total, figure) => total + Number(figure), 0);
	return body + ((10 - (sum % 5)) % 5);
};

/** Numbers that a desk may keep, and that look like those it may not. */
export const INNOCENT: ((draw: Draw) => string)[] = [
	(draw) => `rappeler au ${phone(draw)}`,
	(draw) => `${phone(draw)} ou ${phone(draw)}`,
	(draw) => `tél ${phone(draw)} / ${phone(draw)}`,
	(draw) => phone(draw) + oneOf(draw, [' ', ' - ', '\n']) + phone(draw),
	(draw) => `+33 6 ${inGroups(figures(draw, 8), [2, 2, 2, 2], ' ')}`,
	(draw) => `0033${1 + draw(9)}${figures(draw, 8)}`,
	(draw) => `RDV le ${date(draw)} à 14h30`,
	(draw) => `du ${date(draw)} au ${date(draw)}`,
	(draw) => `présente ${date(draw)} ${date(draw)} ${date(draw)}`,
	(draw) => `née le ${date(draw)}, ${phone(draw)}`,
	(draw) => `n° SIRET du centre ${inGroups(siret(draw), [3, 3, 3, 5], ' ')}`,
	(draw) => siret(draw),
	(draw) => `siret ${postOffice(draw)}`,
	(draw) => `SIREN ${inGroups(luhn(figures(draw, 8)), [3, 3, 3], ' ')} ${phone(draw)}`,
	(draw) => `TVA FR${figures(draw, 2)}${luhn(figures(draw, 8))}`,
	(draw) => `colis 6A${figures(draw, 11)}`,
	(draw) =>
		`colissimo ${oneOf(draw, ['8R', '9L', '6C'])}${inGroups(figures(draw, 11), [5, 3, 3], ' ')}`,
	(draw) => `chronopost X${oneOf(draw, ['R', 'A', 'S'])}${figures(draw, 9)}FR`,
	(draw) => `UPS 1Z999AA1${figures(draw, 10)}`,
	(draw) => `n° de suivi 1Z${figures(draw, 16)}`,
	(draw) => `suivi ${figures(draw, oneOf(draw, [12, 13, 14, 16, 18]))}`,
	(draw) => `commande ${inGroups(figures(draw, 12), [4, 4, 4], ' ')}`,
	(draw) => `n° de dossier 2018-${figures(draw, 6)}`,
	(draw) => `dossier ${figures(draw, 10)}`,
	(draw) => `n° allocataire CAF ${figures(draw, 7)} ${oneOf(draw, ['A', 'K', 'Z'])}`,
	(draw) => `numéro fiscal ${draw(4)}${figures(draw, 12)}`,
	(draw) => `n° fiscal : ${inGroups(`${draw(4)}${figures(draw, 12)}`, [2, 2, 3, 3, 3], ' ')}`,
	(draw) => `identifiant France Travail ${figures(draw, 7)}${oneOf(draw, ['B', 'L'])}`,
	(draw) => `avis d’impôt réf ${figures(draw, 2)} 62 ${figures(draw, 7)} ${figures(draw, 2)}`,
	(draw) => `PDL ${figures(draw, 14)}`,
	(draw) => `index compteur ${figures(draw, 5)} puis ${figures(draw, 5)}`,
	(draw) => `relevé : ${figures(draw, 5)}, ${figures(draw, 5)}, ${figures(draw, 6)}`,
	(draw) => `reste à payer ${1 + draw(9)} ${figures(draw, 3)},${figures(draw, 2)} €`,
	(draw) => `télépaiement ${figures(draw, 14)} clé ${figures(draw, 2)}`,
	(draw) => `code-barres 3${figures(draw, 12)}`,
	(draw) => `IMEI 35${figures(draw, 13)}`,
	(draw) => `IMG_2018${two(1 + draw(12))}${two(1 + draw(28))}_${figures(draw, 6)}.jpg`,
	(draw) => `plaque AB-${figures(draw, 3)}-CD, formule ${figures(draw, 4)}AB${figures(draw, 5)}`,
	(draw) =>
		`${figures(draw, 5)} ${oneOf(draw, ['Outreau', 'Boulogne'])}, bât ${1 + draw(9)}, appt ${figures(draw, 3)}`,
	(draw) => `les années 2015 2016 2017 2018, ${draw(90)} ans`
];
