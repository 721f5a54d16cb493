import { isRefuge, NEEDS, PLACE_KINDS, type Point } from '#lib/features/resources/places/index.ts';

/** Boulogne-sur-Mer and around: twenty thousand places as a whole department has. */
export const TOWNS = [
	['62160', 'Boulogne-sur-Mer'],
	['62643', 'Outreau'],
	['62667', 'Le Portel'],
	['62893', 'Wimereux'],
	['62193', 'Calais'],
	['62268', 'Desvres'],
	['62894', 'Wimille'],
	['62300', 'Équihen-Plage']
] as const;
const SORTS = [
	...['Centre', 'Social', 'Mairie', 'Association', 'Maison', 'Espace', 'Accueil'],
	...['Bibliothèque', 'Poste', 'Pharmacie']
];
const SYLLABLES = [
	...['ba', 'cor', 'du', 'mel', 'vi', 'ran', 'tou', 'lec', 'gri', 'sau', 'pon', 'fer'],
	...['nel', 'ma', 'le', 'ri']
];
const HOURS = [
	...['Mo-Fr 09:00-12:00,14:00-17:00', 'Tu,Th 14:00-18:00', 'Mo-Sa 10:00-19:00'],
	...['We 09:00-12:00; PH off', 'Mo-Su 00:00-24:00', null]
];

const SEED = 9;

/** The same draws each time. */
function drawing(seed: number) {
	let state = seed;
	const share = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
	const pick = <One>(among: readonly One[]): One => among[Math.floor(share() * among.length)]!;
	return { share, pick };
}
type Drawing = ReturnType<typeof drawing>;

const invented = ({ share, pick }: Drawing) =>
	pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES) + (share() < 0.4 ? pick(SYLLABLES) : '');

/** What residents say of what they need, word by word. */
const saidWords = () =>
	NEEDS.flatMap(({ said }) => said)
		.join(' ')
		.split(/[^\p{L}]+/u)
		.filter((word) => word.length > 3);

/** Places of names of their own, each saying as much as one that a colleague filled with care. */
export function drawPlaces(count: number, seed = SEED) {
	const draw = drawing(seed);
	const { share, pick } = draw;
	const names = Array.from({ length: 12_000 }, () => invented(draw));
	const said = saidWords();
	const kinds = PLACE_KINDS.filter(({ code }) => !isRefuge({ kind: code, name: '' }));
	return Array.from({ length: count }, () => {
		const [insee, town] = pick(TOWNS);
		return {
			...{ name: `${pick(SORTS)} ${pick(SORTS)} ${pick(names)} ${pick(names)}`, insee, town },
			...{ kind: pick(kinds).code, aliases: [`la ${pick(names)}`], street: `1 rue ${pick(names)}` },
			needs: share() < 0.5 ? [pick(NEEDS).code, pick(NEEDS).code, pick(NEEDS).code] : [],
			...{ latitude: 50.6 + share() * 0.2, longitude: 1.5 + share() * 0.3, hours: pick(HOURS) },
			summary: Array.from({ length: 18 }, () => pick(said))
				.join(' ')
				.slice(0, 270),
			...{ step_free: pick(['yes', 'no', 'help']), phone: '+33199001234' },
			languages: share() < 0.1 ? [pick(['ar', 'en', 'pl'])] : []
		};
	});
}

/** What is typed, as it is: needs, names, communes, and the slips of who types them. */
export function searches(count: number): string[] {
	const draw = drawing(23);
	const { pick } = draw;
	const names = drawing(SEED);
	const known = Array.from({ length: 12_000 }, () => invented(names));
	const slip = (word: string) => (word.length < 6 ? word : word.slice(0, 3) + word.slice(4));
	const said = saidWords();
	const ways = [
		() => pick(known),
		() => slip(pick(known)),
		() => `${pick(SORTS)} ${pick(known)}`,
		() => pick(said),
		() => `${slip(pick(said))} ${pick(TOWNS)[1]}`,
		() => `${pick(said)} ${pick(said)} ${pick(said)}`
	];
	return Array.from({ length: count }, (_, nth) => SAID[nth] ?? pick(ways)());
}
const SAID = [
	...['on m’a coupé l’électricité', 'payer ma cantine', 'ou manger se soir', 'carte vital'],
	...['mairie outreau', 'je dors dehors', 'impots', 'inpo', 'un avocat', 'bibliothèque Calais'],
	...['centre social', 'centre social boulogne', 'aide au devoir', 'apprendre a lire'],
	...['faire des fotocopies', 'poste', 'maison espace accueil association', 'logement', 'caf'],
	'trouver du travail'
];

/** In front of the station of Boulogne. */
export const HERE: Point = { latitude: 50.714, longitude: 1.608 };

/** A file as a region publishes it: the columns of the national standard, a defect in every twentieth row. */
export function placesFile(rows: number): Uint8Array {
	const head =
		'id;pivot;nom;commune;code_postal;code_insee;adresse;date_maj;latitude;longitude;typologie;telephone;horaires;presentation_resume';
	const lines = drawPlaces(rows, OTHERS).map((place, nth) => {
		const isOff = nth % 20 === 0;
		return [
			...[`region-${nth}`, '00000000000000', place.name, place.town, '62200', place.insee],
			...[`${nth} ${place.street}`, '2026-11-03', place.latitude.toFixed(5)],
			...[place.longitude.toFixed(5), isOff ? 'Médiathèque' : place.kind],
			...[isOff ? '03 21' : '+33321001234', isOff ? 'lundi au vendredi' : (place.hours ?? '')],
			`"${place.summary}"`
		].join(';');
	});
	return new TextEncoder().encode([head, ...lines].join('\n'));
}
const OTHERS = 31;
