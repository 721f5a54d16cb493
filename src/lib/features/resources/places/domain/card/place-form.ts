import * as v from 'valibot';
import { tick } from '#lib/shared/typed-values.ts';
import { inseeOf } from '../standard/read-codes.ts';
import type { PlaceFacts, StepFree, VerifyMonths } from '../facts/place.ts';
import { TEXTS } from '../facts/read-facts.ts';

const text = (most: number) =>
	v.pipe(v.string(), v.trim(), v.maxLength(most, `${most} signes au plus.`));
const of = (fact: keyof typeof TEXTS) => text(TEXTS[fact][0]);
const list = v.array(v.string());
const MONTHS = ['1', '3', '6', '12'] as const;

/** « 50.7036, 1.5967 », as maps give it: « 50,7 » is one number, and not two. */
const POSITION = /^(-?\d{1,2}\.\d+)\s*[,;\s]\s*(-?\d{1,3}\.\d+)$/;
const Position = v.pipe(
	v.string(),
	v.trim(),
	v.check(
		(typed) => typed === '' || isPosition(typed),
		'Écrivez deux nombres, séparés d’une virgule\u00a0: 50.7036, 1.5967.'
	)
);

/** What the form of a place asks: a name and a kind; the rest helps whoever goes there. */
export const PlaceForm = v.object({
	nom: v.pipe(of('name'), v.minLength(1, 'Donnez le nom de ce lieu.')),
	genre: v.pipe(v.string(), v.minLength(1, 'Choisissez ce que c’est dans la liste.')),
	refuge: tick,
	'autres-noms': text(600),
	besoins: list,
	rue: of('street'),
	complement: of('streetMore'),
	'code-postal': text(10),
	commune: of('town'),
	position: Position,
	repere: of('landmark'),
	fauteuil: v.picklist(['', 'yes', 'help', 'no'], 'Choisissez dans la liste.'),
	'pour-y-aller': of('reach'),
	telephone: text(40),
	courriels: text(600),
	sites: text(900),
	'rendez-vous': of('bookingUrl'),
	publics: list,
	langues: list,
	frais: list,
	prix: of('priceSaid'),
	apporter: of('bring'),
	resume: of('summary'),
	detail: of('detail'),
	siret: text(20),
	verifier: v.picklist(['', ...MONTHS], 'Choisissez dans la liste.')
});
export type SentPlace = v.InferOutput<typeof PlaceForm>;

const lines = (typed: string) =>
	typed
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** What the form says of a place. The code of the commune follows its name, unless the name stays. */
export function placeOf(sent: SentPlace, was?: PlaceFacts) {
	const [latitude = null, longitude = null] = numbersOf(sent.position) ?? [];
	const town = sent.commune || null;
	return {
		...{ name: sent.nom, kind: sent.genre, isRefuge: sent.refuge },
		...{ aliases: lines(sent['autres-noms']), needs: sent.besoins },
		...{ street: sent.rue || null, streetMore: sent.complement || null, town },
		postcode: sent['code-postal'].replace(/\s/g, '') || null,
		insee: was && was.town === town ? was.insee : inseeOf(town),
		...{ latitude, longitude, landmark: sent.repere || null },
		stepFree: (sent.fauteuil || null) as StepFree | null,
		...{ reach: sent['pour-y-aller'] || null, phone: sent.telephone || null },
		...{ mails: lines(sent.courriels), websites: lines(sent.sites) },
		bookingUrl: sent['rendez-vous'] || null,
		...{ welcome: sent.publics, languages: sent.langues, priceKind: sent.frais },
		...{ priceSaid: sent.prix || null, bring: sent.apporter || null },
		...{ summary: sent.resume || null, detail: sent.detail || null },
		pivot: sent.siret.replace(/\s/g, '') || null,
		...(sent.verifier && { verifyMonths: Number(sent.verifier) as VerifyMonths })
	} satisfies Partial<PlaceFacts>;
}

/** What the fields of the form say of a place that is known. */
export function sentOf(place: PlaceFacts): SentPlace {
	return {
		...{ nom: place.name, genre: place.kind, refuge: place.isRefuge },
		...{ 'autres-noms': place.aliases.join('\n'), besoins: place.needs },
		...{ rue: place.street ?? '', complement: place.streetMore ?? '' },
		...{ 'code-postal': place.postcode ?? '', commune: place.town ?? '' },
		position:
			place.latitude === null ? '' : `${written(place.latitude)}, ${written(place.longitude!)}`,
		...{ repere: place.landmark ?? '', fauteuil: place.stepFree ?? '' },
		...{ 'pour-y-aller': place.reach ?? '', telephone: place.phone ?? '' },
		...{ courriels: place.mails.join('\n'), sites: place.websites.join('\n') },
		...{ 'rendez-vous': place.bookingUrl ?? '', publics: place.welcome },
		...{ langues: place.languages, frais: place.priceKind, prix: place.priceSaid ?? '' },
		...{ apporter: place.bring ?? '', resume: place.summary ?? '', detail: place.detail ?? '' },
		...{ siret: place.pivot ?? '', verifier: String(place.verifyMonths) as SentPlace['verifier'] }
	};
}

/** Beside which field each refusal of a place is said. */
export const FIELD_OF_REFUSAL = {
	...{ name: 'nom', kind: 'genre', phone: 'telephone', mails: 'courriels', websites: 'sites' },
	...{ postcode: 'code-postal', insee: 'commune', pivot: 'siret', position: 'position' },
	languages: 'langues'
} as const;

const written = (degrees: number) =>
	Number.isInteger(degrees) ? degrees.toFixed(1) : String(degrees);

function numbersOf(typed: string): [number, number] | null {
	const [, latitude, longitude] = POSITION.exec(typed) ?? [];
	return latitude === undefined ? null : [Number(latitude), Number(longitude)];
}

function isPosition(typed: string): boolean {
	const [latitude, longitude] = numbersOf(typed) ?? [];
	return latitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude!) <= 180;
}
