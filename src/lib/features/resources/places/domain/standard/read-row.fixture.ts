import { readRow, type Reading } from './read-row.ts';

/** A line that has nothing wrong. */
export const SOUND: Record<string, string> = {
	id: 'reg-1',
	pivot: '13002526500013',
	nom: 'Espace numérique du Port',
	commune: 'Le Portel',
	code_postal: '62480',
	code_insee: '62667',
	adresse: '12 rue des Mareyeurs',
	latitude: '50.7081',
	longitude: '1.5734',
	typologie: 'EPN|ASSO',
	telephone: '+33199001234',
	courriels: 'port@exemple.fr',
	site_web: 'https://www.exemple.fr/',
	horaires: 'Mo-Fr 09:00-12:00',
	date_maj: '2026-10-01',
	services: 'Accès internet et matériel informatique'
};
const HOURS: Reading['hours'] = new Map([
	['Mo-Fr 09:00-12:00', { warnings: [], pretty: 'Mo-Fr 09:00-12:00' }],
	['Mo-Fr 9h-12h', { warnings: ['…'], pretty: 'Mo-Fr 09:00-12:00' }]
]);
const reading = { format: 'standard', hours: HOURS, today: '2026-11-24' } as const;

/** That line, with other cells. */
export function read(
	cells: Record<string, string | undefined>,
	format: Reading['format'] = 'standard'
) {
	const told = Object.entries({ ...SOUND, ...cells }).flatMap(([name, cell]) =>
		cell === undefined ? [] : [[name, cell] as const]
	);
	return readRow({ row: 7, cells: new Map(told) }, { ...reading, format });
}
