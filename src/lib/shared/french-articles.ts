import { capital } from './capital.ts';

/**
 * What stands in a sentence before the name of a centre, a partner or a place: « le CCAS », « du
 * CCAS », « à la CAF ». The first word of the name says its gender. A name whose first word is not
 * known takes no article, which may be dry but is never wrong.
 */

type Gender = 'masculine' | 'feminine' | 'plural';

// Written as names keep them: « Mairie » becomes « la mairie », « Carsat » stays « la Carsat ».
const FIRST_WORDS: Record<Gender, string> = {
	masculine: `accueil atelier bureau café carrefour centre club collectif collège comité commissariat
		conseil consulat dispensaire département espace établissement fonds foyer groupe groupement
		guichet hôpital hôtel institut jardin lieu lycée magasin ministère multi-accueil musée
		observatoire office organisme parc point pôle quartier rectorat relais réseau secteur
		secrétariat service site stade syndicat théâtre tiers-lieu tribunal village CADA CCAS CDAD CHRS
		CHU CIAS CIDFF CIO CLIC CMP CMS CPAS CROUS EHPAD EPN ESAT FabLab FJT GEM Greta IME Pimms PLIE
		SAVS Secours SESSAD SIAO SPIP Trésor`,
	feminine: `académie agence amicale antenne association assurance banque bibliothèque boutique caisse
		cité clinique communauté commune compagnie conciergerie coopérative cour crèche cyber-base
		délégation direction école église épicerie équipe fabrique faculté fédération ferme fondation
		gare gendarmerie halle halte halte-garderie ligue ludothèque mairie maison médiathèque métropole
		micro-crèche mission mutuelle permanence pharmacie plateforme police préfecture recyclerie
		région régie résidence ressourcerie salle section société sous-préfecture structure trésorerie
		union unité université ville ADIL ADMR AFPA ANTS APF Banque CAF Carsat CARSAT CNAV CPAM CRAMIF
		Croix-Rouge DDFiP DGFiP MAS MDPH MDS MFR MGEN MJC MSA MSAP PMI SNCF UDAF UFCV URSSAF Urssaf`,
	plural: `archives impôts services Amis Apprentis Compagnons Finances Papillons Petits Restaurants
		Restos Scouts`
};

/** Said without an article, whatever its first word: « à Pôle emploi ». */
const BARE = /^pôle emploi/i;

/** Names that bring their article along: « du Sémaphore », « à La Poste ». */
const OWN_ARTICLE = /^(?:(?<contracted>les?) |la |l['’])/i;

const VOWEL = /^[aâeéèêiîoôuœ]/i;
/** No other h of the list is breathed: « la halte », but « l’hôpital ». */
const BREATHED = /^hal/i;

const GENDERS = new Map(
	Object.entries(FIRST_WORDS).flatMap(([gender, words]) =>
		words.split(/\s+/).map((word) => [word, gender as Gender] as const)
	)
);

/** « d’Yvonne » but « de Yann », « d’Hélène » but « de Hassan ». */
const ELIDED_NAME = /^(?:[aâeéèêiîoôuœ]|y(?![aâeéèêiîoôu])|h(?:[éeè]|ippo|ono|ort|ub|ugu|yac))/i;

type Said = {
	/** The name as it stands after its article. */
	rest: string;
	/** « l’ » is what « le » and « la » become before a vowel. */
	article: 'le ' | 'la ' | 'l’' | 'les ' | '';
};

/** « le CCAS d’Outreau », after any word that does not contract: « par le CCAS », « vers la CAF ». */
export function withArticle(name: string): string {
	const { article, rest } = read(name);
	return OWN_ARTICLE.test(name.trim()) ? name.trim() : `${article}${rest}`;
}

/** « Le CCAS d’Outreau », to begin a sentence. */
export function atStart(name: string): string {
	return capital(withArticle(name));
}

/** « du CCAS », « de la CAF », « de l’école », « des Restos du Cœur », « de France Travail ». */
export function withDe(name: string): string {
	const { article, rest } = read(name);
	if (article === 'le ') return `du ${rest}`;
	if (article === 'les ') return `des ${rest}`;
	if (article) return `de ${article}${rest}`;
	return VOWEL.test(rest) ? `d’${rest}` : `de ${rest}`;
}

/** « au CCAS », « à la CAF », « à l’école », « aux Restos du Cœur », « à France Travail ». */
export function withA(name: string): string {
	const { article, rest } = read(name);
	if (article === 'le ') return `au ${rest}`;
	if (article === 'les ') return `aux ${rest}`;
	return `à ${article}${rest}`;
}

/** « la fiche d’Odette Vasseur », « la fiche de Karim Lamrani ». */
export function ofPerson(name: string): string {
	return `${ELIDED_NAME.test(name) ? 'd’' : 'de '}${name}`;
}

function read(name: string): Said {
	const whole = name.trim();
	const own = OWN_ARTICLE.exec(whole);
	if (own) {
		const contracted = own.groups?.contracted?.toLowerCase();
		if (!contracted) return { article: '', rest: whole };
		return { article: contracted === 'les' ? 'les ' : 'le ', rest: whole.slice(own[0].length) };
	}
	const first = /^[\p{L}\p{N}-]+/u.exec(whole)?.[0] ?? '';
	const lowered = `${first.charAt(0).toLocaleLowerCase('fr')}${first.slice(1)}`;
	const gender = GENDERS.get(first) ?? GENDERS.get(lowered) ?? shouted(first);
	if (!gender || BARE.test(whole)) return { article: '', rest: whole };
	const rest = GENDERS.has(first) ? whole : `${shown(first)}${whole.slice(first.length)}`;
	return { article: articleOf(gender, rest), rest };
}

/** « MAIRIE » and « caf » are the words they would be, were they written as usual. */
function shouted(first: string): Gender | undefined {
	return GENDERS.get(first.toLocaleLowerCase('fr')) ?? GENDERS.get(first.toLocaleUpperCase('fr'));
}

/** A common noun loses its capital; what is all in capitals keeps them. */
function shown(first: string): string {
	if (first === first.toLocaleUpperCase('fr')) return first;
	const lowered = `${first.charAt(0).toLocaleLowerCase('fr')}${first.slice(1)}`;
	return GENDERS.has(lowered) ? lowered : first;
}

function articleOf(gender: Gender, rest: string): Said['article'] {
	if (gender === 'plural') return 'les ';
	const isElided = VOWEL.test(rest) || (/^h/i.test(rest) && !BREATHED.test(rest));
	if (isElided) return 'l’';
	return gender === 'masculine' ? 'le ' : 'la ';
}
